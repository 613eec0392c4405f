import { at } from '../../errors.ts'
import { ownText } from '../../json.ts'
import { type Both, both } from '../read/both.ts'
import { poolTypeOf } from '../read/component-types/component-types.ts'
import { type Anonymous, take } from './anonymous.ts'
import { givenName } from './names.ts'
import { ABSENT, type Pairing } from './pairing.ts'

/** Members of a pool are replaced, not changed: the remaining ones become a rollout. */
export function dropPoolMembers(sides: Both<Anonymous>): void {
  for (const side of sides) {
    for (const position of side.waiting) if (isPoolMember(side, position)) side.waiting.delete(position)
  }
}

function isPoolMember(side: Anonymous, position: number): boolean {
  return poolsAround(side, position).length > 0
}

function poolsAround({ inventory: { resources, groups } }: Anonymous, position: number): readonly number[] {
  const pool = poolTypeOf(at(resources, position).type)
  return pool === undefined ? [] : (groups.get(position) ?? []).filter((group) => at(resources, group).type === pool)
}

/** What recognises a pool by more than its members, which come and go; undefined for what is none. */
export function poolText(side: Anonymous, position: number): string | undefined {
  const { resources, members } = side.inventory
  const { type } = at(resources, position)
  const isPool = (members.get(position) ?? []).some((member) => poolTypeOf(at(resources, member).type) === type)
  return isPool ? (named(side, position) ?? parents(side, position)) : undefined
}

/** A pool with what its members are, however many there are. */
export function poolAndMembersText(side: Anonymous, position: number): string | undefined {
  const pool = poolText(side, position)
  const members = side.inventory.members.get(position) ?? []
  const kinds = new Set(members.map((member) => side.content.get(member) ?? ''))
  return pool && [pool, ...[...kinds].sort()].join('\n')
}

/**
 * What recognises a member within a pool that is on both sides: its content. Members that are equal are the same as far as anybody can
 * know, whatever they were connected to.
 */
export function memberText(side: Anonymous, position: number): string | undefined {
  const pools = poolsAround(side, position)
    .map(side.shared)
    .filter((pool) => pool !== ABSENT)
  return pools.length === 0 ? undefined : `${pools.sort().join(' ')}\n${side.content.get(position)}`
}

export function pairUniqueNames(sides: Both<Anonymous>, pairing: Pairing): void {
  const [left, right] = both(sides, uniqueNames)
  for (const [name, before] of left) {
    const after = right.get(name)
    if (before !== ABSENT && after !== undefined && after !== ABSENT) take(sides, pairing, before, after)
  }
}

/** Names to positions; `ABSENT` for a name that several have. */
function uniqueNames(side: Anonymous): Map<string, number> {
  const found = new Map<string, number>()
  for (const position of side.waiting) {
    const name = isPoolMember(side, position) ? undefined : named(side, position)
    if (name !== undefined) found.set(name, found.has(name) ? ABSENT : position)
  }
  return found
}

/** Type, region and the name that people gave; undefined for a resource without a name. */
export function named(side: Anonymous, position: number): string | undefined {
  const resource = at(side.inventory.resources, position)
  const name = side.useLabels ? givenName(resource) : ownText(resource.properties, 'name')
  return name === undefined ? undefined : descriptionOf(side, position)
}

export function descriptionOf({ inventory, useLabels }: Anonymous, position: number): string {
  const { key, type, region, properties } = at(inventory.resources, position)
  return useLabels ? key : `${type}/${region ?? ''}/${ownText(properties, 'name') ?? ''}`
}

/** For resources without a name: the groups that are on both sides, in addition to the description. */
export function parents(side: Anonymous, position: number): string {
  const groups = (side.surroundings.get(position)?.groups ?? []).map(side.shared).filter((group) => group !== ABSENT)
  return `${descriptionOf(side, position)}\n${groups.sort().join(' ')}`
}

/** What recognises a resource; undefined where this says nothing about it. */
export type TextOf = (side: Anonymous, position: number) => string | undefined

/** Pairs resources with equal texts, in order, as many as there are on both sides. */
export function pairByText(sides: Both<Anonymous>, pairing: Pairing, textOf: TextOf): void {
  const right = new Map<string, number[]>()
  // Reversed because pop() takes from the end.
  for (const position of [...sides[1].waiting].reverse()) {
    const text = textOf(sides[1], position)
    if (text === undefined) continue
    const same = right.get(text)
    if (same === undefined) right.set(text, [position])
    else same.push(position)
  }
  for (const position of [...sides[0].waiting]) {
    const text = textOf(sides[0], position)
    const partner = text === undefined ? undefined : right.get(text)?.pop()
    if (partner !== undefined) take(sides, pairing, position, partner)
  }
}
