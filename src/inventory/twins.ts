import { comparableText, type Resolve } from './equality.ts'
import { classOf } from './field-classes.ts'
import { givenName } from './names.ts'
import { ABSENT, type Pairing, pair } from './pairing.ts'
import type { Inventory, Resource } from './resource.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import { poolTypeOf } from './type-facts.ts'

/**
 * Pairs what has no identity: as multisets, by what it is and where it stands. Among equal twins only their number is knowable;
 * where twins have neighbours that are twins as well, one pair is fixed at a time so that the neighbours follow.
 */
export function pairTwins(before: Inventory, after: Inventory, pairing: Pairing, resolve: [Resolve, Resolve]): void {
  const sides: [Side, Side] = [openSide(before, pairing, 0, resolve[0]), openSide(after, pairing, 1, resolve[1])]
  if (sides[0].waiting.size === 0 || sides[1].waiting.size === 0) return
  pairByPlace(sides, pairing)
  // Members of a pool are exchanged, not changed: what is left of them is told as a rollout.
  dropPoolMembers(sides)
  pairByText(sides, pairing, (side, position) => named(side, position) ?? parents(side, position))
  pairByText(
    sides,
    pairing,
    (side, position) => `${side.inventory.resources[position]?.key}\n${side.content.get(position)}`,
  )
  pairByText(sides, pairing, named)
}

interface Side {
  readonly inventory: Inventory
  readonly partners: Int32Array
  /** Unpaired resources without identity, in an order that does not depend on the document's. */
  readonly waiting: Set<number>
  readonly surroundings: ReadonlyMap<number, Surroundings>
  readonly content: ReadonlyMap<number, string>
  /** A paired resource under the name that both sides know it by. */
  readonly shared: (position: number) => number
}

function openSide(inventory: Inventory, pairing: Pairing, index: 0 | 1, resolve: Resolve): Side {
  const partners = index === 0 ? pairing.afterOf : pairing.beforeOf
  const described = inventory.resources.flatMap(({ identity }, position) =>
    identity === 'described' && partners[position] === ABSENT ? [position] : [],
  )
  const content = new Map(
    described.map((position) => [position, contentText(inventory.resources[position] as Resource, resolve)]),
  )
  const order = (position: number) => `${content.get(position)}\n${inventory.resources[position]?.id}`
  const orders = new Map(described.map((position) => [position, order(position)]))
  described.sort((a, b) => ((orders.get(a) as string) < (orders.get(b) as string) ? -1 : 1))
  const shared =
    index === 0
      ? (position: number) => pairing.afterOf[position] as number
      : (position: number) => (partners[position] === ABSENT ? ABSENT : position)
  return {
    inventory,
    partners,
    waiting: new Set(described),
    surroundings: surroundingsOf(inventory, described),
    content,
    shared,
  }
}

/** What the component is, without what is new, moved, recoloured or estimated anew in every snapshot. */
function contentText({ type, properties, label }: Resource, resolve: Resolve): string {
  const fields = Object.entries(properties).filter(([field]) => {
    const fieldClass = classOf(type, field)
    return fieldClass === 'configuration' || (fieldClass === 'reference' && field !== 'id' && field !== 'nodes')
  })
  return comparableText(Object.fromEntries([...fields, ['label', label ?? null]]), resolve)
}

/** Rounds of looking at the neighbours: after as many, those that stand alike within that distance are twins. */
const ROUNDS = 4
/** Twins whose neighbours are undecided are fixed one by one, but not without end: so many resources are looked at in all. */
const MAX_LOOKS = 200_000

function pairByPlace(sides: [Side, Side], pairing: Pairing): void {
  const most = Math.ceil(MAX_LOOKS / (1 + sides[0].waiting.size + sides[1].waiting.size))
  for (let look = 0; look <= most; look++) {
    const common = commonClasses(sides)
    if (common.length === 0) return
    const decided = look === most ? common : common.filter((twins) => isDecided(sides[0], twins))
    for (const [befores, afters] of decided) pairInOrder(sides, pairing, befores, afters)
    const [befores, afters] = common[0] as Twins
    if (decided.length === 0) take(sides, pairing, befores[0] as number, afters[0] as number)
  }
}

type Twins = readonly [readonly number[], readonly number[]]

function commonClasses(sides: [Side, Side]): readonly Twins[] {
  const [left, right] = classesOf(sides)
  return [...left].flatMap(([signature, befores]): Twins[] => {
    const afters = right.get(signature)
    return afters === undefined ? [] : [[befores, afters]]
  })
}

