import { isContainer, isOpaque } from '../read/type-facts.ts'
import {
  type BothLeftovers,
  type Leftovers,
  type Reasons,
  type ReplacementReason,
  resourceAt,
  stillLeft,
  type Wanted,
} from './leftovers.ts'
import { givenName, nameInKey, stem } from './names.ts'
import { type Pairing, pair } from './pairing.ts'
import { pairBySimilarity } from './similarity.ts'

/** Sees to it that containers are recognised first, so that what they hold can be told by where it is. */
export function pairReplacedContainers(left: BothLeftovers, pairing: Pairing, reasons: Reasons): void {
  pairReplaced(left, pairing, reasons, (side, position) => isContainer(resourceAt(side, position).type))
}

/** Pairs the rest of what was replaced. Members of pools, and what goes with them, are exchanged as a set and never paired. */
export function pairReplacedResources(
  left: BothLeftovers,
  pairing: Pairing,
  reasons: Reasons,
  pooled: readonly [ReadonlyMap<number, unknown>, ReadonlyMap<number, unknown>],
): void {
  pairReplaced(
    left,
    pairing,
    reasons,
    (side, position) =>
      !isContainer(resourceAt(side, position).type) && !pooled[side === left[0] ? 0 : 1].has(position),
  )
}

function pairReplaced(left: BothLeftovers, pairing: Pairing, reasons: Reasons, wanted: Wanted): void {
  if (left.some((side) => stillLeft(side).length === 0)) return
  const accept = (before: number, after: number, reason: ReplacementReason) => {
    pair(pairing, before, after)
    reasons.set(before, reason)
  }
  pairOnly(left, wanted, keyInArn, (a, b) => accept(a, b, { confidence: 1, because: ['same name'] }))
  pairOnly(left, wanted, nameAndPlace, (a, b) =>
    accept(a, b, { confidence: 0.98, because: ['same name', 'same place'] }),
  )
  pairOnly(left, wanted, exactName, (a, b) => accept(a, b, { confidence: 0.9, because: ['same name'] }))
  pairBySimilarity(left, wanted, accept)
  pairOnly(left, wanted, soleInPlace, (a, b) =>
    accept(a, b, { confidence: 0.8, because: ['the only one of its type in the same place'] }),
  )
}

type KeyOf = (side: Leftovers, position: number) => string | undefined

/** Accepts what has a key that only one leftover has on each side. */
function pairOnly(
  [left, right]: BothLeftovers,
  wanted: Wanted,
  keyOf: KeyOf,
  accept: (before: number, after: number) => void,
): void {
  const partners = uniqueByKey(right, wanted, keyOf)
  for (const [key, position] of uniqueByKey(left, wanted, keyOf)) {
    const partner = partners.get(key)
    if (position !== undefined && partner !== undefined) accept(position, partner)
  }
}

function uniqueByKey(side: Leftovers, wanted: Wanted, keyOf: KeyOf): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>()
  for (const position of stillLeft(side)) {
    const resource = resourceAt(side, position)
    const key = wanted(side, position) ? keyOf(side, position) : undefined
    if (key === undefined) continue
    const typed = `${resource.type}\n${resource.region ?? ''}\n${key}`
    found.set(typed, found.has(typed) ? undefined : position)
  }
  return found
}

/** An ARN that only differs in the random part that AWS gives anew: the same load balancer, made again. */
const keyInArn: KeyOf = (side, position) => {
  const resource = resourceAt(side, position)
  return isOpaque(resource.type) ? undefined : nameInKey(resource)
}

const nameAndPlace: KeyOf = (side, position) => {
  const name = exactName(side, position)
  const place = placeOf(side, position)
  return name === undefined || place === undefined ? undefined : `${name}\n${place}`
}

/** Names that AWS keeps unique speak for themselves; a label needs its stem to be more than a version. */
const exactName: KeyOf = (side, position) => {
  const name = givenName(resourceAt(side, position))
  return name === undefined || stem(name) === '' ? undefined : name
}

/** What has no name is known by what it is in and connected to, when it is alone there on both sides. */
const soleInPlace: KeyOf = (side, position) => {
  const resource = resourceAt(side, position)
  return isOpaque(resource.type) && givenName(resource) === undefined ? placeOf(side, position) : undefined
}

/** The survivors around a resource; undefined when there is none. */
export function placeOf(side: Leftovers, position: number): string | undefined {
  const around = side.surroundings.get(position)
  if (around === undefined) return undefined
  const parts = [around.groups, around.members, around.from, around.to].map((list) =>
    side.shared(list).sort().join(' '),
  )
  return parts.every((part) => part === '') ? undefined : parts.join('|')
}
