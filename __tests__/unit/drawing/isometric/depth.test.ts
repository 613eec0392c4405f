import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { backToFront } from '../../../../src/drawing/isometric/depth.ts'
import type { Item } from '../../../../src/drawing/isometric/drawing.ts'

const block = (id: string, x: number, y: number, width = 1, depth = 1): Item => {
  return { id, type: 'block', name: '', at: { x, y, z: 0 }, width, depth, height: 1, color: {}, accent: {} }
}
const order = (...items: Item[]) => backToFront(items).map(({ id }) => id)

describe('backToFront', () => {
  test('a small block before the end of a long one is drawn after it', () => {
    expect(order(block('small', 0, 1), block('long', 0, 0, 12))).toEqual(['long', 'small'])
    expect(order(block('long', 0, 1, 12), block('small', 11, 0))).toEqual(['small', 'long'])
  })

  test('blocks on one place are all kept, in the order of their ids', () => {
    expect(order(block('b', 0, 0), block('a', 0, 0), block('c', 0, 0))).toEqual(['a', 'b', 'c'])
  })

  test('no block is lost, and on a grid none is drawn before one behind it on its row or column', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9)), { selector: String, maxLength: 60 })
    fc.assert(
      fc.property(cells, (places) => {
        const sorted = backToFront(places.map(([x, y]) => block(`${x} ${y}`, x, y)))
        expect(new Set(sorted.map(({ id }) => id)).size).toBe(places.length)
        for (const [index, front] of sorted.entries()) {
          const late = sorted.slice(index + 1).find(({ at }) => {
            const [dx, dy] = [front.at.x - at.x, front.at.y - at.y]
            return dx >= 0 && dy >= 0 && dx + dy > 0 && dx <= 1 && dy <= 1
          })
          expect(late).toBeUndefined()
        }
      }),
    )
  })
})
