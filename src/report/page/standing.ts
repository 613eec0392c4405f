import type { Change } from '../../inventory/change.ts'
import { isConfirmed } from '../facts/counts.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import { changedRegions } from '../words/verdict.ts'

/** How much a target wants a person's eye: `loss` data may be lost, `doubt` a risk or something unknown, then what is routine. */
export type Level = 'loss' | 'doubt' | 'changed' | 'quiet'

export interface Standing {
  readonly level: Level
  /** Why, in words; never empty. */
  readonly words: readonly string[]
}

const LEVELS: readonly Level[] = ['loss', 'doubt', 'changed', 'quiet']

/** Levels from the one that is read first. */
export function byLevel(one: Level, other: Level): number {
  return LEVELS.indexOf(one) - LEVELS.indexOf(other)
}

/** Whether a person should look at a change before the deployment is left alone. */
export function needsPerson({ tags, severity }: Change): boolean {
  if (severity === 'critical' || severity === 'high') return true
  return tags.some((tag) => tag === 'destructive' || tag === 'exposure' || tag === 'unconfirmed')
}

export function standingOf(target: TargetReport): Standing {
  const { changes, status, before, picture } = target
  const confirmed = changes.filter(isConfirmed)
  const tagged = (tag: Change['tags'][number]) => confirmed.some(({ tags }) => tags.includes(tag))
  const doubts = [
    ...(tagged('exposure') ? ['newly open to the internet'] : []),
    ...(status === 'compared' ? [] : [UNSEEN[status]]),
    ...(confirmed.length < changes.length ? ['not all is confirmed'] : []),
  ]
  if (tagged('destructive')) return { level: 'loss', words: ['data may be lost', ...doubts] }
  if (doubts.length > 0) return { level: 'doubt', words: doubts }
  const pictureAlone = before === undefined && changedRegions(picture).length > 0
  if (changes.length > 0 || pictureAlone) return { level: 'changed', words: ['changed'] }
  return { level: 'quiet', words: ['no change'] }
}

const UNSEEN = { 'no-before': 'no before-snapshot', 'no-after': 'no after-snapshot', unreadable: 'could not be read' }

/** The report as a whole stands where its worst target stands; a deployment that did not succeed is never routine. */
export function standingOfReport({ targets, deployment }: Report): Standing {
  const standings = targets.map(standingOf)
  const failed = deployment !== undefined && deployment !== 'success' ? ['the deployment did not succeed'] : []
  const worst = standings.map(({ level }) => level).sort(byLevel)[0] ?? 'doubt'
  const words = new Set(
    standings.filter(({ level }) => level === 'loss' || level === 'doubt').flatMap((one) => one.words),
  )
  const level = failed.length > 0 && byLevel('doubt', worst) < 0 ? 'doubt' : worst
  const all = [...words, ...failed]
  return { level, words: all.length > 0 ? all : [worst === 'quiet' ? 'no change' : 'nothing that needs a person'] }
}
