import { at } from '../../errors.ts'
import type { FlatRegion } from './flat-regions.ts'
import { grouped } from './grouped.ts'

/** Positions of regions of either picture, in order. */
interface Positions {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** The borders of a face that has another colour may lie so many pixels elsewhere: smoothing. */
const TOLERANCE = 1
const TOPS = [-TOLERANCE, 0, TOLERANCE] as const
/** Smaller faces, in pixels, are in the same place by chance. */
const LEAST_SIDE = 6

/**
 * Without regions that are in the same place in both pictures, in another colour. They have not moved, though the other picture may have the same
 * in that colour elsewhere.
 */
export function withoutRecoloured(
  lists: { readonly before: readonly FlatRegion[]; readonly after: readonly FlatRegion[] },
  { before, after }: Positions,
): Positions {
  if (lists.before.length === 0 || lists.after.length === 0) return { before, after }
  const byTop = grouped(after, (index) => at(lists.after, index).top)
  const gone = { before: new Set<number>(), after: new Set<number>() }
  for (const index of before) {
    const region = at(lists.before, index)
    if (Math.min(region.width, region.height) < LEAST_SIDE) continue
    const near = TOPS.flatMap((step) => byTop.get(region.top + step) ?? [])
    const others = near.filter((other) => areInOnePlace(region, at(lists.after, other)))
    if (others.length > 0) gone.before.add(index)
    for (const other of others) gone.after.add(other)
  }
  return {
    before: before.filter((index) => !gone.before.has(index)),
    after: after.filter((index) => !gone.after.has(index)),
  }
}

function areInOnePlace(one: FlatRegion, other: FlatRegion): boolean {
  return (
    one.colour !== other.colour &&
    Math.abs(one.left - other.left) <= TOLERANCE &&
    Math.abs(one.width - other.width) <= 2 * TOLERANCE &&
    Math.abs(one.height - other.height) <= 2 * TOLERANCE
  )
}
