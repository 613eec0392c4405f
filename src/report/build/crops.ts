import type { Frame } from '../../picture/decode/frame.ts'
import { crop, cropPair } from '../../picture/explain/crop.ts'
import type { ExplainedRegion } from '../../picture/explain/explained-region.ts'

/** The maximum number of crops for one target. */
export const MOST_CROPS = 6

export interface Crop {
  /** The name of a file in the report's folder. */
  readonly file: string
  readonly region: ExplainedRegion
  readonly bytes: Uint8Array
}

/**
 * Crops of the changed regions, those with the most changed pixels first, things before lines. What only moved or was hidden needs none. A region
 * that only one of the pictures shows has one part: beside it would stand something unrelated.
 */
export function cropRegions(
  before: Frame,
  after: Frame,
  regions: readonly ExplainedRegion[],
  prefix: string,
): readonly Crop[] {
  return regions
    .filter(({ kind }) => kind === 'changed')
    .sort((one, other) => Number(one.isLine) - Number(other.isLine))
    .slice(0, MOST_CROPS)
    .map((region, index) => ({
      file: `${prefix}-region-${index + 1}.png`,
      region,
      bytes: cropOf(before, after, region),
    }))
}

function cropOf(before: Frame, after: Frame, region: ExplainedRegion): Uint8Array {
  if (region.seenIn === 'both') return cropPair(before, after, region)
  return region.seenIn === 'before' ? crop(before, region.before) : crop(after, region.after)
}
