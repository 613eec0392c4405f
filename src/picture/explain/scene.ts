import { backgroundOf, type Frame } from '../decode/frame.ts'
import { type Alignment, alignmentOf } from './alignment.ts'
import { colourClasses } from './colour-classes.ts'
import { type FlatRegions, flatRegions } from './flat-regions.ts'

export interface Side extends FlatRegions {
  readonly frame: Frame
  readonly background: number
}

/** Two pictures of one drawing, and how one became the other. */
export interface Scene extends Alignment {
  readonly before: Side
  readonly after: Side
}

export function sceneOf(before: Frame, after: Frame): Scene {
  const [was, is] = [sideOf(before), sideOf(after)]
  if (Math.max(was.regions.length, is.regions.length) > MOST_FLAT_REGIONS) return atRest(was, is)
  const colours = { before: was.regions, after: is.regions, classOf: colourClasses(was.regions, is.regions) }
  return { ...alignmentOf(colours, after.width * after.height), before: was, after: is }
}

/** A diagram of thousands of resources has fewer; what has more is a photograph, or made to take our time. */
const MOST_FLAT_REGIONS = 20_000

function atRest(before: Side, after: Side): Scene {
  return { before, after, scale: 1, isExact: true, displacements: [{ dx: 0, dy: 0, area: 0 }], matches: [] }
}

/** Whether no region has moved. */
export function isAtRest({ scale, displacements }: Scene): boolean {
  return scale === 1 && displacements.every(({ dx, dy }) => dx === 0 && dy === 0)
}

function sideOf(frame: Frame): Side {
  const background = backgroundOf(frame)
  return { frame, background, ...flatRegions(frame, background) }
}
