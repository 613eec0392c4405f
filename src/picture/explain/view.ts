import type { Frame } from '../decode/frame.ts'
import type { AlignedPictures, SegmentedFrame } from './aligned-pictures.ts'
import { type Owners, ownersOf } from './owners.ts'

/** One picture seen from the other: where its pixels would be in that. */
export interface View {
  readonly frame: Frame
  readonly owners: Owners
  /** Calls back for stretches, within a row, of pixels that are neither background nor in a matched region; `region` is -1 outside of regions. */
  readonly eachLoose: (visit: (y: number, from: number, to: number, region: number) => void) => void
  readonly other: Frame
  readonly otherOwners: Owners
  /** Position (x, y) is at `x * scale + dx`, `y * scale + dy` in the other picture, for one of the displacements. */
  readonly scale: number
  readonly displacements: readonly { readonly dx: number; readonly dy: number }[]
  /** Whether pixels lie exactly on pixels. */
  readonly isExact: boolean
}

/** Displacements with at least this share of the largest one's area are tried everywhere. */
const COMMON_SHARE = 0.15
const MOST_COMMON = 4

/** The earlier picture seen from the later one, and the reverse. */
export function viewsOf(pictures: AlignedPictures): readonly [View, View] {
  const { before, after, displacements, scale, isExact } = pictures
  const [was, is] = [ownersIn(pictures, 'before'), ownersIn(pictures, 'after')]
  const back = displacements.map(({ dx, dy }) => ({ dx: -dx / scale, dy: -dy / scale }))
  return [
    {
      frame: before.frame,
      owners: was,
      eachLoose: loosePixels(before, was),
      other: after.frame,
      otherOwners: is,
      isExact,
      scale,
      displacements,
    },
    {
      frame: after.frame,
      owners: is,
      eachLoose: loosePixels(after, is),
      other: before.frame,
      otherOwners: was,
      isExact,
      scale: 1 / scale,
      displacements: back,
    },
  ]
}

function ownersIn(pictures: AlignedPictures, side: 'before' | 'after'): Owners {
  const { matches, displacements } = pictures
  const most = displacements[0]?.area ?? 0
  const common = displacements.flatMap(({ dx, dy, area }, index) =>
    (index < MOST_COMMON && area >= most * COMMON_SHARE) || (dx === 0 && dy === 0) ? [index] : [],
  )
  const own = matches.map((match) => ({ region: match[side], displacement: match.displacement }))
  return ownersOf(pictures[side].frame, pictures[side], own, common)
}

function loosePixels({ frame, eachRun, eachLoose }: SegmentedFrame, { matchOf }: Owners): View['eachLoose'] {
  const { width } = frame
  return (visit) => {
    const inRows = (from: number, to: number, region: number): void => {
      for (let at = from; at < to; ) {
        const y = Math.floor(at / width)
        const end = Math.min(to, (y + 1) * width)
        visit(y, at - y * width, end - y * width, region)
        at = end
      }
    }
    eachLoose((from, to) => inRows(from, to, -1))
    eachRun((region, from, length) => {
      if (matchOf[region] === 0) inRows(from, from + length, region)
    })
  }
}
