import type { Caption } from '../../drawing/difference/blueprint/captions.ts'
import {
  type DifferenceBlueprint,
  differenceBlueprint,
} from '../../drawing/difference/blueprint/difference-blueprint.ts'
import type { Change } from '../../inventory/change.ts'
import { matchInventories } from '../../inventory/match/match.ts'
import type { TargetSnapshot } from '../../snapshot/snapshot.ts'
import type { TargetReport } from '../facts/report.ts'
import { wordsOf } from '../words/change-kinds.ts'
import { readSide } from './target-side.ts'

/** The two compared snapshots of a target. */
export interface BlueprintSource {
  readonly before: TargetSnapshot | undefined
  readonly after: TargetSnapshot | undefined
  readonly report: Pick<TargetReport, 'status' | 'changes'>
}

/**
 * The difference of a target as a Cloudcraft document called `name`; without changes, everything in grey. `undefined` if a side is missing,
 * since the changes are then unknown.
 */
export function blueprintOfTarget(source: BlueprintSource, name: string): DifferenceBlueprint | undefined {
  const [was, is] = [readSide(source.before, 'before'), readSide(source.after, 'after')]
  const { changes, status } = source.report
  if (status !== 'compared' || was.inventory === undefined || is.inventory === undefined) return undefined
  const { pairing } = matchInventories(was.inventory, is.inventory)
  const [before, after] = [
    { document: was.document(), inventory: was.inventory },
    { document: is.document(), inventory: is.inventory },
  ]
  const compared = { before, after, changes, pairing }
  return differenceBlueprint(compared, { name, captions: captionsOf(changes) })
}

/** Captions after the names of the resources: `resized`, `no longer seen`. */
export function captionsOf(changes: readonly Change[]): readonly Caption[] {
  return changes.flatMap((change) => wordsOf(change).label(change) ?? [])
}
