import { ExpectedError } from '../../errors.ts'
import type { Warning } from '../change.ts'
import { ABSENT, type Pairing } from '../match/pairing.ts'
import { type Both, both } from '../read/both.ts'
import type { Inventory, Resource } from '../read/resource.ts'

const ACCOUNT_IN_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/

/**
 * Refuses two inventories that cannot belong together.
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH
 */
export function checkSameTarget(before: Inventory, after: Inventory): void {
  const valuesOf = (attribute: Attribute) => both([before, after], (inventory) => distinct(inventory, attribute))
  const accounts = valuesOf(accountOf)
  if (disjoint(accounts)) throw mismatch('ACCOUNT_MISMATCH', 'AWS account', accounts)
  const subscriptions = valuesOf(subscriptionOf)
  if (disjoint(subscriptions)) throw mismatch('ACCOUNT_MISMATCH', 'Azure subscription', subscriptions)
  const regions = valuesOf(({ region }) => region)
  if (disjoint(regions)) throw mismatch('REGION_MISMATCH', 'region', regions)
}

type Attribute = (resource: Resource) => string | undefined

const accountOf: Attribute = ({ identity, key }) => (identity === 'arn' ? ACCOUNT_IN_ARN.exec(key)?.[1] : undefined)
const subscriptionOf: Attribute = ({ identity, key }) =>
  identity === 'azure-id' ? /^\/subscriptions\/([^/]+)/.exec(key)?.[1] : undefined

function distinct(inventory: Inventory, attribute: Attribute): ReadonlySet<string> {
  const found = new Set<string>()
  for (const resource of inventory.resources) {
    const value = attribute(resource)
    if (value !== undefined) found.add(value)
  }
  return found
}

/** A side without any value contradicts nothing. */
function disjoint([a, b]: Both<ReadonlySet<string>>): boolean {
  if (a.size === 0 || b.size === 0) return false
  return ![...a].some((value) => b.has(value))
}

function mismatch(
  code: 'ACCOUNT_MISMATCH' | 'REGION_MISMATCH',
  what: string,
  values: Both<ReadonlySet<string>>,
): ExpectedError {
  const [before, after] = both(values, (ones) => [...ones].sort().slice(0, 3).join(', '))
  return new ExpectedError(
    code,
    `The inventories are of different ${what}s: before ${before}, after ${after}`,
    'Compare two snapshots of the same target',
  )
}

/** What one snapshot may not have seen, so that nobody can say whether it is gone. */
export function doubtsAbout(before: Inventory, after: Inventory, pairing: Pairing): readonly Warning[] {
  return [...emptySides(before, after), ...vanishedTypes(before, after, pairing), ...missingLayers(before, after)]
}

function emptySides(before: Inventory, after: Inventory): Warning[] {
  if (before.resources.length === 0 && after.resources.length > 0) {
    return [
      {
        code: 'empty-before',
        text: 'the before-snapshot holds no resource at all: all are new, or it could not see them',
      },
    ]
  }
  if (after.resources.length === 0 && before.resources.length > 0) {
    return [
      {
        code: 'empty-after',
        text: 'the after-snapshot holds no resource at all: all are gone, or it could not see them',
      },
    ]
  }
  return []
}

/** When all resources of a type are gone at once, the scan may have lost a permission, or `exclude` may have become wider. */
function vanishedTypes(before: Inventory, after: Inventory, pairing: Pairing): Warning[] {
  if (after.resources.length === 0) return []
  const counts = new Map<string, number>()
  for (const { type } of before.resources) counts.set(type, (counts.get(type) ?? 0) + 1)
  for (const { type } of after.resources) counts.delete(type)
  // A resource that was paired with one of another type has not vanished.
  for (const [position, { type }] of before.resources.entries())
    if (pairing.afterOf[position] !== ABSENT) counts.delete(type)
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, count]) => ({
      code: 'type-vanished',
      type,
      text: `all ${count} are gone at once: deleted, or the scan may not see them any more`,
    }))
}

function missingLayers(before: Inventory, after: Inventory): Warning[] {
  const warnings: Warning[] = []
  const bothFilled = before.resources.length > 0 && after.resources.length > 0
  const snapshot = (hadIt: boolean) => (hadIt ? 'before' : 'after')
  if (bothFilled && before.hasLabels !== after.hasLabels) {
    warnings.push({
      code: 'labels-missing',
      text: `only the ${snapshot(before.hasLabels)}-snapshot has labels: names are not compared`,
    })
  }
  if (bothFilled && before.hasAutoConnections !== after.hasAutoConnections) {
    const text = `only the ${snapshot(before.hasAutoConnections)}-snapshot has automatic connections: they are not compared`
    warnings.push({ code: 'autoedges-missing', text })
  }
  return warnings
}
