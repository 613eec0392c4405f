import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { explainDifference, MOST_EXPLAINED_PIXELS } from '../../../src/picture/explanation.ts'
import type { Frame } from '../../../src/picture/frame.ts'

describe('odd pictures', () => {
  const colours = fc.constantFrom(0xffffffff, 0xff000000, 0xff3b48cc, 0xff00ff00)
  const frames = fc
    .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
    .chain(({ width, height }) =>
      fc
        .array(colours, { minLength: width * height, maxLength: width * height })
        .map((pixels) => ({ width, height, pixels: Uint32Array.from(pixels) })),
    )

  test('of any size are explained, and every region is a rectangle of at least one pixel', () => {
    fc.assert(
      fc.property(frames, frames, (before, after) => {
        for (const region of explainDifference(before, after)?.regions ?? []) {
          expect(region.changedPixels).toBeGreaterThan(0)
          for (const { width, height } of [region.before, region.after])
            expect(Math.min(width, height)).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('that are equal differ nowhere', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(explainDifference(frame, { ...frame, pixels: frame.pixels.slice() })?.regions).toEqual([])
      }),
    )
  })

  test('of one pixel each differ by it', () => {
    const [black, white] = [0xff000000, 0xffffffff].map((colour) => ({
      width: 1,
      height: 1,
      pixels: Uint32Array.of(colour),
    }))
    expect(explainDifference(black as Frame, white as Frame)?.regions).toEqual([
      {
        kind: 'changed',
        seenIn: 'both',
        before: { x: 0, y: 0, width: 1, height: 1 },
        after: { x: 0, y: 0, width: 1, height: 1 },
        changedPixels: 1,
      },
    ])
  })

  test('of more than 16 megapixels are left alone', () => {
    const large = { width: MOST_EXPLAINED_PIXELS + 1, height: 1, pixels: new Uint32Array() }
    const small = { width: 1, height: 1, pixels: Uint32Array.of(0) }
    expect(explainDifference(large, small)).toBeUndefined()
    expect(explainDifference(small, large)).toBeUndefined()
  })
})
