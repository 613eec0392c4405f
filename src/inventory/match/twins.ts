import { at } from '../../errors.ts'
import { type Both, both } from '../read/both.ts'
import type { Inventory } from '../read/resource.ts'
import type { Resolve } from '../values/equality.ts'
import { type Anonymous, anonymousIn, take } from './anonymous.ts'
import { ABSENT, type Pairing } from './pairing.ts'
import {
  descriptionOf,
  dropPoolMembers,
  memberText,
  named,
  pairByText,
  pairUniqueNames,
  parents,
  poolAndMembersText,
  poolText,
  type TextOf,
} from './twin-names.ts'

/**
 * Pairs resources without identity: as multisets, by what they are and where they are. For equal twins only the number can be known. If the
 * neighbours of twins are twins as well, one pair is fixed at a time, so that the neighbours follow.
 */
export function pairTwins(before: Inventory, after: Inventory, pairing: Pairing, resolve: Both<Resolve>): void {
  const useLabels = before.hasLabels === after.hasLabels
  const sides = both([before, after], (inventory, side) =>
    anonymousIn(inventory, { pairing, side, resolve: resolve[side], useLabels }),
  )
  if (sides[0].waiting.size === 0 || sides[1].waiting.size === 0) return
  // Containers come first: their members are then recognised by where they are, however many were added or removed.
  pairUniqueNames(sides, pairing)
  pairByPlace(sides, pairing)
  pairByText(sides, pairing, poolAndMembersText)
  pairByText(sides, pairing, poolText)
  pairByText(sides, pairing, memberText)
  dropPoolMembers(sides)
  const nameOrPlace: TextOf = (side, position) => named(side, position) ?? parents(side, position)
  // Of those with one name or place, the ones that are configured alike belong together.
  pairByText(sides, pairing, (side, position) => `${nameOrPlace(side, position)}\n${side.content.get(position)}`)
  pairByText(sides, pairing, nameOrPlace)
  pairByText(sides, pairing, (side, position) => `${descriptionOf(side, position)}\n${side.content.get(position)}`)
  pairByText(sides, pairing, named)
}

/** How many connections and memberships away the surroundings extend: resources that are equal within this distance are twins. */
const ROUNDS = 4
/** Twins with undecided neighbours are fixed one by one until this many resources have been examined. */
const MAX_LOOKS = 200_000

function pairByPlace(sides: Both<Anonymous>, pairing: Pairing): void {
  const most = Math.ceil(MAX_LOOKS / (1 + sides[0].waiting.size + sides[1].waiting.size))
  for (let look = 0; look <= most; look++) {
    const common = commonClasses(sides)
    if (common.length === 0) return
    const decided = look === most ? common : common.filter((twins) => isDecided(sides[0], twins))
    for (const twins of decided) pairInOrder(sides, pairing, twins)
    const [befores, afters] = at(common, 0)
    if (decided.length === 0) take(sides, pairing, at(befores, 0), at(afters, 0))
  }
}

/** Positions of resources that are equal, with their surroundings, on both sides. */
type Twins = Both<readonly number[]>

function commonClasses(sides: Both<Anonymous>): readonly Twins[] {
  const [left, right] = classesOf(sides)
  return [...left].flatMap(([signature, befores]): Twins[] => {
    const afters = right.get(signature)
    return afters === undefined ? [] : [[befores, afters]]
  })
}

function isDecided(side: Anonymous, [befores, afters]: Twins): boolean {
  return (befores.length === 1 && afters.length === 1) || isSettled(side, befores)
}

/** Whether nothing around these twins is undecided: then it does not matter which is which. */
function isSettled(side: Anonymous, positions: readonly number[]): boolean {
  return positions.every((position) => neighbours(side, position).every((neighbour) => !side.waiting.has(neighbour)))
}

function neighbours(side: Anonymous, position: number): readonly number[] {
  const around = side.surroundings.get(position)
  return around === undefined ? [] : [...around.groups, ...around.members, ...around.from, ...around.to]
}

/** Positions by signature. */
type Classes = ReadonlyMap<number, readonly number[]>
/** A number for each position; equal numbers, on either side, for what cannot be distinguished. */
type Signatures = ReadonlyMap<number, number>

/** Groups the waiting resources of both sides by what they are and where they are. */
function classesOf(sides: Both<Anonymous>): Both<Classes> {
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  const first = ({ waiting, content }: Anonymous): Signatures =>
    new Map([...waiting].map((position) => [position, numberOf(content.get(position) ?? '')]))
  let signatures = both(sides, first)
  for (let round = 0; round < ROUNDS; round++) {
    const last = signatures
    signatures = both(sides, (side, index) => refine(side, last[index], numberOf))
  }
  return both(signatures, byValue)
}

/** The signatures after one more look at the neighbours (Weisfeiler-Lehman). */
function refine(side: Anonymous, signatures: Signatures, numberOf: (text: string) => number): Signatures {
  const nameOf = (position: number) => {
    const shared = side.shared(position)
    if (shared !== ABSENT) return `p${shared}`
    const signature = signatures.get(position)
    return signature === undefined ? `k${at(side.inventory.resources, position).type}` : `s${signature}`
  }
  const list = (positions: readonly number[] = []) => positions.map(nameOf).sort().join(' ')
  return new Map(
    [...side.waiting].map((position) => {
      const around = side.surroundings.get(position)
      const lists = [around?.groups, around?.members, around?.from, around?.to].map(list)
      return [position, numberOf([signatures.get(position), ...lists].join('|'))]
    }),
  )
}

function byValue(signatures: Signatures): Classes {
  const classes = new Map<number, number[]>()
  for (const [position, signature] of signatures) {
    const positions = classes.get(signature)
    if (positions === undefined) classes.set(signature, [position])
    else positions.push(position)
  }
  return classes
}

function pairInOrder(sides: Both<Anonymous>, pairing: Pairing, [left, right]: Twins): void {
  for (let i = 0; i < Math.min(left.length, right.length); i++) take(sides, pairing, at(left, i), at(right, i))
}
