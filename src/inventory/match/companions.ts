import { type Json, own } from '../../json.ts'
import { isCompanion } from '../read/component-types/component-types.ts'
import type { Resource } from '../read/resource.ts'
import { comparableText } from '../values/equality.ts'
import { classOf } from '../values/field-classes.ts'
import { type Leftovers, resourceAt, stillLeft } from './leftovers.ts'

/** The owner of a companion: the one resource that it is connected to. Undefined if there are several, or if it is not a companion. */
export function ownerOf(side: Leftovers, position: number): number | undefined {
  if (!isCompanion(resourceAt(side, position).type)) return undefined
  const around = side.surroundings.get(position)
  const [only, ...others] = new Set([...(around?.from ?? []), ...(around?.to ?? [])])
  return others.length === 0 ? only : undefined
}

/** Leftover companions by owner. */
export function companionsOf(side: Leftovers): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const position of stillLeft(side)) {
    const owner = ownerOf(side, position)
    if (owner !== undefined) listAt(found, owner).push(position)
  }
  return found
}

/** Fields with the capacity of a volume, in GB. */
const SIZES = ['storage', 'diskSizeGb'] as const

/** The capacity of a volume, in GB; 0 if the document does not say. */
export function storageOf({ properties }: Resource): number {
  const size = SIZES.map((field) => own(properties, field)).find((value) => value !== undefined && value !== null)
  const amount = Number(size)
  return Number.isFinite(amount) ? amount : 0
}

/** Equal for resources that are configured alike, whatever they are called. */
export function configurationText({ type, properties }: Resource): string {
  const fields = Object.entries(properties).filter(([field]) => classOf(type, field) === 'configuration')
  return comparableText(Object.fromEntries<Json>(fields), (text) => text)
}

/**
 * Pairs removed volumes with added ones: those configured alike, then those with at least the same capacity, the largest first.
 * @returns the pairs, and what has no counterpart, the largest first
 */
export function matchVolumes<T>(
  gone: readonly T[],
  come: readonly T[],
  resourceOf: (one: T) => Resource,
): { readonly pairs: readonly (readonly [T, T])[]; readonly lost: readonly T[] } {
  const pairs: (readonly [T, T])[] = []
  const waiting = new Map<string, T[]>()
  for (const one of come) listAt(waiting, configurationText(resourceOf(one))).push(one)
  const unlike = gone.filter((one) => {
    const partner = waiting.get(configurationText(resourceOf(one)))?.pop()
    if (partner !== undefined) pairs.push([one, partner])
    return partner === undefined
  })
  const bySize = (a: T, b: T) => storageOf(resourceOf(b)) - storageOf(resourceOf(a))
  const rest = [...waiting.values()].flat().sort(bySize)
  const lost = unlike.toSorted(bySize).filter((one) => {
    const [largest] = rest
    if (largest === undefined || storageOf(resourceOf(largest)) < storageOf(resourceOf(one))) return true
    rest.shift()
    pairs.push([one, largest])
    return false
  })
  return { pairs, lost }
}

/** The list of a key, created when first needed. */
export function listAt<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
