import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fitSections, type Section } from '../../../../src/report/markdown/fit.ts'

const room = (limit: number) => ({ limit, measure: (text: string) => text.length })
const section = (rank: number, ...texts: readonly string[]): Section => ({
  rank,
  variants: texts.map((text) => () => text),
})

describe('sections that have to fit', () => {
  test('are in their order, whatever their rank', () => {
    expect(fitSections([section(2, 'a'), section(1, ''), section(0, 'b')], room(100))).toBe('a\n\nb\n')
  })

  test('get room by rank, in the longest variant that fits', () => {
    const [long, short] = ['x'.repeat(60), 'y'.repeat(25)]
    expect(fitSections([section(2, long, short), section(1, long)], room(100))).toBe(`${short}\n\n${long}\n`)
  })

  test('are dropped whole, and say so', () => {
    const dropped: string[] = []
    const sections = [section(0, 'x'.repeat(50)), { ...section(1, 'y'.repeat(80)), onDropped: () => dropped.push('y') }]
    expect(fitSections(sections, room(100))).toBe(`${'x'.repeat(50)}\n`)
    expect(dropped).toEqual(['y'])
  })

  test('leave the room that those after them need', () => {
    const sections = [{ ...section(0, 'x'.repeat(60)), spare: 50 }, section(1, 'y'.repeat(40))]
    expect(fitSections(sections, room(100))).toBe(`${'y'.repeat(40)}\n`)
  })

  test('are not even rendered if there is no room left', () => {
    let written = 0
    const lazy = Array.from({ length: 100 }, (): Section => ({ rank: 1, variants: [() => `${++written}`.padEnd(30)] }))
    fitSections([section(0, 'x'.repeat(70)), ...lazy], room(110))
    expect(written).toBe(1)
  })

  test('take exactly what there is, and not one character more', () => {
    const texts = ['a'.repeat(30), 'b'.repeat(40), 'c'.repeat(50)]
    const whole = `${texts.join('\n\n')}\n`
    // The last section, like all others, is counted with the blank line after it.
    const limit = whole.length - 1 + 2
    const sections = texts.map((text, rank) => section(rank, text))
    expect(fitSections(sections, room(limit))).toBe(whole)
    expect(fitSections(sections, room(limit - 1))).toBe(`${texts.slice(0, 2).join('\n\n')}\n`)
  })

  test('leave room for the separators between many of them', () => {
    const sections = Array.from({ length: 100 }, (_, n) => section(n % 3, 'x'.repeat(30)))
    const text = fitSections(sections, room(1000))
    expect(text.length).toBeLessThanOrEqual(1001)
    expect(text.split('\n\n')).toHaveLength(31)
  })

  test('never take more than there is', () => {
    const any = fc.array(
      fc.record({ rank: fc.nat(5), texts: fc.array(fc.string({ maxLength: 200 }), { maxLength: 4 }) }),
    )
    fc.assert(
      fc.property(any, fc.nat(500), (all, limit) => {
        const text = fitSections(
          all.map(({ rank, texts }) => section(rank, ...texts)),
          room(limit),
        )
        expect(text.length).toBeLessThanOrEqual(limit + 1)
      }),
    )
  })
})
