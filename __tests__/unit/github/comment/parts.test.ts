import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type CommentPart, fittedParts, partsOf, renderParts } from '../../../../src/github/comment/parts.ts'

const RUN = 8001
const part = (id: string, brief = `### brief ${id}`): CommentPart => ({ id, run: RUN, brief })
const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\r', '').trim())
const parts = fc.dictionary(fc.stringMatching(/^[0-9a-f]{16}$/), text, { maxKeys: 6 })

describe('the parts of a comment', () => {
  test('are read as they were written, word for word', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const written = new Map(Object.entries(given))
        expect(partsOf(`${renderParts(written, RUN)}\n\n<!-- a marker -->`, RUN)).toEqual(written)
      }),
    )
  })

  test('make the same comment, whoever puts them together', () => {
    const given = [
      ['b', '### Cloud changes: `eu-west-1` — no change'],
      ['a', '### Cloud changes: `us-east-1` — 1 added'],
    ] as const
    const rendered = renderParts(new Map(given), RUN)
    expect(renderParts(new Map(given.toReversed()), RUN)).toBe(rendered)
    expect(rendered.split('\n')[0]).toBe('### Cloud changes: `eu-west-1` — no change')
  })

  test('of another run are out of date', () => {
    const body = renderParts(new Map([['a', 'old']]), 7000)
    expect(partsOf(body, RUN).size).toBe(0)
    expect(partsOf(`${body}\n\n${renderParts(new Map([['b', 'new']]), RUN)}`, RUN)).toEqual(new Map([['b', 'new']]))
  })

  test('survive the line ends of GitHub’s editor', () => {
    const body = renderParts(new Map([['a', 'one\n\ntwo']]), RUN).replaceAll('\n', '\r\n')
    expect(partsOf(body, RUN)).toEqual(new Map([['a', 'one\n\ntwo']]))
  })

  test('are none in a comment without them', () => {
    expect(partsOf('### Cloud changes\n\n<!-- cloudcraft-deployment-diff key=x -->', RUN).size).toBe(0)
    expect(partsOf('<!-- cloudcraft-deployment-diff part=zz run=8001 -->', RUN).size).toBe(0)
  })
})

describe('the room of a comment', () => {
  const long = (letter: string, length: number) => `### of ${letter}\n\n${letter.repeat(length)}`

  test('is enough for short parts', () => {
    const all = new Map([
      ['a', 'one'],
      ['b', 'two'],
    ] as const)
    expect(fittedParts(all, part('b'))).toEqual(all)
  })

  test('is the others’ first: the part that is too much is a brief one', () => {
    const all = new Map([
      ['a', long('a', 40_000)],
      ['b', long('b', 40_000)],
    ] as const)
    expect(fittedParts(all, part('b'))).toEqual(new Map([...all, ['b', '### brief b']]))
  })

  test('that is still too small makes the longest of the others brief', () => {
    const all = new Map([
      ['a', long('a', 59_900)],
      ['b', long('b', 100)],
      ['c', long('c', 10)],
    ] as const)
    expect(fittedParts(all, part('b'))).toEqual(
      new Map([
        ['a', '### of a'],
        ['b', '### brief b'],
        ['c', all.get('c')],
      ]),
    )
  })

  test('never breaks a heading in two: a line that is too long goes', () => {
    const all = new Map([
      ['a', `### ${'x'.repeat(59_990)}`],
      ['b', 'b'],
    ] as const)
    const fitted = fittedParts(all, part('b', `${'y'.repeat(500)}\n\nmore`))
    expect([...(fitted?.values() ?? [])]).toEqual(Array(2).fill('### Cloud changes: see the report of the job'))
  })

  test('ends somewhere', () => {
    const all = new Map(Array.from({ length: 600 }, (_, at) => [at.toString(16), `### ${'x'.repeat(200)}`] as const))
    expect(fittedParts(all, part('1'))).toBeUndefined()
  })

  test('is never overstepped, and no part is lost', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lengths, (given) => {
        const all = new Map(given.map((length, at) => [at.toString(16), long('x', length)] as const))
        const fitted = fittedParts(all, part('0')) ?? new Map()
        expect([...fitted.keys()].sort()).toEqual([...all.keys()].sort())
        expect(renderParts(fitted, RUN).length).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
