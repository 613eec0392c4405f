import type { Seen } from './entry.ts'
import type { Found } from './find.ts'
import { afterOf, beforeOf, type TargetIndex } from './target-index.ts'

/** What was found in the before-snapshot, with what it is after the deployment. */
export function pairOf({ target, position, confidence, because }: Found, targets: readonly TargetIndex[]): Seen {
  const index = targets[target]
  const after = index && afterOf(index, position)
  return { target, before: position, ...(after !== undefined && { after }), confidence, because: [because] }
}

/** What was found in the after-snapshot, with what it was, or with what it replaces. */
export function single(found: Found, old: Seen | undefined, targets: readonly TargetIndex[]): Seen {
  const { target, position, confidence, because } = found
  const index = targets[target]
  const before = old?.target === target ? old.before : index && beforeOf(index, position)
  return {
    target,
    ...(before !== undefined && { before }),
    after: position,
    confidence: old === undefined ? confidence : Math.min(confidence, old.confidence),
    because: [...(old?.because ?? []), because],
  }
}
