import { type Both, both } from '../read/both.ts'
import { isContainer, isOpaque } from '../read/component-types/component-types.ts'
import { accountOf } from '../read/identity.ts'
import {
  type Leftovers,
  type Reasons,
  type ReplacementReason,
  resourceAt,
  stillLeft,
  type Wanted,
} from './leftovers.ts'
import { givenName, nameInKey, stem } from './names.ts'
import { type Pairing, pair } from './pairing.ts'
import { standApart } from './place.ts'
import { pairBySimilarity } from './similarity.ts'

/** Containers in containers: a group in a VPC. */
const MAX_NESTING = 4

/**
 * Pairs replaced containers. They come first, so that their members can be recognised by where they are. The container of a container is
 * paired in the round before it.
 */
export function pairReplacedContainers(left: Both<Leftovers>, pairing: Pairing, reasons: Reasons): void {
  const containers = both(left, (side) => ({
    ...side,
    positions: stillLeft(side).filter((position) => isContainer(resourceAt(side, position).type)),
  }))
  for (let round = 0, known = -1; round < MAX_NESTING && reasons.size > known; round++) {
    known = reasons.size
    pairReplaced(containers, pairing, reasons, () => true)
  }
}

/** Pairs the other replaced resources. Members of pools and their companions are replaced as a set and never paired. */
export function pairReplacedResources(
  left: Both<Leftovers>,
  pairing: Pairing,
  reasons: Reasons,
  pooled: Both<ReadonlyMap<number, unknown>>,
): void {
  pairReplaced(
    left,
    pairing,
    reasons,
    (side, position) =>
      !isContainer(resourceAt(side, position).type) && !pooled[side === left[0] ? 0 : 1].has(position),
  )
}

function pairReplaced(left: Both<Leftovers>, pairing: Pairing, reasons: Reasons, wanted: Wanted): void {
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

/**
 * Pairs two leftovers if each is the only one with their key on its side. All pairs are found before any is made: a pairing affects the
 * place of other resources, so otherwise the order of the document would matter.
 */
function pairOnly(
  [left, right]: Both<Leftovers>,
  wanted: Wanted,
  keyOf: KeyOf,
  accept: (before: number, after: number) => void,
): void {
  const partners = uniqueByKey(right, wanted, keyOf)
  const found = [...uniqueByKey(left, wanted, keyOf)].flatMap(([key, position]): [number, number][] => {
    const partner = partners.get(key)
    const isPair = position !== undefined && partner !== undefined && !standApart(left, right, position, partner)
    return isPair ? [[position, partner]] : []
  })
  for (const [before, after] of found) accept(before, after)
}

function uniqueByKey(side: Leftovers, wanted: Wanted, keyOf: KeyOf): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>()
  for (const position of stillLeft(side)) {
    const resource = resourceAt(side, position)
    const key = wanted(side, position) ? keyOf(side, position) : undefined
    if (key === undefined) continue
    const typed = `${resource.type}\n${resource.region ?? ''}\n${accountOf(resource) ?? ''}\n${key}`
    found.set(typed, found.has(typed) ? undefined : position)
  }
  return found
}

/** The ARN without the random part that AWS gives to each new resource: the same load balancer, recreated. */
const keyInArn: KeyOf = (side, position) => {
  const resource = resourceAt(side, position)
  return isOpaque(resource.type) ? undefined : nameInKey(resource)
}

const nameAndPlace: KeyOf = (side, position) => {
  const name = exactName(side, position)
  const place = placeOf(side, position)
  return name === undefined || place === undefined ? undefined : `${name}\n${place}`
}

/** A name without a letter or a digit is meaningless. */
const exactName: KeyOf = (side, position) => {
  const name = givenName(resourceAt(side, position))
  return name === undefined || stem(name) === '' ? undefined : name
}

/** A resource without a name is recognised by its surroundings, if it is the only one there on both sides. */
const soleInPlace: KeyOf = (side, position) => {
  const resource = resourceAt(side, position)
  return isOpaque(resource.type) && givenName(resource) === undefined ? placeOf(side, position) : undefined
}

/** The survivors around a resource; undefined without any. */
export function placeOf(side: Leftovers, position: number): string | undefined {
  const around = side.surroundings.get(position)
  if (around === undefined) return undefined
  const parts = [around.groups, around.members, around.from, around.to].map((list) =>
    side.shared(list).sort().join(' '),
  )
  return parts.every((part) => part === '') ? undefined : parts.join('|')
}
