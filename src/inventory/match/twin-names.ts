import { ownText } from '../../json.ts'
import type { Resource } from '../read/resource.ts'
import { poolTypeOf } from '../read/type-facts.ts'
import { givenName } from './names.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import { type Side, take } from './twin-sides.ts'

export function dropPoolMembers(sides: [Side, Side]): void {
  for (const side of sides) {
    for (const position of side.waiting) if (isPoolMember(side, position)) side.waiting.delete(position)
  }
}

function isPoolMember({ inventory, surroundings }: Side, position: number): boolean {
  const pool = poolTypeOf((inventory.resources[position] as Resource).type)
  const groups = surroundings.get(position)?.groups ?? []
  return pool !== undefined && groups.some((group) => inventory.resources[group]?.type === pool)
}

export function pairUniqueNames(sides: [Side, Side], pairing: Pairing): void {
  const [left, right] = sides.map(uniqueNames) as [Map<string, number>, Map<string, number>]
  for (const [name, before] of left) {
    const after = right.get(name)
    if (before !== ABSENT && after !== undefined && after !== ABSENT) take(sides, pairing, before, after)
  }
}

function uniqueNames(side: Side): Map<string, number> {
  const found = new Map<string, number>()
  for (const position of side.waiting) {
    const name = isPoolMember(side, position) ? undefined : named(side, position)
    if (name !== undefined) found.set(name, found.has(name) ? ABSENT : position)
  }
  return found
}

/** Type, region and the name that people gave; undefined for what has none. */
export function named(side: Side, position: number): string | undefined {
  const resource = side.inventory.resources[position] as Resource
  const name = side.useLabels ? givenName(resource) : ownText(resource.properties, 'name')
  return name === undefined ? undefined : descriptionOf(side, position)
}

export function descriptionOf({ inventory, useLabels }: Side, position: number): string {
  const { key, type, region, properties } = inventory.resources[position] as Resource
  return useLabels ? key : `${type}/${region ?? ''}/${ownText(properties, 'name') ?? ''}`
}

/** What has no name is at least in the same groups, or in none. */
export function parents(side: Side, position: number): string {
  const groups = (side.surroundings.get(position)?.groups ?? []).map(side.shared).filter((group) => group !== ABSENT)
  return `${descriptionOf(side, position)}\n${groups.sort().join(' ')}`
}

export function pairByText(
  sides: [Side, Side],
  pairing: Pairing,
  textOf: (side: Side, position: number) => string | undefined,
): void {
  const right = new Map<string, number[]>()
  // Taken from the end, so the first comes last.
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
