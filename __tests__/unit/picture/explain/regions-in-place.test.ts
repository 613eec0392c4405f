import { describe, expect, test } from '@jest/globals'
import { findRegions } from '../../../../src/picture/compare/regions.ts'
import type { Frame } from '../../../../src/picture/decode/frame.ts'
import { cellsInPlace } from '../../../../src/picture/explain/cells-in-place.ts'
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

/** A filled rectangle as marks. */
function filled(left: number, top: number, width: number, height: number): readonly (readonly [number, number])[] {
  return Array.from({ length: width * height }, (_, at) => [left + (at % width), top + Math.floor(at / width)] as const)
}

const differing = (before: Frame, after: Frame) => findRegions(cellsInPlace(before, after)).regions
const places = (before: Frame, after: Frame) => regionsInPlace(before, after, cellsInPlace(before, after))

describe('where pictures differ', () => {
  test('a difference that nobody sees is none', () => {
    expect(differing(frame(50, 50), frame(50, 50, [[5, 5]], 0xfffefefe))).toEqual([])
  })

  test('what only one of the pictures covers differs, white as it may be', () => {
    const [region, ...others] = differing(frame(100, 80), frame(120, 70))
    expect(others).toEqual([])
    // Ten rows of 100 and twenty columns of 70; the corner that neither covers does not count.
    expect(region).toEqual({ x: 0, y: 0, width: 120, height: 80, changedPixels: 10 * 100 + 20 * 70 })
  })

  test('rows of pictures of different widths are laid on each other', () => {
    const [one, two] = [frame(100, 60, [[40, 30]]), frame(140, 60, [[40, 30]])]
    expect(differing(one, two)).toEqual([{ x: 100, y: 0, width: 40, height: 60, changedPixels: 40 * 60 }])
  })
})

describe('the places of pictures at rest', () => {
  test('are what hangs together, the larger one first', () => {
    const after = frame(400, 200, [...filled(20, 20, 10, 10), ...filled(300, 120, 20, 20)])
    expect(places(frame(400, 200), after).map(({ after, changedPixels }) => [after.x, after.y, changedPixels])).toEqual(
      [
        [300, 120, 400],
        [20, 20, 100],
      ],
    )
  })

  test('are not crumbs: what two palettes leave at an edge is no place', () => {
    expect(places(frame(400, 200), frame(400, 200, [...filled(20, 20, 3, 3), [200, 90]]))).toEqual([])
  })

  test('are seen in the picture that shows more than the ground there', () => {
    const [bare, drawn] = [frame(400, 200), frame(400, 200, filled(100, 50, 30, 20))]
    expect(places(bare, drawn)).toEqual([expect.objectContaining({ kind: 'changed', seenIn: 'after' })])
    expect(places(drawn, bare)).toEqual([expect.objectContaining({ kind: 'changed', seenIn: 'before' })])
    const recoloured = frame(400, 200, filled(100, 50, 30, 20), 0xff0000c0)
    expect(places(drawn, recoloured)).toEqual([expect.objectContaining({ kind: 'changed', seenIn: 'both' })])
  })
})
