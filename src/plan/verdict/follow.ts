import { type Change, PASSING } from '../../inventory/change.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import { visibleLine } from '../../text.ts'
import { type Bringing, broughtBy } from '../kinds-bring.ts'
import type { TargetIndex } from '../match/target-index.ts'
import type { ChangePosition } from '../plan-report.ts'
import { companionsOf } from './companions.ts'
import type { Claims, Told } from './told.ts'

export interface Followed extends ChangePosition {
  readonly of: string
}

/** Separates changes that happened by themselves or with something announced from those that nobody announced. */
export function sortLeftovers(
  all: readonly Told[],
  claims: Claims,
  targets: readonly TargetIndex[],
): { readonly follows: readonly Followed[]; readonly left: readonly ChangePosition[] } {
  const bringers = all.flatMap(({ entry }) =>
    broughtBy(entry.announcement.kind).map((brings) => ({ brings, announcement: entry.announcement })),
  )
  const follows: Followed[] = []
  const left: ChangePosition[] = []
  for (const target of targets) {
    const companions = companionsOf(target, claims)
    const followed = new Map<string, string>()
    const causes = target.changes.map((change, position) => {
      if (claims.changes.has(`${target.number} ${position}`)) return undefined
      const of = causeOf(change, { target, claims, bringers, companions })
      if (of !== undefined) for (const key of placesOf(change, target)) followed.set(key, of)
      return of
    })
    for (const [position, change] of target.changes.entries()) {
      if (claims.changes.has(`${target.number} ${position}`)) continue
      const of = causes[position] ?? causeOfRelation(change, target, claims, followed)
      const place = { target: target.number, change: position }
      if (of !== undefined) follows.push({ ...place, of })
      else left.push(place)
    }
  }
  return { follows, left }
}

interface Surroundings {
  readonly target: TargetIndex
  readonly claims: Claims
  readonly bringers: readonly { readonly brings: Bringing; readonly announcement: Told['entry']['announcement'] }[]
  /** Addresses by `before position` and `after position`. */
  readonly companions: ReadonlyMap<string, string>
}

function causeOf(change: Change, surroundings: Surroundings): string | undefined {
  const { target, claims, companions } = surroundings
  const passing = PASSING.find((tag) => change.tags.includes(tag))
  if (passing !== undefined) return passing
  if (change.kind === 'rollout') {
    const { before, after } = change.parent
    return addressOf(target, claims, before, after) ?? `rollout of ${visibleLine(after.name, 60)}`
  }
  if ((change.kind === 'added' || change.kind === 'removed') && change.pool !== undefined) {
    const side = change.kind === 'added' ? [undefined, change.pool] : [change.pool, undefined]
    return addressOf(target, claims, side[0], side[1]) ?? `autoscaling of ${visibleLine(change.pool.name, 60)}`
  }
  if (
    change.kind === 'changed' &&
    change.after.type === 'azurevmss' &&
    change.fields.every(({ path }) => path === 'capacity')
  )
    return `autoscaling of ${visibleLine(change.after.name, 60)}`
  for (const key of placesOf(change, target)) {
    const of = companions.get(key)
    if (of !== undefined) return of
  }
  return broughtWith(change, surroundings)
}

/** The address of what announced either side of a resource. */
function addressOf(
  { number, before, after }: TargetIndex,
  claims: Claims,
  was: ResourceReference | undefined,
  is: ResourceReference | undefined,
): string | undefined {
  const [old, next] = [was && before.inventory.positions.get(was.id), is && after.inventory.positions.get(is.id)]
  return claims.after.get(`${number} ${next ?? ''}`) ?? claims.before.get(`${number} ${old ?? ''}`)
}

/** The positions that a change of a resource is about: `before 3`, `after 5`. */
function placesOf(change: Change, { before, after }: TargetIndex): readonly string[] {
  const places: string[] = []
  if (change.kind === 'removed' || change.kind === 'changed' || change.kind === 'replaced')
    places.push(`before ${before.inventory.positions.get(change.before.id)}`)
  if (change.kind === 'added' || change.kind === 'changed' || change.kind === 'replaced')
    places.push(`after ${after.inventory.positions.get(change.after.id)}`)
  return places
}

function broughtWith(change: Change, { bringers }: Surroundings): string | undefined {
  const subject = change.kind === 'removed' ? change.before : 'after' in change ? change.after : undefined
  if (subject === undefined) return undefined
  const found = bringers.find(
    ({ brings, announcement }) =>
      brings.types.includes(subject.type) &&
      (brings.name?.test(subject.name) ?? true) &&
      (brings.key?.test(subject.key) ?? true) &&
      fitsFields(brings, change) &&
      liesIn(brings, announcement, subject),
  )
  return found?.announcement.address
}

function fitsFields({ fields }: Bringing, change: Change): boolean {
  if (fields === undefined) return true
  return change.kind === 'changed' && change.fields.every(({ path }) => fields.includes(path))
}

function liesIn(
  { ofOwn }: Bringing,
  { old, next }: Told['entry']['announcement'],
  { key }: ResourceReference,
): boolean {
  if (ofOwn === undefined) return true
  const ids = [...old.azureIds, ...next.azureIds]
  const names = [...old.names, ...next.names].map(({ text }) => `/${text.toLowerCase()}`)
  return [...ids, ...names].some((part) => key.includes(`${part}/`) || key.includes(`${part}#`))
}

/** A membership or a connection follows from the announced resource that it belongs to. */
function causeOfRelation(
  change: Change,
  target: TargetIndex,
  claims: Claims,
  followed: ReadonlyMap<string, string>,
): string | undefined {
  const ends = endsOf(change)
  for (const { before, after } of ends) {
    const of = addressOf(target, claims, before, after)
    if (of !== undefined) return of
  }
  for (const { before, after } of ends) {
    const places = [
      `before ${target.before.inventory.positions.get(before.id)}`,
      `after ${target.after.inventory.positions.get(after.id)}`,
    ]
    const of = places.map((place) => followed.get(place)).find((one) => one !== undefined)
    if (of !== undefined) return of
  }
  return undefined
}

function endsOf(change: Change) {
  switch (change.kind) {
    case 'membership-added':
    case 'membership-removed':
      return [change.group, change.member]
    case 'connection-added':
    case 'connection-removed':
      return [change.from, change.to]
    default:
      return []
  }
}
