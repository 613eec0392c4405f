import { type Json, own } from '../../json.ts'
import { isCompanion } from '../read/component-types/component-types.ts'
import type { Resource } from '../read/resource.ts'
import { comparableText } from '../values/equality.ts'
import { classOf } from '../values/field-classes.ts'
import { type Leftovers, resourceAt, stillLeft } from './leftovers.ts'

/** What a companion belongs to: the one resource that it is connected to. Undefined when it has several, or is no companion. */
export function ownerOf(side: Leftovers, position: number): number | undefined {
  if (!isCompanion(resourceAt(side, position).type)) return undefined
  const around = side.surroundings.get(position)
  const [only, ...others] = new Set([...(around?.from ?? []), ...(around?.to ?? [])])
  return others.length === 0 ? only : undefined
}

/** Leftover companions by what they belong to. */
export function companionsOf(side: Leftovers): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const position of stillLeft(side)) {
    const owner = ownerOf(side, position)
    if (owner !== undefined) listAt(found, owner).push(position)
  }
  return found
}

/** Fields that say how much a volume holds, in GB. */
const SIZES = ['storage', 'diskSizeGb'] as const

/** How much a volume holds, in GB; 0 where the document does not say. */
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
 * Pairs volumes that went with volumes that came: those configured alike, then those that hold at least as much, the largest first.
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

/** The list of a key, which is made when it is first asked for. */
export function listAt<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
