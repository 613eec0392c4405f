import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { packed } from '../../../../src/drawing/difference/islands.ts'
import type { Rect } from '../../../../src/drawing/isometric/geometry.ts'
import { meet } from '../../../../src/drawing/isometric/ground-map.ts'

const place = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
const ground = ([x, y]: readonly [number, number]): Rect => ({ minX: x, minY: y, maxX: x + 1, maxY: y + 1 })
const grounds = (places: readonly (readonly [number, number])[]) =>
  new Map(places.map((at, index) => [`r${index}`, ground(at)] as const))

/** Where everything went. */
function movedBy(known: ReadonlyMap<string, Rect>, bonds: readonly (readonly string[])[]): ReadonlyMap<string, Rect> {
  const placements = packed(known, bonds)
  return new Map(
    [...known].map(([id, { minX, minY, maxX, maxY }]) => {
      const [x, y] = placements.get(id) ?? [(value: number) => value, (value: number) => value]
      return [id, { minX: x(minX), minY: y(minY), maxX: x(maxX), maxY: y(maxY) }]
    }),
  )
}

describe('packed', () => {
  test('leaves no two islands on the same ground, and nothing out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 30, selector: String }), (places) => {
        const rects = [...movedBy(grounds(places), []).values()]
        expect(rects).toHaveLength(places.length)
        for (const [index, rect] of rects.entries())
          expect(rects.slice(index + 1).some((other) => meet(rect, other))).toBe(false)
      }),
    )
  })

  test('brings distant parts together', () => {
    const [one, other] = [
      ...movedBy(
        grounds([
          [0, 0],
          [200, -150],
        ]),
        [],
      ).values(),
    ]
    expect(Math.abs((one?.minX ?? 0) - (other?.minX ?? 0))).toBeLessThan(6)
    expect(Math.abs((one?.minY ?? 0) - (other?.minY ?? 0))).toBeLessThan(6)
  })

  test('keeps what belongs together in its order, whole steps of the grid away', () => {
    const found = movedBy(
      grounds([
        [0, 0],
        [3, 0],
        [90, 90],
      ]),
      [['r0', 'r1', 'unknown']],
    )
    const [one, other] = [found.get('r0'), found.get('r1')]
    expect([(other?.minX ?? 0) - (one?.minX ?? 0), (other?.minY ?? 0) - (one?.minY ?? 0)]).toEqual([3, 0])
    expect(Number.isInteger(one?.minX)).toBe(true)
  })
})
