import { at } from '../../errors.ts'
import type { Box } from '../decode/frame.ts'
import { shareIn, widened } from './explained-region.ts'
import type { FlatRegion } from './flat-regions.ts'
import { Lookup } from './lookup.ts'
import type { PlaceFound } from './places.ts'
import type { View } from './view.ts'

/** The share of a place that has to be covered for it to count as hidden. */
const HIDDEN_SHARE = 0.8
/** With a larger share of faces of its own, a place is a whole block and not the visible part of one. */
const OWN_SHARE = 0.25
/** What covers a place is larger than it by this factor. */
const LARGER = 2

/**
 * Tells places that are, in the other picture, behind something larger that is elsewhere in this one, or beyond the border. All of a place has
 * moved alike, so it is covered as a whole or not at all.
 * @param ownRegions regions of this picture that are mostly missing from the other one
 */
export function hiddenIn(view: View, ownRegions: readonly FlatRegion[]): (place: PlaceFound) => boolean {
  const lookups = new Map<number, Lookup>()
  const lookupOf = (displacement: number): Lookup => {
    const known = lookups.get(displacement)
    if (known !== undefined) return known
    const lookup = new Lookup(view.own.frame, view.other.frame, at(view.fits, displacement))
    lookups.set(displacement, lookup)
    return lookup
  }
  return (place) => {
    if (areaWithin(place, ownRegions) > place.changedPixels * OWN_SHARE) return false
    const tried = view.tiles.triedAt(Math.floor(place.x + place.width / 2), Math.floor(place.y + place.height / 2))
    return tried.some((displacement) => isCovered(view, place.pixels, displacement, lookupOf(displacement)))
  }
}

function isCovered({ own, other }: View, pixels: Int32Array, displacement: number, lookup: Lookup): boolean {
  const covers = new Set<number>()
  let covered = 0
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] as number
    const x = pixel % own.frame.width
    const y = (pixel - x) / own.frame.width
    if (!lookup.isInside(x, y)) {
      covered++
      continue
    }
    const region = other.regionAt(lookup.columnOf(x), lookup.rowOf(y))
    const moved = region < 0 ? -1 : (other.displacementOf[region] ?? -1)
    if (moved < 0 || moved === displacement) continue
    covered++
    covers.add(region)
  }
  if (covered < pixels.length * HIDDEN_SHARE) return false
  const area = [...covers].reduce((sum, region) => sum + (other.regions[region]?.area ?? 0), 0)
  return covers.size === 0 || area > LARGER * pixels.length
}

/** How far around a place its regions may be, in pixels, and how much of one has to be there. */
const AROUND = 8
const HALF = 0.5

function areaWithin(place: Box, regions: readonly FlatRegion[]): number {
  const around = widened(place, AROUND)
  const isWithin = ({ left: x, top: y, width, height }: FlatRegion) => shareIn({ x, y, width, height }, around) >= HALF
  return regions.filter(isWithin).reduce((sum, { area }) => sum + area, 0)
}
