import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { factsOf } from '../../../../src/drawing/difference/facts.ts'
import { focusOn } from '../../../../src/drawing/difference/focus.ts'
import { keptOf } from '../../../../src/drawing/difference/kept.ts'
import { accounts, documentsOf, type Pair, pairOf, type Thing, unionFor } from './accounts.ts'

const focusOf = (pair: Pair, limit?: number) => {
  const union = unionFor(pair)
  const kept = keptOf(union, factsOf(documentsOf(pair)), limit)
  return { union, kept, ...focusOn(union, kept) }
}

const namesOf = ({ drawing }: ReturnType<typeof focusOf>) => drawing.items.map(({ name }) => name)

const chain = (size: string): Thing[] =>
  Array.from({ length: 9 }, (_, index) => ({
    name: `n${index}`,
    at: [index * 3, 0] as const,
    size: index === 4 ? size : 'large',
    to: index < 8 ? [`n${index + 1}`] : [],
  }))

describe('focus', () => {
  test('keeps what changed and what it is connected to, one hop each way', () => {
    const focus = focusOf(pairOf(chain('large'), chain('xlarge')))
    expect(
      namesOf(focus)
        .filter((name) => name.startsWith('n'))
        .sort(),
    ).toEqual(['n3', 'n4', 'n5'])
    expect([...focus.blocks.values()].map(({ name }) => name)).toEqual(['+6 unchanged'])
  })

  test('keeps the network that a change is in, with a block for the rest of it and another for all outside', () => {
    const inside: Thing[] = ['a', 'b', 'c'].map((name, index) => ({
      name,
      at: [index * 3, 0] as const,
      within: ['net'],
    }))
    const outside: Thing[] = ['x', 'y', 'z'].map((name, index) => ({ name, at: [index * 3, 20] as const }))
    const side = (size: string) => [
      { name: 'net', type: 'vpc' },
      ...inside,
      ...outside,
      { name: 'd', size, at: [9, 0] as const, within: ['net'] },
    ]
    const focus = focusOf(pairOf(side('large'), side('xlarge')))
    expect([...focus.blocks.values()].map(({ name }) => name).sort()).toEqual(['+3 unchanged', '+3 unchanged'])
    const { outlines, items } = focus.drawing
    const rect = outlines.find(({ name }) => name === 'net')?.rect
    const blocks = items.filter(({ id }) => focus.blocks.has(id))
    const within = blocks.filter(
      ({ at }) => rect && at.x >= rect.minX && at.x <= rect.maxX && at.y >= rect.minY && at.y <= rect.maxY,
    )
    expect([blocks.length, within.length]).toEqual([2, 1])
  })

  test('keeps eight neighbours of a hub', () => {
    const hub = (size: string): Thing[] => [
      { name: 'hub', at: [0, 10], size, to: Array.from({ length: 12 }, (_, n) => `n${n}`) },
      ...Array.from({ length: 12 }, (_, n): Thing => ({ name: `n${n}`, at: [n * 3, 0] })),
    ]
    const { kept, blocks } = focusOf(pairOf(hub('large'), hub('xlarge')))
    expect(kept.size).toBe(9)
    expect([...blocks.values()].map(({ name }) => name)).toEqual(['+4 unchanged'])
  })

  test('keeps some members of a changed group that has no other', () => {
    const side = (size: string): Thing[] => [
      { name: 'rules', type: 'sg', size },
      ...['a', 'b', 'c', 'd'].map((name, index) => ({ name, at: [index * 3, 0] as const, within: ['rules'] })),
    ]
    const focus = focusOf(pairOf(side('large'), side('xlarge')))
    expect(focus.drawing.outlines.map(({ name }) => name)).toEqual(['rules'])
    expect([...focus.blocks.values()].map(({ name }) => name)).toEqual(['+2 unchanged'])
  })

  test('what is drawn and what its blocks stand for is always everything', () => {
    fc.assert(
      fc.property(accounts, fc.nat(6), ({ before, after }, limit) => {
        const { union, blocks, drawing } = focusOf(pairOf(before, after), limit)
        const drawn = new Set([...drawing.items, ...drawing.outlines].map(({ id }) => id))
        const alone = [...union.facts.keys()].filter((id) => drawn.has(id)).length
        const inBlocks = [...blocks.values()].reduce((sum, { name }) => sum + Number(/\d+/.exec(name)?.[0]), 0)
        const emptyGroups = [...union.facts].filter(([id]) => !drawn.has(id)).length - inBlocks
        expect(alone + inBlocks + Math.max(0, emptyGroups)).toBe(union.facts.size)
        expect(emptyGroups).toBeLessThanOrEqual(3)
        for (const mark of ['added', 'removed', 'changed', 'replaced'] as const) {
          const all = [...union.facts.values()].filter((fact) => fact.mark === mark).length
          const one = [...union.facts].filter(([id, fact]) => fact.mark === mark && drawn.has(id)).length
          const more = [...blocks.values()].filter((block) => block.mark === mark)
          expect(one + more.reduce((sum, { name }) => sum + Number(/\d+/.exec(name)?.[0]), 0)).toBe(all)
        }
      }),
      { numRuns: 60 },
    )
  })
})