function isDecided(side: Side, [befores, afters]: Twins): boolean {
  return (befores.length === 1 && afters.length === 1) || isSettled(side, befores)
}

/** Whether nothing around these twins is undecided: then it does not matter which is which. */
function isSettled(side: Side, positions: readonly number[]): boolean {
  return positions.every((position) => neighbours(side, position).every((neighbour) => !side.waiting.has(neighbour)))
}

function neighbours(side: Side, position: number): readonly number[] {
  const around = side.surroundings.get(position)
  return around === undefined ? [] : [...around.groups, ...around.members, ...around.from, ...around.to]
}

type Classes = ReadonlyMap<number, readonly number[]>

/** Groups the waiting of both sides by what they are and where they stand; equal numbers mean the same on both sides. */
function classesOf(sides: [Side, Side]): [Classes, Classes] {
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
  let signatures = sides.map(
    (side) => new Map([...side.waiting].map((position) => [position, numberOf(side.content.get(position) as string)])),
  )
  for (let round = 0; round < ROUNDS; round++) {
    signatures = sides.map((side, index) => refine(side, signatures[index] as Map<number, number>, numberOf))
  }
  return signatures.map(byValue) as [Classes, Classes]
}

function refine(
  side: Side,
  signatures: ReadonlyMap<number, number>,
  numberOf: (text: string) => number,
): Map<number, number> {
  const nameOf = (position: number) => {
    const shared = side.shared(position)
    if (shared !== ABSENT) return `p${shared}`
    const signature = signatures.get(position)
    return signature === undefined ? `k${side.inventory.resources[position]?.type}` : `s${signature}`
  }
  const list = (positions: readonly number[]) => positions.map(nameOf).sort().join(' ')
  const refined = [...side.waiting].map((position): [number, number] => {
    const { groups, members, from, to } = side.surroundings.get(position) as Surroundings
    return [
      position,
      numberOf(`${signatures.get(position)}|${list(groups)}|${list(members)}|${list(from)}|${list(to)}`),
    ]
  })
  return new Map(refined)
}

function byValue(signatures: ReadonlyMap<number, number>): Classes {
  const classes = new Map<number, number[]>()
  for (const [position, signature] of signatures) {
    const positions = classes.get(signature)
    if (positions === undefined) classes.set(signature, [position])
    else positions.push(position)
  }
  return classes
}

function pairInOrder(sides: [Side, Side], pairing: Pairing, left: readonly number[], right: readonly number[]): void {
  for (let i = 0; i < Math.min(left.length, right.length); i++)
    take(sides, pairing, left[i] as number, right[i] as number)
}

function take([left, right]: [Side, Side], pairing: Pairing, before: number, after: number): void {
  pair(pairing, before, after, 'same description, no identity of its own')
  left.waiting.delete(before)
  right.waiting.delete(after)
}

function dropPoolMembers(sides: [Side, Side]): void {
  for (const { inventory, surroundings, waiting } of sides) {
    for (const position of waiting) {
      const pool = poolTypeOf((inventory.resources[position] as Resource).type)
      const groups = surroundings.get(position)?.groups ?? []
      if (pool !== undefined && groups.some((group) => inventory.resources[group]?.type === pool))
        waiting.delete(position)
    }
  }
}

/** Type, region and the name that people gave; undefined for what has none. */
function named({ inventory }: Side, position: number): string | undefined {
  const resource = inventory.resources[position] as Resource
  return givenName(resource) === undefined ? undefined : resource.key
}

/** What has no name is at least in the same place. */
function parents(side: Side, position: number): string | undefined {
  const groups = (side.surroundings.get(position)?.groups ?? []).map(side.shared).filter((group) => group !== ABSENT)
  return groups.length === 0 ? undefined : `${side.inventory.resources[position]?.key}\n${groups.sort().join(' ')}`
}

function pairByText(
  sides: [Side, Side],
  pairing: Pairing,
  textOf: (side: Side, position: number) => string | undefined,
): void {
  const right = new Map<string, number[]>()
  for (const position of sides[1].waiting) {
    const text = textOf(sides[1], position)
    if (text !== undefined) right.set(text, [...(right.get(text) ?? []), position])
  }
  for (const position of [...sides[0].waiting]) {
    const text = textOf(sides[0], position)
    const partner = text === undefined ? undefined : right.get(text)?.shift()
    if (partner !== undefined) take(sides, pairing, position, partner)
  }
}
