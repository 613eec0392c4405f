import { isNear } from '../decode/colour-distance.ts'
import { backgroundOf, type Frame } from '../decode/frame.ts'
import { type Alignment, alignmentOf } from './alignment.ts'
import { type FlatRegion, type FlatRegions, flatRegions } from './flat-regions.ts'

/** A picture segmented into regions of one colour. */
export interface SegmentedFrame extends FlatRegions {
  readonly frame: Frame
  readonly background: number
}

/** Two pictures of one drawing, and how the later one lies on the earlier one. */
export interface AlignedPictures extends Alignment {
  readonly before: SegmentedFrame
  readonly after: SegmentedFrame
}

/** Segments and aligns two pictures; without looking for movement where there are too many regions for a diagram. */
export function alignPictures(before: Frame, after: Frame): AlignedPictures {
  const [was, is] = [segmented(before), segmented(after)]
  if (Math.max(was.regions.length, is.regions.length) > MOST_FLAT_REGIONS) return atRest(was, is)
  const colours = { before: was.regions, after: is.regions, classOf: colourClasses(was.regions, is.regions) }
  return { ...alignmentOf(colours, after.width * after.height), before: was, after: is }
}

/** A diagram of thousands of resources has fewer regions; more are a photograph, or an attempt to waste time. */
const MOST_FLAT_REGIONS = 20_000

function atRest(before: SegmentedFrame, after: SegmentedFrame): AlignedPictures {
  return { before, after, scale: 1, isExact: true, displacements: [{ dx: 0, dy: 0, area: 0 }], matches: [] }
}

/** Whether no region has moved. */
export function isAtRest({ scale, displacements }: AlignedPictures): boolean {
  return scale === 1 && displacements.every(({ dx, dy }) => dx === 0 && dy === 0)
}

function segmented(frame: Frame): SegmentedFrame {
  const background = backgroundOf(frame)
  return { frame, background, ...flatRegions(frame, background) }
}

/** Pictures with more colours are not drawings; their colours are compared as they are. */
const MOST_COLOURS = 1024

/**
 * Which colour of `before` a colour of `after` stands for: itself, or the first near one. Two renders may have been reduced to a
 * palette separately.
 */
function colourClasses(before: readonly FlatRegion[], after: readonly FlatRegion[]): (colour: number) => number {
  const known = new Set(before.map(({ colour }) => colour))
  const others = new Set(after.map(({ colour }) => colour).filter((colour) => !known.has(colour)))
  if (known.size > MOST_COLOURS || others.size > MOST_COLOURS) return (colour) => colour
  const ordered = [...known].sort((a, b) => a - b)
  const classes = new Map<number, number>()
  for (const colour of others) classes.set(colour, ordered.find((candidate) => isNear(candidate, colour)) ?? colour)
  return (colour) => classes.get(colour) ?? colour
}
