import type { Change, FieldChange, Severity } from '../change.ts'
import { isStateful } from '../read/type-facts.ts'

/** Whose removal takes others with it. */
const FOUNDATIONS = /^(vpc|subnet|elb|.*gateway)$/
const NETWORKS = /^(sg|subnet|networkacl|vpc)$/

/** The level follows from kind and tags alone. What is not known is never below medium when it is gone. */
export function severityOf(change: Change, pooled: boolean): Severity {
  if (change.tags.includes('destructive')) return 'critical'
  if (change.tags.includes('exposure')) return 'high'
  if (change.tags.includes('capacity-lowered')) return 'medium'
  return severityOfKind(change, pooled)
}

function severityOfKind(change: Change, pooled: boolean): Severity {
  switch (change.kind) {
    case 'removed':
      return FOUNDATIONS.test(change.before.type) ? 'high' : pooled ? 'low' : 'medium'
    case 'replaced':
      return 'medium'
    case 'changed':
      return severityOfFields(change.fields)
    case 'rollout':
    case 'added':
      return 'low'
    case 'membership-added':
    case 'membership-removed':
      return NETWORKS.test(change.group.after.type) ? 'medium' : 'low'
    case 'connection-added':
    case 'connection-removed':
      return 'medium'
  }
}

function severityOfFields(fields: readonly FieldChange[]): Severity {
  if (fields.some(({ path }) => path === 'peeringConnections')) return 'medium'
  return fields.every(({ path }) => path === 'name') ? 'info' : 'low'
}

/** Whether data may be lost with what this change takes away. Volumes that come and go with their pool hold none that matters. */
export function losesData(change: Change, pooled: boolean): boolean {
  if (pooled) return false
  return (change.kind === 'removed' || change.kind === 'replaced') && isStateful(change.before.type)
}
