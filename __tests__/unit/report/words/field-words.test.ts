import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { FieldChange } from '../../../../src/inventory/change.ts'
import { fieldPhrases, resizeWords } from '../../../../src/report/words/field-words.ts'

const quote = (text: string) => `<${text}>`
const texts = (...fields: readonly FieldChange[]) => fieldPhrases({ fields }, quote).map(({ text }) => text)

describe('a field as words', () => {
  test.each<[FieldChange, string]>([
    [{ path: 'odd', before: 'a', after: 'b' }, '<odd> <a> → <b>'],
    [{ path: 'tags', after: { a: 1 } }, '<tags> + <{"a":1}>'],
    [{ path: 'tags', before: null }, '<tags> − <null>'],
    [{ path: 'count', before: null, after: 0 }, '<count> <null> → <0>'],
    [{ path: 'memory', before: 512, after: '1024' }, 'memory <512 MB> → <1024 MB>'],
    [{ path: 'memory', before: 'lots', after: 1 }, 'memory <lots> → <1 MB>'],
    [{ path: 'memoryGB', before: '0.5', after: '1' }, 'memory <0.5 GB> → <1 GB>'],
    [{ path: 'storage', before: 20, after: 200 }, 'storage <20 GB> → <200 GB>'],
    [{ path: 'engineVersion', before: '14.9', after: '15.4' }, 'engine version <14.9> → <15.4>'],
    [{ path: 'desiredCount', before: 2, after: 4 }, 'desired count <2> → <4>'],
    [{ path: 'volume', before: 'gp2', after: 'gp3' }, 'volume type <gp2> → <gp3>'],
    [{ path: 'runtime', after: 'nodejs24.x' }, 'runtime + <nodejs24.x>'],
    [{ path: 'multiAZ', before: false, after: true }, 'is now Multi-AZ'],
    [{ path: 'multiAZ', before: 'true', after: false }, 'is no longer Multi-AZ'],
    [{ path: 'encrypted', after: true }, 'is now encrypted'],
    [{ path: 'encrypted', before: 'odd', after: true }, '<encrypted> <odd> → <true>'],
    [{ path: 'encrypted', after: false }, '<encrypted> + <false>'],
    [{ path: 'name', before: 'a', after: 'b' }, 'renamed from <a> to <b>'],
    [{ path: 'name', after: 'b' }, 'got the name <b>'],
    [{ path: 'name', before: 'a' }, 'lost the name <a>'],
    [{ path: 'peeringConnections', after: { accepterVpc: 'vpc-2', name: 'x' } }, 'now peers with <vpc-2>'],
    [{ path: 'peeringConnections', before: { name: 'x' } }, 'no longer peers with <x>'],
    [{ path: 'peeringConnections', before: 'x' }, '<peeringConnections> − <x>'],
  ])('%j', (field, text) => {
    expect(texts(field)).toEqual([text])
  })

  test('of a name that every object inherits is a field like any other', () => {
    expect(texts({ path: 'constructor', before: 1, after: 2 })).toEqual(['<constructor> <1> → <2>'])
    expect(texts({ path: '__proto__', before: 1, after: 2 })).toEqual(['<__proto__> <1> → <2>'])
  })

  test('says nothing from outside without quoting it', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant('|@<`'))
    fc.assert(
      fc.property(fc.string(), value, value, (path, before, after) => {
        const field = { path: `|${path}`, before: before as never, after: after as never }
        const said = fieldPhrases({ fields: [field] }, () => '').map(({ text }) => text)
        expect(said).toHaveLength(1)
        expect(said.join()).toMatch(/^[ +−→]*$/)
      }),
    )
  })
})

describe('family and size of an instance', () => {
  const type: FieldChange = { path: 'instanceType', before: 'c5', after: 'c6g' }
  const size: FieldChange = { path: 'instanceSize', before: 'large', after: 'xlarge' }

  test('are one thing, as people write it', () => {
    expect(texts(size, type, { path: 'iops', before: 1, after: 2 })).toEqual([
      '<c5.large> → <c6g.xlarge>',
      'IOPS <1> → <2>',
    ])
  })

  test('are given completely instead of the part that differs', () => {
    const told = fieldPhrases({ fields: [type], size: { before: 'c5.large', after: 'c6g.large' } }, quote)
    expect(told).toEqual([
      {
        isPredicate: false,
        isResize: false,
        text: '<c5.large> → <c6g.large>',
        parts: ['size', '<c5.large>', '<c6g.large>'],
      },
    ])
  })

  test('are given separately if only one differs, or members have several', () => {
    expect(texts(type)).toEqual(['instance family <c5> → <c6g>'])
    expect(texts(type, { path: 'instanceSize', before: ['large', 'small'], after: 'large' })).toEqual([
      'instance family <c5> → <c6g>',
      'instance size <large and small> → <large>',
    ])
  })

  test('stand alone where nothing else differs and the rest is not known', () => {
    expect(resizeWords({ fields: [size], size: { before: 'c5.large', after: 'c5.xlarge' } }, quote)).toBeUndefined()
    expect(resizeWords({ fields: [size] }, quote)).toBe('<large> → <xlarge>')
    expect(resizeWords({ fields: [{ path: 'instance', before: 'D4s v5', after: 'D8s v5' }] }, quote)).toBe(
      '<D4s v5> → <D8s v5>',
    )
    expect(resizeWords({ fields: [type] }, quote)).toBeUndefined()
    expect(resizeWords({ fields: [size, { path: 'iops', before: 1, after: 2 }] }, quote)).toBeUndefined()
    expect(resizeWords({ fields: [{ path: 'instanceSize', after: 'large' }] }, quote)).toBeUndefined()
  })
})

describe('the fields of a resource', () => {
  test('begin with what reads as a predicate', () => {
    expect(texts({ path: 'iops', before: 1, after: 2 }, { path: 'multiAZ', before: false, after: true })).toEqual([
      'is now Multi-AZ',
      'IOPS <1> → <2>',
    ])
  })
})
