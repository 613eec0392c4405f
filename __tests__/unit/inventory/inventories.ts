import type { Change, InventoryDiff } from '../../../src/inventory/change.ts'
import { compareInventories } from '../../../src/inventory/diff.ts'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import type { Inventory } from '../../../src/inventory/read/resource.ts'
import { type Component, type DocumentParts, documentOf } from '../../support/inventories.ts'

export const ACCOUNT = '123456789012'

/** Parses a document; text is taken as JSON. */
export function parsed(document: unknown): Inventory {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return parseInventory('test.json', new TextEncoder().encode(text))
}

export function inventoryFrom(components: readonly Component[], parts: DocumentParts = {}): Inventory {
  return parsed(documentOf(components, parts))
}

type DocumentArguments = readonly [components: readonly Component[], parts?: DocumentParts]

export function diffOf(before: DocumentArguments, after: DocumentArguments): InventoryDiff {
  return compareInventories(inventoryFrom(...before), inventoryFrom(...after)).diff
}

export function resource(type: string, name: string, properties: Readonly<Record<string, unknown>> = {}): Component {
  return {
    type,
    id: `${type}-${name}`,
    arn: `arn:aws:${type}:us-east-1:${ACCOUNT}:thing/${name}`,
    region: 'us-east-1',
    ...properties,
  }
}

/** A security group with these inbound rules, named by its AWS id, as scans do. */
export function securityGroup(id: string, inboundRules: readonly object[], properties: object = {}): Component {
  const arn = `arn:aws:ec2:us-east-1:${ACCOUNT}:security-group/${id}`
  return { type: 'sg', id, arn, region: 'us-east-1', name: id, inboundRules, ...properties }
}

export function tcp(portRange: string, target: string, properties: object = {}): object {
  return { protocol: 'tcp', portRange, target, targetType: 'ip', hidden: false, ...properties }
}

/** One line per change: its kind and what it is about. */
export function told({ changes }: InventoryDiff): string[] {
  return changes.map(tell)
}

function tell(change: Change): string {
  switch (change.kind) {
    case 'added':
      return `added ${change.after.name}`
    case 'removed':
      return `removed ${change.before.name}`
    case 'changed':
      return `changed ${change.after.name}: ${change.fields.map(({ path }) => path).join(' ')}`
    case 'replaced':
      return `replaced ${change.before.name} by ${change.after.name}`
    case 'rollout':
      return `rollout ${change.parent.after.name}: ${change.removed.length} ${change.memberType} by ${change.added.length}`
    case 'membership-added':
    case 'membership-removed':
      return `${change.kind} ${change.group.after.name}: ${change.member.after.name}`
    case 'connection-added':
    case 'connection-removed':
      return `${change.kind} ${change.from.after.name} to ${change.to.after.name}`
  }
}
