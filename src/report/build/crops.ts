import type { Box } from '../../picture/decode/frame.ts'
import type { FramePart } from '../../picture/decode/parts.ts'
import { areaShown, crop } from '../../picture/explain/crop.ts'
import type { ExplainedRegion } from '../../picture/explain/explained-region.ts'

/** Returns parts of a picture, one per box. */
export type PartSource = (boxes: readonly Box[]) => readonly FramePart[]

/** The maximum number of crops for one target. */
export const MOST_CROPS = 6

export interface Crop {
  /** The name of a file in the report's folder. */
  readonly file: string
  readonly region: ExplainedRegion
  readonly bytes: Uint8Array
}

/**
 * Crops of the changed regions, those with the most changed pixels first, things before lines. Regions that only moved or were hidden need
 * none. For a region that only one of the pictures shows, the crop has one part: the other picture shows something unrelated there.
 */
export function cropRegions(
  before: PartSource,
  after: PartSource,
  regions: readonly ExplainedRegion[],
  prefix: string,
): readonly Crop[] {
  const shown = regions
    .filter(({ kind }) => kind === 'changed')
    .sort((one, other) => Number(one.isLine) - Number(other.isLine))
    .slice(0, MOST_CROPS)
  const parts = { before: partsBy(before, shown, 'before'), after: partsBy(after, shown, 'after') }
  return shown.map((region, index) => {
    const sides = sidesOf(region).map((side) => ({ part: parts[side].get(region) ?? NOTHING, box: region[side] }))
    return { file: `${prefix}-region-${index + 1}.png`, region, bytes: crop(sides) }
  })
}

const NOTHING: FramePart = { x: 0, y: 0, frame: { width: 0, height: 0, pixels: new Uint32Array() } }

function sidesOf({ seenIn }: ExplainedRegion): readonly ('before' | 'after')[] {
  return seenIn === 'both' ? ['before', 'after'] : [seenIn]
}

/** What a side shows of each region that is visible there. All at once, since the picture may have to be read again. */
function partsBy(
  source: PartSource,
  regions: readonly ExplainedRegion[],
  side: 'before' | 'after',
): ReadonlyMap<ExplainedRegion, FramePart> {
  const seen = regions.filter((region) => sidesOf(region).includes(side))
  const parts = source(
    seen.map((region) =>
      areaShown(
        region[side],
        sidesOf(region).map((one) => region[one]),
      ),
    ),
  )
  return new Map(seen.map((region, index) => [region, parts[index] ?? NOTHING]))
}
