import { at } from '../../errors.ts'
import type { Both } from '../read/both.ts'
import { componentType } from '../read/component-types/component-types.ts'
import { isUuid } from '../read/identity.ts'
import type { Inventory, Resource } from '../read/resource.ts'
import type { Resolve } from '../values/equality.ts'
import { ABSENT, type Pairing, pair } from './pairing.ts'
import { pairTwins } from './twins.ts'

/** Pairs resources that are the same; of different types only if Cloudcraft has renamed the type. */
export function pairByIdentity(before: Inventory, after: Inventory, resolve: Both<Resolve>): Pairing {
  const pairing: Pairing = {
    afterOf: new Int32Array(before.resources.length).fill(ABSENT),
    beforeOf: new Int32Array(after.resources.length).fill(ABSENT),
    why: new Map(),
  }
  pairByKey(before, after, pairing)
  pairRenamedTypes(before, after, pairing)
  // One side may know a group's ARN, the other only its AWS id.
  pairUnique(before, after, pairing, AWS_ID)
  pairUnique(before, after, pairing, ECS_NAME)
  if (anyDescribed(before) && anyDescribed(after) && idsAreStable(before, after, pairing)) {
    pairUnique(before, after, pairing, CLOUDCRAFT_ID)
  }
  pairTwins(before, after, pairing, resolve)
  return pairing
}

function pairByKey(before: Inventory, after: Inventory, pairing: Pairing): void {
  for (const [key, position] of before.byKey) {
    const { type } = at(before.resources, position)
    const partner = after.byKey.get(key)
    if (partner !== undefined && after.resources[partner]?.type === type) pair(pairing, position, partner)
    else pairAcrossTypes(before, after, pairing, position)
  }
}

/** On one side two types may share the key, which then includes the type. */
function pairAcrossTypes(before: Inventory, after: Inventory, pairing: Pairing, position: number): void {
  const { type, key } = at(before.resources, position)
  for (const candidate of [key, `${type} ${key}`]) {
    const partner = after.byKey.get(candidate)
    if (partner !== undefined && after.resources[partner]?.type === type) pair(pairing, position, partner)
  }
}

/**
 * Cloudcraft renames types (`sns` is now `snstopic`). If one type has disappeared, another is new, and both have the same ARN, only the
 * format has changed. Two types that are documented as different things are never a renaming: an RDS instance `orders` that is now a
 * DocumentDB instance has been recreated.
 */
function pairRenamedTypes(before: Inventory, after: Inventory, pairing: Pairing): void {
  const candidates = [...before.byKey].filter(([key, position]) => {
    const partner = after.byKey.get(key)
    return isFree(pairing.afterOf, position) && partner !== undefined && isFree(pairing.beforeOf, partner)
  })
  if (candidates.length === 0) return
  const [known, know] = [typesIn(before), typesIn(after)]
  for (const [key, position] of candidates) {
    const partner = after.byKey.get(key) ?? ABSENT
    const [was, is] = [at(before.resources, position).type, at(after.resources, partner).type]
    if (!know.has(was) && !known.has(is) && mayBeOneType(was, is))
      pair(pairing, position, partner, `same identity, and ${is} is a new word for ${was}`)
  }
}

function mayBeOneType(was: string, is: string): boolean {
  const [one, other] = [componentType(was), componentType(is)]
  return one === undefined || other === undefined || one.name === other.name
}

function isFree(partners: Int32Array, position: number): boolean {
  return partners[position] === ABSENT
}

function typesIn({ resources }: Inventory): ReadonlySet<string> {
  return new Set(resources.map(({ type }) => type))
}

function anyDescribed({ resources }: Inventory): boolean {
  return resources.some(({ identity }) => identity === 'described')
}

/** Something other than the key by which resources are recognised, if it is unique. */
interface Trait {
  readonly why: string
  readonly of: (resource: Resource) => string | undefined
}

/** An AWS id as component id. It pairs only if one side has no ARN: two ARNs with one id are two resources. */
const AWS_ID: Trait = {
  why: 'same AWS id',
  of: ({ identity, key, id }) =>
    identity === 'aws-id' || (identity === 'arn' && key.endsWith(`/${id}`)) ? id : undefined,
}

/** ECS has ARNs with and without the cluster: `service/web` and `service/shop/web` may be one service. */
const ECS_NAME: Trait = {
  why: 'same ECS name',
  of: ({ identity, type, key }) =>
    identity === 'arn' && componentType(type)?.clusterInArn ? key.replace(LONG_ECS_FORM, ':$1/$2') : undefined,
}

const CLOUDCRAFT_ID: Trait = {
  why: 'same Cloudcraft id',
  of: ({ identity, id }) => (identity === 'described' ? id : undefined),
}

const LONG_ECS_FORM = /:(service|task)\/[^/]+\/([^/]+)$/

/** Two different ARNs that both contain a cluster are two services: for one service they would be equal. */
function isContradicted(before: Resource, after: Resource): boolean {
  return [before, after].every(({ identity, key }) => identity === 'arn' && LONG_ECS_FORM.test(key))
}

/** Pairs resources that have this trait in common, if it is unique among the unpaired of their type on each side. */
function pairUnique(before: Inventory, after: Inventory, pairing: Pairing, trait: Trait): void {
  const right = uniqueKeys(after.resources, pairing.beforeOf, trait)
  if (right.size === 0) return
  for (const [key, position] of uniqueKeys(before.resources, pairing.afterOf, trait)) {
    const partner = right.get(key)
    if (position === ABSENT || partner === undefined || partner === ABSENT) continue
    if (!isContradicted(at(before.resources, position), at(after.resources, partner)))
      pair(pairing, position, partner, trait.why)
  }
}

function uniqueKeys(resources: readonly Resource[], partners: Int32Array, trait: Trait): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [position, resource] of resources.entries()) {
    if (partners[position] !== ABSENT) continue
    const key = trait.of(resource)
    if (key === undefined) continue
    const typed = `${resource.type} ${key}`
    found.set(typed, found.has(typed) ? ABSENT : position)
  }
  return found
}

/** Two versions of one saved blueprint have the same UUIDs, two scans do not. The resources with ARNs show which case it is. */
function idsAreStable(before: Inventory, after: Inventory, pairing: Pairing): boolean {
  let kept = 0
  let all = 0
  for (const [position, { id }] of before.resources.entries()) {
    const partner = at(pairing.afterOf, position)
    if (partner === ABSENT || !isUuid(id)) continue
    all++
    if (at(after.resources, partner).id === id) kept++
  }
  return kept * 2 > all
}
