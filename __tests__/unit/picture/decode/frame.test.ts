import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import pixelmatch from 'pixelmatch'
import { isNear } from '../../../../src/picture/decode/colour-distance.ts'
import { backgroundOf, toFrame } from '../../../../src/picture/decode/frame.ts'

describe('a frame', () => {
  test('holds red in the lowest byte of a pixel', () => {
    const { pixels } = toFrame({ width: 1, height: 1, data: Uint8Array.of(1, 2, 3, 255) })
    expect([...pixels]).toEqual([0xff030201])
  })

  test('is laid on white where one can see through it', () => {
    const data = Uint8Array.of(0, 0, 0, 0, 200, 0, 0, 255, 0, 0, 0, 51)
    expect([...toFrame({ width: 3, height: 1, data }).pixels]).toEqual([0xffffffff, 0xff0000c8, 0xffcccccc])
  })

  test('is drawn on the same colour, the lowest, where several are as frequent, whichever comes first', () => {
    const colours = [0xff00ff00, 0xff0000ff, 0xffff0000]
    for (const [a, b] of [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
    ] as const) {
      const pixels = Uint32Array.of(...[a, a, b, b].map((index) => colours[index] ?? 0))
      const lowest = Math.min(...[a, b].map((index) => (colours[index] ?? 0) | 0))
      expect(backgroundOf({ width: 2, height: 2, pixels })).toBe(lowest)
    }
  })

  test('is drawn on the colour that most of its border has, whatever is in the middle', () => {
    const pixels = new Uint32Array(100).fill(0xff0000ff)
    for (let at = 0; at < 100; at++) if (at < 10 || at >= 90 || at % 10 === 9) pixels[at] = 0xff00ff00
    expect(backgroundOf({ width: 10, height: 10, pixels }) >>> 0).toBe(0xff00ff00)
  })
})

describe('two opaque colours', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((bits) => (bits | 0xff000000) >>> 0)

  test('are near exactly when pixelmatch sees no difference', () => {
    fc.assert(
      fc.property(colour, fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 3, maxLength: 3 }), (one, steps) => {
        const shifted = steps.map(
          (step, at) => Math.min(255, Math.max(0, ((one >> (8 * at)) & 255) + step)) << (8 * at),
        )
        const other = shifted.reduce((bits, channel) => bits | channel, 0xff000000) >>> 0
        const bytes = (pixel: number) => new Uint8Array(Uint32Array.of(pixel).buffer)
        expect(isNear(one, other)).toBe(pixelmatch(bytes(one), bytes(other), undefined, 1, 1) === 0)
      }),
    )
  })
})
