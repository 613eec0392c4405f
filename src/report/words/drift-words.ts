import { targetTitle } from '../../snapshot/target.ts'
import { driftChanges, driftsOf, realDrift } from '../facts/drift.ts'
import type { Report, Since } from '../facts/report.ts'
import { ago, readableTime } from './times.ts'
import { typeNames } from './type-names.ts'
import { tagRemarks } from './verdict.ts'

/** Formats the name of a state for a medium, with a link to its run if possible. */
export type NameSince = (name: string, since: Since) => string

const plainly: NameSince = (name) => name

/** `deployment #118`, `the first look (run #12)`: the name of a state of the account. */
export function sinceName({ by, runNumber }: Since): string {
  const run = runNumber === undefined ? undefined : `#${runNumber}`
  if (by === 'deployment') return run === undefined ? 'the last deployment' : `deployment ${run}`
  if (by === 'watch') return run === undefined ? 'the first look' : `the first look in run ${run}`
  return run === undefined ? 'the state that was accepted' : `the state that was accepted in run ${run}`
}

/**
 * What had changed before this deployment began, in one line without full stop: `2 changes since deployment #118, 3 days ago, not made by
 * this deployment; 1 newly open to the internet`. It contains no name from the cloud. Undefined if nothing is known about drift.
 */
export function driftLine(report: Report, name: NameSince = plainly): string | undefined {
  const drifts = driftsOf(report)
  const compared = drifts.filter((drift) => drift.compared)
  if (drifts.length === 0) return undefined
  if (compared.length === 0) return `not compared with ${sinceOf(report, name)}`
  const changes = realDrift(report)
  const background = driftChanges(report).length - changes.length
  const since = `since ${sinceOf(report, name)}`
  const what =
    changes.length > 0
      ? `${countOfChanges(changes)} ${since}, not made by this deployment`
      : `no change ${since}${background === 0 ? '' : `, but ${background} in the background`}`
  const blind = drifts.length - compared.length
  const remarks = [
    ...tagRemarks(changes),
    ...(background > 0 && changes.length > 0 ? [`${background} in the background`] : []),
    ...(blind === 0 ? [] : [`${blind} of ${drifts.length} targets could not be compared`]),
  ]
  return remarks.length === 0 ? what : `${what}; ${remarks.join(', ')}`
}

/** `1 change`, `25 changes`. */
export function countOfChanges({ length }: { readonly length: number }): string {
  return length === 1 ? '1 change' : `${length} changes`
}

/** `deployment #118, 3 days ago`; if there are several, as with many jobs, none is named. */
function sinceOf({ targets }: Report, name: NameSince): string {
  const known = targets.flatMap(({ drift, before }) =>
    drift === undefined ? [] : [{ since: drift.since, now: before?.takenAt }],
  )
  const [first] = known
  const isOne = known.every(({ since }) => since.runId === first?.since.runId && since.by === first?.since.by)
  if (first === undefined || !isOne) return 'the last deployments'
  const { since, now } = first
  const age = since.takenAt !== undefined && now !== undefined ? ago(since.takenAt, now) : undefined
  return `${name(sinceName(since), since)}${age === undefined ? '' : `, ${age}`}`
}

/** `Production (us-east-1): …`: what casts doubt on the drift of a target, or why it is unknown. Foreign text. */
export function driftWarnings({ targets }: Report): readonly string[] {
  return targets.flatMap(({ target, drift }) =>
    (drift?.warnings ?? []).map(({ type, text }) => {
      const where = targets.length === 1 ? '' : `${targetTitle(target)}: `
      return `${where}${type === undefined ? '' : `${typeNames(type)}: `}${text}`
    }),
  )
}

/** `3 more hidden by ignore rules`; undefined if nothing is hidden. */
export function driftHidden(report: Report): string | undefined {
  const hidden = driftsOf(report).reduce((sum, drift) => sum + (drift.hidden ?? 0), 0)
  return hidden === 0 ? undefined : `${hidden} more hidden by ignore rules`
}

/**
 * What a watch compares with: `compared with the account as deployment #118 left it on 2026-03-01 10:00 UTC`; undefined for any other
 * report.
 */
export function watchLine({ watch }: Pick<Report, 'watch'>, name: NameSince = plainly): string | undefined {
  return watch === undefined ? undefined : `compared with the account ${stateText(watch.since, name)}`
}

/** `as deployment #118 left it on 2026-03-01 10:00 UTC`: a state of the account, after `the account` or `it is`. */
export function stateText(since: Since, name: NameSince = plainly): string {
  const { by, runNumber, takenAt } = since
  const time = takenAt === undefined ? undefined : readableTime(takenAt)
  const on = time === undefined ? '' : ` on ${time.slice(0, 16)} UTC`
  if (by === 'deployment') return `as ${name(sinceName(since), since)} left it${on}`
  const run = runNumber === undefined ? 'a run of the watch' : name(`run #${runNumber}`, since)
  return `${by === 'watch' ? `as ${run} first saw it` : `as it was accepted in ${run}`}${on}`
}
