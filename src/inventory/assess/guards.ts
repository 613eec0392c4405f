import { ExpectedError } from '../../errors.ts'
import { type Both, both } from '../read/both.ts'
import { isFoundation, isNetwork } from '../read/component-types/component-types.ts'
import { accountOf } from '../read/identity.ts'
import type { IdentityKind, Inventory, Resource } from '../read/resource.ts'

/**
 * Refuses two inventories that cannot belong together.
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH
 */
export function checkSameTarget(before: Inventory, after: Inventory): void {
  const owners = (kind: IdentityKind) => both([before, after], (inventory) => ownersIn(inventory, kind))
  const accounts = owners('arn')
  if (areForeign(accounts)) throw mismatch('ACCOUNT_MISMATCH', 'AWS account', both(accounts, dominant))
  const subscriptions = owners('azure-id')
  if (areForeign(subscriptions)) throw mismatch('ACCOUNT_MISMATCH', 'Azure subscription', both(subscriptions, dominant))
  const regions = both([before, after], regionsIn)
  if (disjoint(regions)) throw mismatch('REGION_MISMATCH', 'region', regions)
}

/** How many resources each account owns: of types that are rarely shared between accounts, and of all. */
type Owners = ReadonlyMap<string, { readonly own: number; readonly all: number }>

function ownersIn({ resources }: Inventory, kind: IdentityKind): Owners {
  const owners = new Map<string, { own: number; all: number }>()
  for (const resource of resources) {
    const account = resource.identity === kind ? accountOf(resource) : undefined
    if (account === undefined) continue
    const counts = owners.get(account) ?? { own: 0, all: 0 }
    counts.all++
    if (!isShareable(resource)) counts.own++
    owners.set(account, counts)
  }
  return owners
}

/** Networks and gateways of another account appear where they are shared, and may be the majority. */
function isShareable({ type }: Resource): boolean {
  return isNetwork(type) || isFoundation(type)
}

/** The account that owns the most: of what is rarely shared, then of everything. Empty if no resource contains an account. */
function dominant(owners: Owners): ReadonlySet<string> {
  const ranked = [...owners].sort(([a, x], [b, y]) => y.own - x.own || y.all - x.all || (a < b ? -1 : 1))
  return new Set(ranked.slice(0, 1).map(([account]) => account))
}

/** Resources that two accounts share with a third prove nothing: each side has to know the account that the other one belongs to. */
function areForeign(owners: Both<Owners>): boolean {
  const [[was], [is]] = both(owners, (one) => [...dominant(one)])
  if (was === undefined || is === undefined || was === is) return false
  return !owners[1].has(was) && !owners[0].has(is)
}

function regionsIn({ resources }: Inventory): ReadonlySet<string> {
  return new Set(resources.flatMap(({ region }) => (region === undefined ? [] : [region])))
}

/** A side without any value does not contradict. */
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
