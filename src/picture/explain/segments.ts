import { withBegins } from '../decode/begins.ts'
import { type Box, backgroundOf, type Frame } from '../decode/frame.ts'
import { type ActiveArea, areaAround, wholeArea } from './active-area.ts'
import { ColourClasses } from './colour-classes.ts'
import { findMovements, type Movements } from './displacements.ts'
import { type FlatRegion, type FlatRegions, flatRegions } from './flat-regions.ts'

/** A picture segmented into regions of one colour. */
export interface SegmentedFrame extends FlatRegions {
  readonly frame: Frame
  readonly background: number
  /** By region: the position of the displacement that it has moved by, -1 for none. */
  readonly displacementOf: Int16Array
}

/** A diagram of thousands of resources has fewer regions; more are a photograph, or an attempt to waste time. */
const MOST_FLAT_REGIONS = 40_000

export type Pair = readonly [SegmentedFrame, SegmentedFrame]

/** The regions of both pictures: all of them only where something asks for them. */
export class Segments {
  readonly #frames: readonly [Frame, Frame]
  readonly classes: ColourClasses
  whole: Pair | undefined
  readonly #movements = new Map<string, Movements>()

  constructor(before: Frame, after: Frame) {
    this.#frames = [withBegins(before), withBegins(after)]
    this.classes = new ColourClasses(this.#frames)
  }

  lists(): { readonly before: readonly FlatRegion[]; readonly after: readonly FlatRegion[] } {
    const [before, after] = this.#frames
    this.whole ??= [this.#segment(before, wholeArea(before)), this.#segment(after, wholeArea(after))]
    return listsOf(this.whole)
  }

  /** How the regions of both have moved, for a scale. */
  movements(scale: number, isExact: boolean): Movements {
    const key = `${scale} ${isExact}`
    const known = this.#movements.get(key)
    if (known !== undefined) return known
    const { width, height } = this.#frames[1]
    const found = findMovements({ ...this.lists(), scale, isExact }, width * height)
    this.#movements.set(key, found)
    return found
  }

  around(boxes: readonly Box[]): Pair {
    const [before, after] = this.#frames
    return [this.#segment(before, areaAround(boxes, before)), this.#segment(after, areaAround(boxes, after))]
  }

  #segment(frame: Frame, { stretchesOf }: ActiveArea): SegmentedFrame {
    const background = backgroundOf(frame)
    const found = flatRegions(frame, { classes: this.classes, background, stretchesOf })
    return { frame, background, ...found, displacementOf: new Int16Array(found.regions.length).fill(-1) }
  }
}

/** Both lists, empty where one is too long. */
export function listsOf([was, is]: Pair) {
  const isDrawing = Math.max(was.regions.length, is.regions.length) <= MOST_FLAT_REGIONS
  return isDrawing ? { before: was.regions, after: is.regions } : { before: [], after: [] }
}
