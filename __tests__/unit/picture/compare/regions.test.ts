import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cellsOf } from '../../../../src/picture/compare/cells.ts'
import { findRegions, MOST_REGIONS } from '../../../../src/picture/compare/regions.ts'

type Point = readonly [x: number, y: number]

function mask(width: number, height: number, points: readonly Point[]): Uint8Array {
  const changed = new Uint8Array(width * height)
  for (const [x, y] of points) changed[y * width + x] = 1
  return changed
}

const find = (width: number, height: number, ...points: Point[]) =>
  findRegions(cellsOf(mask(width, height, points), width, height))

describe('what belongs together', () => {
  test('nothing changed is no region', () => {
    expect(find(50, 50)).toEqual({ regions: [], regionsLeftOut: 0 })
  })

  test('pixels close to each other are one region, with a box as tight as can be', () => {
    const { regions } = find(100, 100, [7, 7], [17, 9], [30, 12])
    expect(regions).toEqual([{ x: 7, y: 7, width: 24, height: 6, changedPixels: 3 }])
  })

  test('pixels with two unchanged cells between them are two regions', () => {
    const { regions } = find(100, 100, [7, 7], [24, 7])
    expect(regions).toHaveLength(2)
  })

  test('the last column of a row is not next to the first of the one below', () => {
    expect(find(64, 64, [63, 8], [0, 16]).regions).toHaveLength(2)
  })

  test('a chain of close pixels is one region, however long and bent', () => {
    const spiral: Point[] = []
    for (let i = 0; i < 200; i += 10) spiral.push([i, 0], [199, i], [i, 199])
    expect(find(200, 200, ...spiral).regions).toHaveLength(1)
  })

  test('cells at the edges, where the canvas is no multiple of a cell, count as well', () => {
    expect(find(13, 11, [12, 10]).regions).toEqual([{ x: 12, y: 10, width: 1, height: 1, changedPixels: 1 }])
  })
})

describe('order and number', () => {
  test('the largest comes first, then the upper, then the left one', () => {
    const { regions } = find(200, 200, [100, 0], [0, 0], [0, 105], [30, 104], [100, 150], [101, 150])
    expect(regions.map(({ x, y }) => [x, y])).toEqual([
      [100, 150],
      [0, 0],
      [100, 0],
      [30, 104],
      [0, 105],
    ])
  })

  test('the smallest are left out beyond a hundred, and counted', () => {
    const points = Array.from({ length: 130 }, (_, i): Point => [(i % 13) * 40, Math.floor(i / 13) * 40])
    const { regions, regionsLeftOut } = find(520, 400, ...points, [1, 0])
    expect([regions.length, regionsLeftOut]).toEqual([MOST_REGIONS, 30])
    expect(regions[0]).toEqual({ x: 0, y: 0, width: 2, height: 1, changedPixels: 2 })
  })
})

describe('laws', () => {
  const anyMask = fc.record({
    width: fc.integer({ min: 1, max: 120 }),
    points: fc.array(fc.tuple(fc.nat(119), fc.nat(79)), { maxLength: 40 }),
  })

  test('every changed pixel is in a box, and every side of a box touches one', () => {
    fc.assert(
      fc.property(anyMask, ({ width, points }) => {
        const inside = points.filter(([x]) => x < width)
        const { regions } = find(width, 80, ...inside)
        for (const [x, y] of inside) {
          expect(regions.some((r) => x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height)).toBe(true)
        }
        for (const r of regions) {
          for (const [axis, side] of [
            [0, r.x],
            [0, r.x + r.width - 1],
            [1, r.y],
            [1, r.y + r.height - 1],
          ] as const) {
            expect(inside.some((point) => point[axis] === side)).toBe(true)
          }
        }
      }),
    )
  })

  test('the counts of the regions add up to the changed pixels', () => {
    fc.assert(
      fc.property(anyMask, ({ width, points }) => {
        const changed = mask(
          width,
          80,
          points.filter(([x]) => x < width),
        )
        const { regions } = findRegions(cellsOf(changed, width, 80))
        const sum = regions.reduce((total, region) => total + region.changedPixels, 0)
        expect(sum).toBe(changed.reduce((total, one) => total + one, 0))
      }),
    )
  })
})
