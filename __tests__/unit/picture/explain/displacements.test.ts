import { describe, expect, test } from '@jest/globals'
import { findMovements } from '../../../../src/picture/explain/displacements.ts'
import type { FlatRegion } from '../../../../src/picture/explain/flat-regions.ts'
import { listsOf, moved, rectangle, scaled } from '../flat-region-lists.ts'

const PICTURE = 1000 * 1000

/** Nine of different sizes, all over the picture. */
const MIXED = Array.from({ length: 9 }, (_, i) =>
  rectangle((i % 3) * 300 + i, Math.floor(i / 3) * 300, 20 + i * 3, 30 + i),
)
/** Equal ones in a row, 50 pixels apart. */
const ROW = Array.from({ length: 8 }, (_, i) => rectangle(100 + i * 50, 700, 25, 25, 2))

const totalArea = (regions: readonly FlatRegion[]) => regions.reduce((sum, { area }) => sum + area, 0)

describe('movements of regions', () => {
  test('of a picture that is the same are one, of no length, with all of the area', () => {
    const { displacements, matches } = findMovements(listsOf(MIXED, MIXED), PICTURE)
    expect(displacements).toEqual([{ dx: 0, dy: 0, area: totalArea(MIXED) }])
    expect(matches.map(({ before, after }) => [before, after])).toEqual(MIXED.map((_, i) => [i, i]))
  })

  test('of a picture laid out anew are the one that all share', () => {
    const after = MIXED.map((region) => moved(region, 37, -12))
    expect(findMovements(listsOf(MIXED, after), PICTURE).displacements).toEqual([
      { dx: 37, dy: -12, area: totalArea(MIXED) },
    ])
  })

  test('of parts that went different ways are listed by their area', () => {
    const after = MIXED.map((region, i) => (i < 6 ? moved(region, 10, 5) : moved(region, -30, 40)))
    const { displacements, matches } = findMovements(listsOf(MIXED, after), PICTURE)
    const [first, second] = [totalArea(MIXED.slice(6)), totalArea(MIXED.slice(0, 6))].sort((a, b) => b - a)
    expect(displacements.map(({ area }) => area)).toEqual([first, second])
    for (const { before, displacement } of matches) {
      expect(displacements[displacement]).toMatchObject(before < 6 ? { dx: 10, dy: 5 } : { dx: -30, dy: 40 })
    }
  })

  test('leave over the new one at the head of a row of equals, not the last', () => {
    const all = [...MIXED, ...ROW]
    const inserted = moved(ROW[0] as FlatRegion, 23 - 50, 11)
    const { matches } = findMovements(listsOf(all, [inserted, ...all.map((region) => moved(region, 23, 11))]), PICTURE)
    expect(matches.map(({ before, after }) => after - before)).toEqual(all.map(() => 1))
  })

  test('match each region at most once', () => {
    const { matches } = findMovements(listsOf(ROW, [...ROW, ...ROW.map((region) => moved(region, 0, 60))]), PICTURE)
    expect(new Set(matches.map(({ before }) => before)).size).toBe(matches.length)
    expect(new Set(matches.map(({ after }) => after)).size).toBe(matches.length)
  })

  test('are none between regions of other colours or shapes', () => {
    const recoloured = MIXED.map((region) => ({ ...region, colour: 9 }))
    const reshaped = MIXED.map((region) => ({ ...region, shape: region.shape + 1 }))
    for (const after of [recoloured, reshaped]) {
      expect(findMovements(listsOf(MIXED, after), PICTURE)).toEqual({ displacements: [], matches: [] })
    }
  })

  test('are found in a picture drawn larger, to half a pixel', () => {
    const after = MIXED.map((region) => moved(scaled(region, 1.1), 20, 8))
    const lists = listsOf(MIXED, after, { scale: 1.1, isExact: false })
    const { displacements, matches } = findMovements(lists, PICTURE)
    expect(displacements).toHaveLength(1)
    expect(Math.abs((displacements[0]?.dx ?? 0) - 20)).toBeLessThan(0.5)
    expect(Math.abs((displacements[0]?.dy ?? 0) - 8)).toBeLessThan(0.5)
    expect(matches).toHaveLength(MIXED.length)
  })

  test('of a single small face among many are chance', () => {
    const lone = rectangle(500, 50, 13, 13, 5)
    const { displacements } = findMovements(listsOf([...MIXED, lone], [...MIXED, moved(lone, 90, 90)]), PICTURE)
    expect(displacements).toHaveLength(1)
  })
})
