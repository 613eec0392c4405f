import type { Change } from '../../inventory/change.ts'
import { changedIn } from '../../inventory/change-kinds.ts'
import type { AnnouncementReport, ChangePosition, PlanReport } from '../../plan/plan-report.ts'

/** Changes that one job found and that its own plans do not announce. */
interface Found {
  readonly unplanned: readonly ChangePosition[]
  /** Positions of the job's own plans among those of all jobs. */
  readonly own: ReadonlySet<number>
}

type Action = AnnouncementReport['action']
const ANY: readonly Action[] = ['update', 'create', 'replace', 'delete']

/** What each kind of change can result from; adding or removing a part changes the whole. */
const CAUSES: Readonly<Partial<Record<Change['kind'], readonly Action[]>>> = {
  added: ['create', 'replace'],
  removed: ['delete', 'replace'],
  replaced: ['replace', 'update', 'create'],
}

/**
 * A job knows only its own plans. If another job's plan announced the same kind of change for a resource of that type and that job has not
 * seen it, this change may be it: it then follows from that announcement, one change per announcement.
 * @param changes the changes of all targets, in their order
 */
export function withoutExcused(
  jobs: readonly Found[],
  announcements: readonly AnnouncementReport[],
  changes: readonly (readonly Change[])[],
): Pick<PlanReport, 'unplanned' | 'follows'> {
  const open = openAnnouncements(announcements)
  const unplanned: ChangePosition[] = []
  const follows: { target: number; change: number; of: string }[] = []
  for (const { unplanned: found, own } of jobs) {
    for (const place of found) {
      const change = changes[place.target]?.[place.change]
      const cause = change && takeFrom(open, change, own)
      if (cause === undefined) unplanned.push(place)
      else follows.push({ ...place, of: cause.address })
    }
  }
  return { unplanned, follows }
}

type Open = Map<string, AnnouncementReport[]>

/** By action and type: announcements that no job has found. */
function openAnnouncements(announcements: readonly AnnouncementReport[]): Open {
  const open: Open = new Map()
  for (const one of announcements) {
    if (one.outcome !== 'unknown' || one.target !== undefined) continue
    const key = `${one.action} ${one.type}`
    const others = open.get(key)
    if (others === undefined) open.set(key, [one])
    else others.push(one)
  }
  return open
}

function takeFrom(open: Open, change: Change, own: ReadonlySet<number>): AnnouncementReport | undefined {
  const { before, after } = changedIn(change)
  const types = new Set([...before, ...after].map(({ type }) => type))
  for (const action of CAUSES[change.kind] ?? ANY) {
    for (const type of types) {
      const list = open.get(`${action} ${type}`) ?? []
      const at = list.findIndex(({ source }) => !own.has(source))
      if (at >= 0) return list.splice(at, 1)[0]
    }
  }
  return undefined
}
