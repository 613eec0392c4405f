import { expect, test } from '@jest/globals'
import type { Frame } from '../../../../src/picture/decode/frame.ts'
import { regionsInPlace } from '../../../../src/picture/explain/regions-in-place.ts'

const WHITE = 0xffffffff
const BLACK = 0xff000000

function frame(
  width: number,
  height: number,
  marks: readonly (readonly [number, number])[] = [],
  colour = BLACK,
): Frame {
  const pixels = new Uint32Array(width * height).fill(WHITE)
  for (const [x, y] of marks) pixels[y * width + x] = colour
  return { width, height, pixels }
}

test('what differs is one region for what stands together, the larger one first', () => {
  const after = frame(200, 100, [
    [10, 10],
    [150, 60],
    [151, 60],
  ])
  expect(regionsInPlace(frame(200, 100), after)).toEqual([
    { x: 150, y: 60, width: 2, height: 1, changedPixels: 2 },
    { x: 10, y: 10, width: 1, height: 1, changedPixels: 1 },
  ])
})

test('a difference that nobody sees is none', () => {
  expect(regionsInPlace(frame(50, 50), frame(50, 50, [[5, 5]], 0xfffefefe))).toEqual([])
})

test('what only one of the pictures covers differs, white as it may be', () => {
  const [region, ...others] = regionsInPlace(frame(100, 80), frame(120, 70))
  expect(others).toEqual([])
  // Ten rows of 100 and twenty columns of 70; the corner that neither covers does not count.
  expect(region).toEqual({ x: 0, y: 0, width: 120, height: 80, changedPixels: 10 * 100 + 20 * 70 })
})

test('rows of pictures of different widths are laid on each other', () => {
  const [one, two] = [frame(100, 60, [[40, 30]]), frame(140, 60, [[40, 30]])]
  expect(regionsInPlace(one, two)).toEqual([{ x: 100, y: 0, width: 40, height: 60, changedPixels: 40 * 60 }])
})
