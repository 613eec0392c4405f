import type { Caption } from '../../drawing/difference/blueprint/captions.ts'
import {
  type DifferenceBlueprint,
  differenceBlueprint,
} from '../../drawing/difference/blueprint/difference-blueprint.ts'
import type { Change } from '../../inventory/change.ts'
import { matchInventories } from '../../inventory/match/match.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'
import type { TargetSnapshot } from '../../snapshot/snapshot.ts'
import type { TargetReport } from '../facts/report.ts'
import { fieldPredicate } from '../words/words.ts'
import { readSide } from './target-side.ts'

/** A target's two snapshots, as they were compared. */
export interface BlueprintSource {
  readonly before: TargetSnapshot | undefined
  readonly after: TargetSnapshot | undefined
  readonly report: Pick<TargetReport, 'status' | 'changes'>
}

/**
 * The difference of a target as a Cloudcraft document called `name`; without changes, what is there, in grey. `undefined` when a side is missing:
 * nobody knows then what changed.
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
  return differenceBlueprint(compared, { name, captions: changes.flatMap(captionsOf) })
}

/** What is written behind the name of a resource: the beginning of the sentence that the report has for it. */
export function captionsOf(change: Change): readonly Caption[] {
  const isDoubtful = change.tags.includes('unconfirmed')
  switch (change.kind) {
    case 'added':
      return isDoubtful ? [caption(change.after, 'added', 'only seen after')] : []
    case 'removed':
      return isDoubtful ? [caption(change.before, 'removed', 'no longer seen')] : []
    case 'changed':
      return [caption(change.after, 'changed', brief(fieldPredicate(change, (text) => text)))]
    case 'replaced':
      return []
    case 'rollout':
      return [
        caption(change.parent.after, 'replaced', `${Math.min(change.removed.length, change.added.length)} replaced`),
      ]
    case 'membership-added':
      return [caption(change.member.after, 'changed', `joined ${change.group.after.name}`)]
    case 'membership-removed':
      return [caption(change.member.after, 'changed', `left ${change.group.after.name}`)]
    default:
      // A connection is a line in a colour of its own.
      return []
  }
}

function caption(of: ResourceReference, mark: Caption['mark'], words: string): Caption {
  return { of, mark, words }
}

/** `resized` of `resized: m5.large → m5.xlarge`: a label has room for a word or two. */
function brief(predicate: string): string {
  return predicate.split(/: |[;,→]/, 1)[0]?.trim() ?? ''
}
