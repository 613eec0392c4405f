import type { Seen } from '../match/entry.ts'
import type { Fate, TargetIndex } from '../match/target-index.ts'
import type { Outcome } from '../plan-report.ts'

export interface Verdict {
  readonly outcome: Outcome
  readonly because: readonly string[]
  /** Positions of changes in the target where it was seen. */
  readonly changes: readonly number[]
}

/** How the deployment ended. */
export type JobStatus = 'success' | 'failure' | 'cancelled' | 'skipped'

/** The input for a verdict on one announcement. */
export interface Judgement {
  readonly job: JobStatus
  readonly targets: readonly TargetIndex[]
  /** Why its absence proves nothing; undefined if it was searched for. */
  readonly whyNotLookedAt: () => string | undefined
  /** Whether the resource in this place was announced. */
  readonly isAnnounced: (target: number, after: number) => boolean
}

export function verdict(outcome: Outcome, because: readonly string[], changes: readonly number[] = []): Verdict {
  return { outcome, because, changes }
}

/** The verdict for something announced that did not happen: after a deployment that did not succeed it is unknown. */
export function missing(
  { retains, conditional }: { readonly retains: boolean; readonly conditional: boolean },
  { job }: Judgement,
  because: readonly string[],
  changes: readonly number[] = [],
): Verdict {
  if (retains) return verdict('unknown', ['its policy keeps it in the cloud', ...because], changes)
  if (conditional)
    return verdict('unknown', ['whether it happens was to be decided during the deployment', ...because], changes)
  if (job === 'success') return verdict('not-seen', because, changes)
  return verdict('unknown', [`the deployment ended as ${job}`, ...because], changes)
}

/** Both sides of a resource that was seen. */
export interface Halves {
  readonly index: TargetIndex
  readonly old: Fate | undefined
  readonly next: Fate | undefined
  readonly changes: readonly number[]
}

export function halvesOf({ target, before, after }: Seen, targets: readonly TargetIndex[]): Halves | undefined {
  const index = targets[target]
  if (index === undefined) return undefined
  const old = before === undefined ? undefined : index.fateBefore.get(before)
  const next = after === undefined ? undefined : index.fateAfter.get(after)
  return { index, old, next, changes: [...new Set([old, next].flatMap((fate) => fate?.change ?? []))] }
}

/** The fields that differ in these changes. */
export function changedPaths(index: TargetIndex, changes: readonly number[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((position) => {
      const change = index.changes[position]
      return change !== undefined && 'fields' in change ? change.fields.map(({ path }) => path) : []
    }),
  )
}
