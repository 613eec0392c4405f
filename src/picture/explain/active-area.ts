import { CELL } from '../compare/cells.ts'
import type { Box, Frame } from '../decode/frame.ts'

/** The part of a picture that is looked at: boxes around what differs, or all of it. */
export interface ActiveArea {
  /** Start and exclusive end of stretches of a row, from left to right, without overlaps. */
  readonly stretchesOf: (y: number) => readonly number[]
  readonly isAll: boolean
}

export function wholeArea({ width }: Frame): ActiveArea {
  const stretches = [0, width]
  return { stretchesOf: () => stretches, isAll: true }
}

/** How much is looked at around what differs, in pixels: the rest of a face, its neighbours. */
const MARGIN = 48

/** Boxes around what differs, with a margin; rows are given by bands of cells, as differing places are. */
export function areaAround(boxes: readonly Box[], { width, height }: Frame): ActiveArea {
  const bands = Array.from({ length: Math.ceil(height / CELL) }, (): [number, number][] => [])
  for (const box of boxes) {
    const first = Math.max(0, Math.floor((box.y - MARGIN) / CELL))
    const last = Math.min(bands.length - 1, Math.floor((box.y + box.height + MARGIN) / CELL))
    const stretch = [Math.max(0, box.x - MARGIN), Math.min(width, box.x + box.width + MARGIN)] as const
    if (stretch[1] > stretch[0])
      for (let band = first; band <= last; band++) bands[band]?.push([stretch[0], stretch[1]])
  }
  const stretches = bands.map(merged)
  return { stretchesOf: (y) => stretches[Math.floor(y / CELL)] ?? [], isAll: false }
}

function merged(stretches: [number, number][]): readonly number[] {
  const result: number[] = []
  for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
    const end = result.at(-1)
    if (end !== undefined && from <= end) result[result.length - 1] = Math.max(end, to)
    else result.push(from, to)
  }
  return result
}
