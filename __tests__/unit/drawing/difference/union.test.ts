import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { focusOn } from '../../../../src/drawing/difference/focus.ts'
import { groundsOf } from '../../../../src/drawing/difference/grounds.ts'
import type { Drawing } from '../../../../src/drawing/isometric/drawing.ts'
import type { Rect } from '../../../../src/drawing/isometric/geometry.ts'
import { meet } from '../../../../src/drawing/isometric/ground-map.ts'
import { parseDrawing } from '../../../../src/drawing/isometric/parse.ts'
import { accounts, documentOf, pairOf, type Thing, unionFor } from './accounts.ts'

const itemGrounds = ({ items }: Drawing): readonly (readonly [string, Rect])[] =>
  items.map(({ name, at, width, depth }) => [name, { minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth }])

const overlaps = (drawing: Drawing) => {
  const grounds = itemGrounds(drawing)
  return grounds.flatMap(([name, rect], index) =>
    grounds.slice(index + 1).flatMap(([other, ground]) => (meet(rect, ground) ? [`${name} ${other}`] : [])),
  )
}

const placeOf = (drawing: Drawing, name: string) => new Map(itemGrounds(drawing)).get(name)

const line = (names: readonly string[], at: readonly [number, number], within: readonly string[] = []): Thing[] =>
  names.map((name, index) => ({ name, at: [at[0] + index * 3, at[1]] as const, within }))

describe('unionOf', () => {
  test('what exists after is at its position after', () => {
    fc.assert(
      fc.property(accounts, ({ before, after }) => {
        const union = unionFor(pairOf(before, after))
        const alone = new Map(itemGrounds(parseDrawing(documentOf(after, 'a'))))
        const both = new Map(itemGrounds(union.drawing))
        for (const [name, rect] of alone) expect(both.get(name)).toEqual(rect)
      }),
      { numRuns: 40 },
    )
  })

  test('no two items stand on the same ground, in the whole and in the focus', () => {
    fc.assert(
      fc.property(accounts, fc.nat(20), ({ before, after }, rank) => {
        const union = unionFor(pairOf(before, after))
        expect(overlaps(union.drawing)).toEqual([])
        const names = [...groundsOf(union.drawing).keys()]
        const kept = new Set(
          [...union.facts].flatMap(([name, { mark }], index) => (mark !== 'unchanged' || index === rank ? [name] : [])),
        )
        expect(names.length).toBeGreaterThanOrEqual(0)
        expect(overlaps(focusOn(union, kept).drawing)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('what is gone is where it would be: it moves with its neighbours', () => {
    const before = line(['a', 'b', 'c', 'd', 'e'], [0, 0])
    const after = line(['a', 'b', 'c', 'd', 'e'], [20, 7]).filter(({ name }) => name !== 'c')
    expect(placeOf(unionFor(pairOf(before, after)).drawing, 'c')).toEqual({ minX: 26, minY: 7, maxX: 27, maxY: 8 })
  })

  test('it moves with its group rather than with those that are near it', () => {
    const groups: Thing[] = [
      { name: 'left', type: 'subnet' },
      { name: 'right', type: 'subnet' },
    ]
    const side = (x: number, far: readonly [number, number]) => [
      ...groups,
      ...line(['a', 'b', 'c'], [x, 0], ['left']),
      ...line(['r', 's'], far, ['right']),
    ]
    const before = side(0, [10, 0])
    const after = side(0, [40, 30]).filter(({ name }) => name !== 'c')
    expect(placeOf(unionFor(pairOf(before, after)).drawing, 'c')).toMatchObject({ minX: 6, minY: 0 })
  })

  test('if something else is there now, it is next to that', () => {
    const before = line(['a', 'b', 'c'], [0, 0])
    const after = [...line(['a', 'b'], [0, 0]), { name: 'new', type: 'rds', at: [6, 0] as const }]
    const { drawing } = unionFor(pairOf(before, after))
    const [gone, taken] = [placeOf(drawing, 'c'), placeOf(drawing, 'new')]
    expect(taken).toMatchObject({ minX: 6, minY: 0 })
    expect(gone && taken && meet(gone, taken)).toBe(false)
    expect(Math.hypot((gone?.minX ?? 99) - 6, gone?.minY ?? 99)).toBeLessThan(6)
  })

  test('the outline of its group is drawn around it', () => {
    const net: Thing = { name: 'net', type: 'vpc' }
    const before = [net, ...line(['a', 'b', 'c'], [0, 0], ['net'])]
    const after = before.filter(({ name }) => name !== 'c')
    const { drawing } = unionFor(pairOf(before, after))
    const outline = drawing.outlines.find(({ name }) => name === 'net')?.rect
    const gone = placeOf(drawing, 'c')
    expect((outline?.maxX ?? 0) > (gone?.maxX ?? 99)).toBe(true)
  })

  test('it does not stand inside a group that it was no part of', () => {
    const net: Thing = { name: 'net', type: 'vpc' }
    const before = [...line(['a', 'b', 'c'], [0, 0]), net, ...line(['v', 'w'], [0, 20], ['net'])]
    const after = [...line(['a', 'b'], [0, 0]), net, ...line(['v', 'w', 'x'], [5, 0], ['net'])]
    const { drawing } = unionFor(pairOf(before, after))
    const outline = drawing.outlines.find(({ name }) => name === 'net')?.rect
    const gone = placeOf(drawing, 'c')
    expect(outline && gone && meet(gone, outline)).toBe(false)
  })

  test('it stays inside a group that it was no part of where it stood inside that before', () => {
    const net: Thing[] = [
      { name: 'net', type: 'vpc' },
      ...line(['v'], [0, 0], ['net']),
      ...line(['w'], [12, 0], ['net']),
    ]
    const before = [...net, ...line(['c'], [6, 0])]
    expect(placeOf(unionFor(pairOf(before, net)).drawing, 'c')).toMatchObject({ minX: 6, minY: 0 })
  })

  test('what went together stays together', () => {
    const stack: Thing[] = ['q', 'r', 's'].map((name, index) => ({
      name,
      at: [index * 3, 4] as const,
      to: index < 2 ? ['r', 's'].slice(index, index + 1) : [],
    }))
    const before = [...line(['a', 'b', 'c'], [0, 0]), ...stack]
    const after = [...line(['a', 'b', 'c'], [0, 0]), { name: 'new', type: 'rds', at: [3, 4] as const }]
    const { drawing } = unionFor(pairOf(before, after))
    const [q, r, s] = ['q', 'r', 's'].map((name) => placeOf(drawing, name))
    expect([(r?.minX ?? 0) - (q?.minX ?? 0), (s?.minX ?? 0) - (q?.minX ?? 0)]).toEqual([3, 6])
    expect([r?.minY, s?.minY]).toEqual([q?.minY, q?.minY])
    expect(drawing.lines.filter(({ id }) => id.includes('removed'))).toHaveLength(2)
  })

  test('a removed group is drawn around its members where they are', () => {
    const group: Thing = { name: 'old', type: 'subnet' }
    const before = [...line(['a', 'b'], [0, 0]), group, ...line(['x', 'y'], [0, 8], ['old'])]
    const { drawing, facts } = unionFor(pairOf(before, line(['a', 'b'], [0, 0])))
    const outline = drawing.outlines.find(({ name }) => name === 'old')
    expect(facts.get(outline?.id ?? '')?.mark).toBe('removed')
    const inside = ['x', 'y'].map((name) => placeOf(drawing, name))
    expect(inside.every((rect) => rect && outline && meet(rect, outline.rect))).toBe(true)
  })
})
