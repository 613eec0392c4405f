import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { comparableText, sameValue } from '../../../../src/inventory/values/equality.ts'
import type { Json } from '../../../../src/json.ts'

const asIs = (text: string) => text
const same = (a: Json | undefined, b: Json | undefined) => sameValue(a, b, [asIs, asIs])

describe('Values that mean the same', () => {
  test.each<[Json | undefined, Json | undefined]>([
    [200, '200'],
    ['118.0', 118],
    [118, '118.0'],
    ['1e3', 1000],
    [-0.5, '-0.5'],
    [12.94, 12.940000000000001],
    [true, 'true'],
    [
      [true, 'x'],
      ['x', 'true'],
    ],
    [null, undefined],
    ['', undefined],
    [[], null],
    [{}, undefined],
    [{}, []],
    ['', {}],
    [{ a: { b: '' } }, undefined],
    [{ a: null }, {}],
    [{ a: {} }, { a: [] }],
    [{ a: {} }, {}],
    [[{ a: 1, b: '' }], [{ a: 1 }]],
    [0.1 + 0.2, 0.3],
    [true, 'TRUE'],
    ['False', 'false'],
    [['True'], [true]],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [
      [1, 2],
      [2, 1],
    ],
    [
      [{ a: '1' }, { b: 2 }],
      [{ b: 2 }, { a: 1 }],
    ],
  ])('%j is %j', (a, b) => {
    expect(same(a, b)).toBe(true)
    expect(same(b, a)).toBe(true)
  })
})

describe('Values that do not', () => {
  test.each<[Json | undefined, Json | undefined]>([
    ['007', '7'],
    ['118.0', '118'],
    [0, ''],
    [0, false],
    [0, null],
    [false, undefined],
    [{ a: false }, {}],
    [[0], []],
    ['', ' '],
    [4_000_000_000, 4_000_000_001],
    ['4000000000', 4_000_000_001],
    [123_456_789_012_345, 123_456_789_012_346],
    [
      [123_456_789_012_345, 1],
      [1, 123_456_789_012_346],
    ],
    ['café', 'cafe'],
    [1, '1x'],
    [1, ' 1'],
    [255, '0xff'],
    [1, 1.00000001],
    [[1, 1], [1]],
    [
      [1, 1, 2],
      [1, 2, 2],
    ],
    ['TRUTH', true],
    ['Yes', 'yes'],
    [true, [true]],
    [true, { toString: 'not a function' }],
  ])('%j is not %j', (a, b) => {
    expect(same(a, b)).toBe(false)
    expect(same(b, a)).toBe(false)
  })
})

describe('References', () => {
  test('ids are compared by what they stand for', () => {
    const before = (text: string) => (text === 'uuid-1' ? 'key' : text)
    const after = (text: string) => (text === 'uuid-2' ? 'key' : text)
    expect(sameValue({ target: 'uuid-1' }, { target: 'uuid-2' }, [before, after])).toBe(true)
    expect(sameValue({ target: 'uuid-2' }, { target: 'uuid-1' }, [before, after])).toBe(false)
  })
})

describe('Text to compare by', () => {
  const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

  test('every value equals itself, and its text does not depend on the order of lists', () => {
    fc.assert(
      fc.property(json, fc.array(json, { maxLength: 4 }), (value, list) => {
        expect(same(value, JSON.parse(JSON.stringify(value)))).toBe(true)
        expect(comparableText(list, asIs)).toBe(comparableText([...list].reverse(), asIs))
      }),
    )
  })

  test('being the same goes both ways', () => {
    fc.assert(fc.property(json, json, (a, b) => expect(same(a, b)).toBe(same(b, a))))
  })
})
