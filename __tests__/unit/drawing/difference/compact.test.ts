import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compacted } from '../../../../src/drawing/difference/compact.ts'

const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))
const ground = ([x, y]: readonly [number, number]) => ({ minX: x, minY: y, maxX: x + 1, maxY: y + 1 })

describe('compacted', () => {
  test('keeps the order of all coordinates, never moves two apart, and keeps each item’s size', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 20 }),
        fc.double({ min: -600, max: 600, noNaN: true }),
        (places, value) => {
          const [alongX] = compacted(places.map(ground))
          for (const [x] of places) {
            expect(alongX(x + 1) - alongX(x)).toBeCloseTo(1)
            const [before, after] = [Math.sign(x - value), Math.sign(alongX(x) - alongX(value))]
            expect(before * after).toBeGreaterThanOrEqual(0)
            expect(Math.abs(alongX(x) - alongX(value))).toBeLessThanOrEqual(Math.abs(x - value) + 1e-9)
          }
        },
      ),
    )
  })

  test('takes out empty ground and leaves a gap', () => {
    const [alongX, alongY] = compacted([ground([0, 0]), ground([100, 0])])
    expect(alongX(100) - alongX(0)).toBeCloseTo(4)
    expect(alongY(0)).toBe(0)
  })
})
