import type { Change } from './change.ts'
import { isStateful } from './type-facts.ts'

/** How much a change deserves a person's eye. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info'

/** Whose removal takes others with it. */
const FOUNDATIONS = /^(vpc|subnet|elb|.*gateway)$/
const NETWORKS = /^(sg|subnet|networkacl|vpc)$/

/** The level follows from kind and tags alone. What is not known is never below medium when it is gone. */
export function severityOf(change: Change, pooled: boolean): Severity {
  const { tags, kind } = change
  if (tags.includes('destructive')) return 'critical'
  if (tags.includes('exposure')) return 'high'
  switch (kind) {
    case 'removed':
      if (FOUNDATIONS.test(change.before.type)) return 'high'
      return pooled ? 'low' : 'medium'
    case 'replaced':
      return FOUNDATIONS.test(change.before.type) && change.confidence < 1 ? 'high' : 'medium'
    case 'changed':
      if (tags.includes('capacity-lowered')) return 'medium'
      return change.fields.every(({ path }) => path === 'name')
        ? 'info'
        : change.fields.some(({ path }) => path === 'peeringConnections')
          ? 'medium'
          : 'low'
    case 'rollout':
      return tags.includes('capacity-lowered') ? 'medium' : 'low'
    case 'added':
      return 'low'
    case 'membership-added':
    case 'membership-removed':
      return NETWORKS.test(change.group.after.type) ? 'medium' : 'low'
    default:
      return 'medium'
  }
}

/** Whether data may be lost with what this change takes away. Volumes that come and go with their pool hold none that matters. */
export function losesData(change: Change, pooled: boolean): boolean {
  if (pooled) return false
  return (change.kind === 'removed' || change.kind === 'replaced') && isStateful(change.before.type)
}
