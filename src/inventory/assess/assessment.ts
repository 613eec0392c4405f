/**
 * `assess` says what a difference means: whether data may be lost, whether something is newly open to the internet, whether there is
 * less capacity (tags), how severe it is, and what one of the snapshots may not have seen (`guards.ts`). It neither finds differences
 * nor puts anything into words for people, apart from the text of warnings.
 */
import type { Change, Severity, Tag } from '../change.ts'
import { baseSeverity, isPooled } from '../change-kinds.ts'
import { isStateful } from '../read/component-types/component-types.ts'
import { lowersCapacity } from './capacity.ts'
import { type ExposureContext, exposureIn } from './exposure.ts'

/** Adds tags and a severity to each change. */
export function assess(changes: readonly Change[], context: ExposureContext): readonly Change[] {
  const exposureOf = exposureIn(context, changes)
  return changes.map((change) => {
    const tags = new Set<Tag>(change.tags)
    if (losesData(change)) tags.add('destructive')
    const exposure = exposureOf(change)
    if (exposure !== undefined) tags.add('exposure')
    if ('fields' in change && lowersCapacity(change.fields)) tags.add('capacity-lowered')
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

/** Whether data may be lost with what this change removes. Volumes that come and go with their pool are not expected to keep any. */
function losesData(change: Change): boolean {
  if (isPooled(change)) return false
  return (change.kind === 'removed' || change.kind === 'replaced') && isStateful(change.before.type)
}
