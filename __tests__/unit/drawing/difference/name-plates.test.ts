import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { widthInEms } from '../../../../src/drawing/difference/letters.ts'
import { type Naming, placeNames } from '../../../../src/drawing/difference/name-plates.ts'
import { groundMap, meet } from '../../../../src/drawing/isometric/ground-map.ts'

const naming = fc
  .record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 300 }),
    text: fc.string({ minLength: 1, maxLength: 60 }),
  })
  .map(
    ({ x, y, text }): Naming => ({
      id: `${x} ${y}`,
      text,
      mark: 'added',
      box: { minX: x, minY: y, maxX: x + 60, maxY: y + 60 },
    }),
  )

describe('placeNames', () => {
  test('no name covers another one, or what must not be covered, however crowded it is', () => {
    fc.assert(
      fc.property(fc.array(naming, { maxLength: 40 }), (namings) => {
        const taken = groundMap(48)
        const wall = { minX: 100, minY: 0, maxX: 120, maxY: 300 }
        taken.add(wall)
        const plates = placeNames(namings, 14, taken, groundMap(48))
        expect(plates).toHaveLength(namings.length)
        for (const [index, { rect }] of plates.entries()) {
          expect(meet(rect, wall)).toBe(false)
          expect(plates.slice(index + 1).some((other) => meet(rect, other.rect))).toBe(false)
        }
      }),
    )
  })

  test('a single name is right in front of its component', () => {
    const box = { minX: 100, minY: 100, maxX: 160, maxY: 160 }
    const [plate] = placeNames([{ id: 'a', text: 'orders', mark: 'added', box }], 14, groundMap(48), groundMap(48))
    expect(plate?.leader).toBeUndefined()
    expect((plate?.rect.minY ?? 0) - box.maxY).toBeLessThan(5)
    expect(((plate?.rect.minX ?? 0) + (plate?.rect.maxX ?? 0)) / 2).toBeCloseTo(130)
  })

  test('a line connects a distant name to its component', () => {
    const taken = groundMap(48)
    taken.add({ minX: -200, minY: 80, maxX: 500, maxY: 240 })
    const box = { minX: 100, minY: 120, maxX: 160, maxY: 180 }
    const [plate] = placeNames([{ id: 'a', text: 'orders', mark: 'added', box }], 14, taken, groundMap(48))
    const { x, y } = plate?.leader ?? { x: 0, y: 0 }
    expect(x > box.minX && x < box.maxX && y > box.minY && y < box.maxY).toBe(true)
  })

  test('long names are cut, and wide letters have wider plates', () => {
    const box = { minX: 0, minY: 0, maxX: 10, maxY: 10 }
    const [plate] = placeNames([{ id: 'a', text: 'x'.repeat(100), mark: 'added', box }], 14, groundMap(), groundMap())
    expect(plate?.text).toBe(`${'x'.repeat(43)}…`)
    expect(widthInEms('iiii')).toBeLessThan(widthInEms('aaaa'))
    expect(widthInEms('aaaa')).toBeLessThan(widthInEms('MMMM'))
    expect(widthInEms('資料庫')).toBeGreaterThan(3)
  })
})
