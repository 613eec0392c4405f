/**
 * history/: the record of all deployments, one line each, on a branch of the repository or in a folder. `entry.ts` defines a line,
 * `past.ts` what is kept about the latest ones for the rollback check, `history.ts` adds a deployment to both; `page.ts` and `feed.ts`
 * write them for people. The page's script and style are built from browser/. Writing the files to a branch is in github/, what a
 * deployment has changed in report/.
 */
import * as v from 'valibot'
import { countChanges, isConfirmed } from '../report/facts/counts.ts'
import { linkable } from '../report/facts/origin.ts'
import type { Report, TargetReport } from '../report/facts/report.ts'
import type { DeploymentReference } from '../report/facts/rollback-shape.ts'
import { isUrgent, LEVELS, levelOfReport } from '../report/judgement.ts'
import { targetTitle } from '../snapshot/target.ts'
import { visibleLine } from '../text.ts'

/** Targets that a line lists; its counts are over all of them. */
const MAX_TARGETS = 100

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Text = v.pipe(v.string(), v.maxLength(1000))
const Time = v.pipe(v.string(), v.isoTimestamp())
const Counts = v.object({ added: Count, removed: Count, changed: Count, replaced: Count, unknown: Count })

/** One deployment. It is self-contained, and contains no names where anyone can read it. */
export const EntryShape = v.object({
  /** Identifies the deployment: a run has one for each job that reports. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
  time: Time,
  title: v.exactOptional(Text),
  /** How the deployment ended, if known. */
  deployment: v.exactOptional(Text),
  verdict: v.object({ text: Text, hasChanges: v.boolean(), known: v.boolean() }),
  level: v.picklist(LEVELS),
  ...{ counts: Counts, unchanged: Count },
  targets: v.pipe(
    v.array(v.object({ name: v.exactOptional(Text), status: Text, counts: Counts })),
    v.maxLength(MAX_TARGETS),
  ),
  /** Targets that are not listed. */
  more: v.exactOptional(Count),
  of: v.object({
    ...{ time: v.exactOptional(Time), commit: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{7,64}$/))) },
    ...{ runId: v.exactOptional(Count), runNumber: v.exactOptional(Count), prNumber: v.exactOptional(Count) },
    runUrl: v.exactOptional(Text),
  }),
  ...{ commitUrl: v.exactOptional(Text), prUrl: v.exactOptional(Text), workflow: v.exactOptional(Text) },
  /** Where the whole report was published. */
  reportUrl: v.exactOptional(Text),
  /** "Brings back 7 of the 8 changes of #117." */
  rollback: v.exactOptional(v.object({ id: v.exactOptional(Text), text: Text })),
  /** The report next to the page, as long as it is kept there. */
  report: v.exactOptional(v.pipe(v.string(), v.regex(/^reports\/[a-z0-9][a-z0-9-]{0,99}\.html$/))),
})
export type HistoryEntry = v.InferOutput<typeof EntryShape>
export type EntryCounts = HistoryEntry['counts']

/** Where a deployment comes from, as far as known when the history is written. */
export interface EntryOrigin {
  readonly id: string
  /** Used if there is no after-snapshot with a time. */
  readonly now: string
  readonly title?: string
  readonly of: DeploymentReference
  readonly commitUrl?: string
  readonly prUrl?: string
  readonly workflow?: string
  readonly reportUrl?: string
  /** Whether accounts and reports may be named. */
  readonly named: boolean
}

/** The line of a deployment. URLs that are not allowed in a link are left out. */
export function entryOf(report: Report, origin: EntryOrigin): HistoryEntry {
  const { verdict, counts, deployment, targets } = report
  const { id, named, of, title = '' } = origin
  const time = timeOf(targets) ?? origin.now
  const listed = targets.slice(0, MAX_TARGETS).map((target) => entryTarget(target, named))
  const { runUrl, ...known } = of
  const url = (name: 'commitUrl' | 'prUrl' | 'reportUrl') => optional(name, linkable(origin[name]))
  return {
    ...{ id, time },
    ...optional('title', visibleLine(title, 200) || undefined),
    ...optional('deployment', deployment && visibleLine(deployment, 100)),
    verdict: { ...verdict, text: visibleLine(verdict.text, 500) },
    level: levelOfReport(report),
    ...{ counts: countsOf(counts), unchanged: counts.unchanged, targets: listed },
    ...(targets.length > listed.length && { more: targets.length - listed.length }),
    of: { ...known, time, ...optional('runUrl', linkable(runUrl)) },
    ...{ ...url('commitUrl'), ...url('prUrl'), ...url('reportUrl') },
    ...optional('workflow', origin.workflow && visibleLine(origin.workflow, 200)),
    ...(named && { report: `reports/${id}.html` }),
  }
}

function optional<K extends string, T>(name: K, value: T | undefined): { readonly [key in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: T }
}

function entryTarget(target: TargetReport, named: boolean): HistoryEntry['targets'][number] {
  const counts = countsOf(countChanges([target]))
  const name = visibleLine(targetTitle(target.target), 200)
  return { ...(named && name !== '' && { name }), status: target.status, counts }
}

function countsOf({ added, removed, changed, replaced, unknown }: EntryCounts): EntryCounts {
  return { added, removed, changed, replaced, unknown }
}

/** When the last after-snapshot was taken. */
function timeOf(targets: readonly TargetReport[]): string | undefined {
  return targets
    .flatMap(({ after }) => after?.takenAt ?? [])
    .toSorted()
    .at(-1)
}

/** Whether a deployment needs a person. */
export function needsPerson({ level }: Pick<HistoryEntry, 'level'>): boolean {
  return isUrgent(level)
}

/** Changes that the rollback check may need; unconfirmed ones cannot be undone. */
export function confirmedChanges({ changes }: TargetReport): TargetReport['changes'] {
  return changes.filter(isConfirmed)
}
