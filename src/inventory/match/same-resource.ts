import type { Inventory, Resource } from '../read/resource.ts'
import type { Resolve } from '../values/equality.ts'
import { ABSENT, type Pairing, pair } from './pairing.ts'
import { pairTwins } from './twins.ts'

/** Pairs the resources of two inventories that are the same resource; never two types. */
export function pairByIdentity(before: Inventory, after: Inventory, resolve: [Resolve, Resolve]): Pairing {
  const pairing: Pairing = {
    afterOf: new Int32Array(before.resources.length).fill(ABSENT),
    beforeOf: new Int32Array(after.resources.length).fill(ABSENT),
    why: new Map(),
  }
  pairByKey(before, after, pairing)
  // One side may know a group's ARN, the other its AWS id alone.
  pairUnique(before, after, pairing, ownAwsId, 'same AWS id')
  pairUnique(before, after, pairing, shortEcsForm, 'same ECS name')
  if (anyDescribed(before) && anyDescribed(after) && idsAreStable(before, after, pairing)) {
    pairUnique(
      before,
      after,
      pairing,
      (resource) => (resource.identity === 'described' ? resource.id : undefined),
      'same Cloudcraft id',
    )
  }
  pairTwins(before, after, pairing, resolve)
  return pairing
}

function pairByKey(before: Inventory, after: Inventory, pairing: Pairing): void {
  for (const [key, position] of before.byKey) {
    const { type } = before.resources[position] as Resource
    const partner = after.byKey.get(key)
    if (partner !== undefined && after.resources[partner]?.type === type) pair(pairing, position, partner)
    else pairAcrossTypes(before, after, pairing, position)
  }
}

/** On one side the key may be shared by two types, and so carry the type. */
function pairAcrossTypes(before: Inventory, after: Inventory, pairing: Pairing, position: number): void {
  const { type, key } = before.resources[position] as Resource
  for (const candidate of [key, `${type} ${key}`]) {
    const partner = after.byKey.get(candidate)
    if (partner !== undefined && after.resources[partner]?.type === type) pair(pairing, position, partner)
  }
}

function anyDescribed({ resources }: Inventory): boolean {
  return resources.some(({ identity }) => identity === 'described')
}

/** An AWS id as component id, which pairs only where one side lacks the ARN: two ARNs under one id are two resources. */
function ownAwsId({ identity, key, id }: Resource): string | undefined {
  return identity === 'aws-id' || (identity === 'arn' && key.endsWith(`/${id}`)) ? id : undefined
}

/** ECS has ARNs with and without the cluster in them: `service/web` and `service/shop/web` may be one service. */
function shortEcsForm({ identity, type, key }: Resource): string | undefined {
  if (identity !== 'arn' || (type !== 'ecsservice' && type !== 'ecstask')) return undefined
  return key.replace(LONG_ECS_FORM, ':$1/$2')
}

const LONG_ECS_FORM = /:(service|task)\/[^/]+\/([^/]+)$/

/** Two ARNs that both name a cluster name two services: they would be equal were they one. */
function isContradicted(before: Resource | undefined, after: Resource | undefined): boolean {
  return [before, after].every((one) => one?.identity === 'arn' && LONG_ECS_FORM.test(one.key))
}

type KeyOf = (resource: Resource) => string | undefined

/** Pairs what has a key that is unique among the unpaired of its type on each side. */
function pairUnique(before: Inventory, after: Inventory, pairing: Pairing, keyOf: KeyOf, why?: string): void {
  const right = uniqueKeys(after.resources, pairing.beforeOf, keyOf)
  if (right.size === 0) return
  for (const [key, position] of uniqueKeys(before.resources, pairing.afterOf, keyOf)) {
    const partner = right.get(key)
    if (position === ABSENT || partner === undefined || partner === ABSENT) continue
    if (!isContradicted(before.resources[position], after.resources[partner])) pair(pairing, position, partner, why)
  }
}

function uniqueKeys(resources: readonly Resource[], partners: Int32Array, keyOf: KeyOf): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (let position = 0; position < resources.length; position++) {
    if (partners[position] !== ABSENT) continue
    const resource = resources[position] as Resource
    const key = keyOf(resource)
    if (key === undefined) continue
    const typed = `${resource.type} ${key}`
    found.set(typed, found.has(typed) ? ABSENT : position)
  }
  return found
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Two versions of one saved blueprint keep their UUIDs, two scans do not: those recognised by ARN tell which this is. */
function idsAreStable(before: Inventory, after: Inventory, pairing: Pairing): boolean {
  let kept = 0
  let all = 0
  for (let position = 0; position < before.resources.length; position++) {
    const partner = pairing.afterOf[position] as number
    const id = (before.resources[position] as Resource).id
    if (partner === ABSENT || !UUID.test(id)) continue
    all++
    if ((after.resources[partner] as Resource).id === id) kept++
  }
  return kept * 2 > all
}
