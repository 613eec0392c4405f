import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Frame } from '../../../../src/picture/decode/frame.ts'
import { explainDifference, MOST_EXPLAINED_PIXELS } from '../../../../src/picture/explain/explanation.ts'

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
        isLine: false,
      },
    ])
  })

  test('of more areas than a diagram can have are compared where they are', () => {
    const width = 1280
    const speckled = (seed: number) =>
      Uint32Array.from({ length: width * width }, (_, at) => {
        const block = Math.floor(at / width / 6) * 1000 + Math.floor((at % width) / 6)
        return 0xff000000 + ((Math.imul(block + seed, 0x9e3779b1) >>> 8) & 0xf0f0f0)
      })
    const explanation = explainDifference(
      { width, height: width, pixels: speckled(1) },
      { width, height: width, pixels: speckled(2) },
    )
    expect(explanation?.displacements).toEqual([{ dx: 0, dy: 0, share: 1 }])
    expect(explanation?.regions.every(({ kind }) => kind === 'changed')).toBe(true)
    expect(explanation?.changedPixels).toBeGreaterThan(width * width * 0.5)
  })

  test('of more than 40 megapixels are left alone', () => {
    const large = { width: MOST_EXPLAINED_PIXELS + 1, height: 1, pixels: new Uint32Array() }
    const small = { width: 1, height: 1, pixels: Uint32Array.of(0) }
    expect(explainDifference(large, small)).toBeUndefined()
    expect(explainDifference(small, large)).toBeUndefined()
  })
})
