import { isNear } from '../decode/colour-distance.ts'
import { type Box, backgroundOf, type Frame, signedPixels } from '../decode/frame.ts'
import type { ExplainedRegion } from './explained-region.ts'

/** With this share of what differs in the colour around it, a picture shows only the ground there. */
const GROUND_SHARE = 0.85

/** Which picture shows something where the two differ: one of them may show only the ground. */
export function shownBy(before: Frame, after: Frame): (box: Box) => ExplainedRegion['seenIn'] {
  const [was, is] = [backgroundOf(before), backgroundOf(after)]
  return (box) => {
    const differing = differingIn(before, after, box)
    const bare = [isGround(before, box, differing, was), isGround(after, box, differing, is)] as const
    if (bare[0] === bare[1]) return 'both'
    return bare[0] ? 'after' : 'before'
  }
}

/** The places in a box where both pictures are and look different, each as its column and its row. */
function differingIn(before: Frame, after: Frame, box: Box): readonly number[] {
  const [pixels, others] = [signedPixels(before), signedPixels(after)]
  const [right, bottom] = [
    Math.min(box.x + box.width, before.width, after.width),
    Math.min(box.y + box.height, before.height, after.height),
  ]
  const places: number[] = []
  for (let y = box.y; y < bottom; y++)
    for (let x = box.x; x < right; x++)
      if (!isNear(pixels[y * before.width + x] as number, others[y * after.width + x] as number)) places.push(x, y)
  return places
}

/** Whether a picture has one colour where something differs, and the same around it. */
function isGround(frame: Frame, box: Box, places: readonly number[], background: number): boolean {
  const pixels = signedPixels(frame)
  const around = colourAround(frame, box) ?? background
  let same = 0
  for (let at = 0; at < places.length; at += 2) {
    const pixel = pixels[(places[at + 1] as number) * frame.width + (places[at] as number)] as number
    if (isNear(pixel, around)) same++
  }
  return places.length > 0 && same >= (places.length / 2) * GROUND_SHARE
}

/** The most frequent colour of the pixels just outside of a box. */
function colourAround(frame: Frame, { x, y, width, height }: Box): number | undefined {
  const pixels = signedPixels(frame)
  const counts = new Map<number, number>()
  const note = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= frame.width || row >= frame.height) return
    const pixel = pixels[row * frame.width + column] as number
    counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  }
  for (let column = x - 1; column <= x + width; column++) {
    note(column, y - 1)
    note(column, y + height)
  }
  for (let row = y; row < y + height; row++) {
    note(x - 1, row)
    note(x + width, row)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
