import { comparableText, type Resolve } from './equality.ts'
import type { Inventory, Resource } from './resource.ts'

/** Which resource is which on the other side, by position; `ABSENT` where it has no partner. */
export interface Pairing {
  readonly afterOf: Int32Array
  readonly beforeOf: Int32Array
}

export const ABSENT = -1

/** Pairs the resources of two inventories that are the same resource. Never pairs by Cloudcraft's UUIDs, nor two types. */
export function pairByIdentity(before: Inventory, after: Inventory, resolve: [Resolve, Resolve]): Pairing {
  const pairing = {
    afterOf: new Int32Array(before.resources.length).fill(ABSENT),
    beforeOf: new Int32Array(after.resources.length).fill(ABSENT),
  }
  pairUnique(before, after, pairing, (resource) => (resource.identity === 'described' ? undefined : resource.key))
  // One side may know a group's ARN, the other its AWS id alone.
  pairUnique(before, after, pairing, (resource) => (ownAwsId(resource) ? resource.id : undefined))
  pairDescribed(
    before,
    after,
    pairing,
    (resource, side) => `${resource.key}\n${comparableText(contentOf(resource), resolve[side])}`,
  )
  pairDescribed(before, after, pairing, (resource) => resource.key)
  return pairing
}

/** An AWS id as component id, which may pair only where one side lacks the ARN: two ARNs under one id are two resources. */
function ownAwsId(resource: Resource): boolean {
  return resource.identity === 'aws-id' || (resource.identity === 'arn' && resource.key.endsWith(`/${resource.id}`))
}

export function pair(pairing: Pairing, before: number, after: number): void {
  pairing.afterOf[before] = after
  pairing.beforeOf[after] = before
}

type KeyOf = (resource: Resource, side: 0 | 1) => string | undefined

function pairUnique(before: Inventory, after: Inventory, pairing: Pairing, keyOf: KeyOf): void {
  const waiting = new Map<string, number>()
  for (const [position, resource] of after.resources.entries()) {
    const key = pairing.beforeOf[position] === ABSENT ? keyOf(resource, 1) : undefined
    if (key !== undefined) waiting.set(`${resource.type} ${key}`, position)
  }
  if (waiting.size === 0) return
  for (const [position, resource] of before.resources.entries()) {
    const key = pairing.afterOf[position] === ABSENT ? keyOf(resource, 0) : undefined
    const partner = key === undefined ? undefined : waiting.get(`${resource.type} ${key}`)
    if (partner !== undefined && pairing.beforeOf[partner] === ABSENT) pair(pairing, position, partner)
  }
}

/** What has no identity is paired as a multiset: among twins only their number is knowable. */
function pairDescribed(before: Inventory, after: Inventory, pairing: Pairing, keyOf: KeyOf): void {
  const left = byDescription(before.resources, pairing.afterOf, 0, keyOf)
  const right = byDescription(after.resources, pairing.beforeOf, 1, keyOf)
  for (const [key, positions] of left) {
    const partners = right.get(key) ?? []
    for (let i = 0; i < Math.min(positions.length, partners.length); i++)
      pair(pairing, positions[i] as number, partners[i] as number)
  }
}

function byDescription(resources: readonly Resource[], partners: Int32Array, side: 0 | 1, keyOf: KeyOf) {
  const groups = new Map<string, number[]>()
  for (const [position, resource] of resources.entries()) {
    if (resource.identity !== 'described' || partners[position] !== ABSENT) continue
    const key = keyOf(resource, side) ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [position])
    else group.push(position)
  }
  const text = (position: number) => {
    const resource = resources[position] as Resource
    return `${comparableText(contentOf(resource), (id) => id)}\n${resource.id}`
  }
  for (const group of groups.values()) if (group.length > 1) sortBy(group, text)
  return groups
}

function sortBy(positions: number[], text: (position: number) => string): void {
  const texts = new Map(positions.map((position) => [position, text(position)]))
  positions.sort((a, b) => ((texts.get(a) as string) < (texts.get(b) as string) ? -1 : 1))
}

/** The component without what is new in every snapshot. */
function contentOf(resource: Resource) {
  const { id: _id, mapPos: _mapPos, nodes: _nodes, ...content } = resource.properties
  return content
}
