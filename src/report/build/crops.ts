import type { Frame } from '../../picture/decode/frame.ts'
import { cropPair } from '../../picture/explain/crop.ts'
import type { ExplainedRegion } from '../../picture/explain/explained-region.ts'

/** The maximum number of crops for one target. */
export const MOST_CROPS = 6

export interface Crop {
  /** The name of a file in the report's folder. */
  readonly file: string
  readonly region: ExplainedRegion
  readonly bytes: Uint8Array
}

/** Crops of the changed regions, those with the most changed pixels first. What only moved or was hidden needs none. */
export function cropRegions(
  before: Frame,
  after: Frame,
  regions: readonly ExplainedRegion[],
  prefix: string,
): readonly Crop[] {
  return regions
    .filter(({ kind }) => kind === 'changed')
    .slice(0, MOST_CROPS)
    .map((region, index) => ({
      file: `${prefix}-region-${index + 1}.png`,
      region,
      bytes: cropPair(before, after, region),
    }))
}
