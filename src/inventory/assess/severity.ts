import type { Change, Severity } from '../change.ts'
import { baseSeverity, isPooled } from '../change-kinds.ts'
import { isStateful } from '../read/component-types/component-types.ts'

/** The level follows from the tags, and without tags from the kind of change and the type of resource. */
export function severityOf(change: Change): Severity {
  if (change.tags.includes('destructive')) return 'critical'
  if (change.tags.includes('exposure')) return 'high'
  if (change.tags.includes('capacity-lowered')) return 'medium'
  return baseSeverity(change)
}

/** Whether data may be lost with what this change removes. Volumes that come and go with their pool are not expected to keep any. */
export function losesData(change: Change): boolean {
  if (isPooled(change)) return false
  return (change.kind === 'removed' || change.kind === 'replaced') && isStateful(change.before.type)
}
