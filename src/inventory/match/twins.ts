import type { Inventory } from '../read/resource.ts'
import type { Resolve } from '../values/equality.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import type { Surroundings } from './surroundings.ts'
import { descriptionOf, dropPoolMembers, named, pairByText, pairUniqueNames, parents } from './twin-names.ts'
import { openSide, type Side, take } from './twin-sides.ts'

/**
 * Pairs what has no identity: as multisets, by what it is and where it stands. Among equal twins only their number is knowable;
 * where twins have neighbours that are twins as well, one pair is fixed at a time so that the neighbours follow.
 */
export function pairTwins(before: Inventory, after: Inventory, pairing: Pairing, resolve: [Resolve, Resolve]): void {
  const useLabels = before.hasLabels === after.hasLabels
  const sides: [Side, Side] = [
    openSide(before, { pairing, index: 0, resolve: resolve[0], useLabels }),
    openSide(after, { pairing, index: 1, resolve: resolve[1], useLabels }),
  ]
  if (sides[0].waiting.size === 0 || sides[1].waiting.size === 0) return
  // What holds others comes first: its members are then known by where they are, however many came or went.
  pairUniqueNames(sides, pairing)
  pairByPlace(sides, pairing)
  // Members of a pool are exchanged, not changed: what is left of them is told as a rollout.
  dropPoolMembers(sides)
  pairByText(sides, pairing, (side, position) => named(side, position) ?? parents(side, position))
  pairByText(sides, pairing, (side, position) => `${descriptionOf(side, position)}\n${side.content.get(position)}`)
  pairByText(sides, pairing, named)
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
