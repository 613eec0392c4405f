import type { FlatRegion } from '../../../src/picture/explain/flat-regions.ts'
import type { RegionLists } from '../../../src/picture/explain/region-matches.ts'

/** A rectangle as a region; its shape tells width and height. */
export function rectangle(left: number, top: number, width: number, height: number, colour = 1): FlatRegion {
  const area = width * height
  return {
    colour,
    area,
    left,
    top,
    width,
    height,
    x: left + width / 2,
    y: top + height / 2,
    shape: width * 1000 + height,
  }
}

export function moved(region: FlatRegion, dx: number, dy: number): FlatRegion {
  return { ...region, left: region.left + dx, top: region.top + dy, x: region.x + dx, y: region.y + dy }
}

/** As drawn at another scale, all sides rounded to whole pixels. */
export function scaled(region: FlatRegion, by: number): FlatRegion {
  const [left, top] = [Math.round(region.left * by), Math.round(region.top * by)]
  const right = Math.round((region.left + region.width) * by)
  const bottom = Math.round((region.top + region.height) * by)
  return rectangle(left, top, right - left, bottom - top, region.colour)
}

export function listsOf(
  before: readonly FlatRegion[],
  after: readonly FlatRegion[],
  how: Partial<RegionLists> = {},
): RegionLists {
  return { before, after, scale: 1, isExact: true, ...how }
}
