/**
 * `assess` determines what a difference means: whether data may be lost, whether something is newly open to the internet, whether there is
 * less capacity (tags), how severe it is, what one of the snapshots may not have seen (`doubts.ts`), and whether the two belong together at
 * all (`guards.ts`). It does not find differences, and it contains no wording for people apart from the text of warnings.
 */
import type { Change, Severity, Tag } from '../change.ts'
import { baseSeverity } from '../change-kinds.ts'
import type { Match } from '../match/match.ts'
import { hasLessCapacity } from './capacity.ts'
import { type ExposureContext, exposureIn } from './exposure.ts'
import { lossOf } from './loss.ts'

/** The inventories in which changes are assessed, their pairing, and which additions and removals are expected. */
export interface AssessmentContext extends ExposureContext {
  readonly match: Pick<Match, 'fleets' | 'pools'>
}

/** Adds tags and a severity to each change. */
export function assess(changes: readonly Change[], context: AssessmentContext): readonly Change[] {
  const exposureOf = exposureIn(context, changes)
  return changes.map((change) => {
    const tags = new Set<Tag>(change.tags)
    if (lossOf(change, context.before, context.match).isLoss) tags.add('destructive')
    const exposure = exposureOf(change)
    if (exposure !== undefined) tags.add('exposure')
    if (hasLessCapacity(change)) tags.add('capacity-lowered')
    const tagged: Change = { ...change, tags: [...tags], ...(exposure && { exposure }) }
    return { ...tagged, severity: severityOf(tagged) }
  })
}

/** The level follows from the tags, and without tags from the kind of change and the type of resource. */
function severityOf(change: Change): Severity {
  if (change.tags.includes('destructive')) return 'critical'
  if (change.tags.includes('exposure')) return 'high'
  if (change.tags.includes('capacity-lowered')) return 'medium'
  return baseSeverity(change)
}
