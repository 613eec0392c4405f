import { describe, expect, test } from '@jest/globals'
import { drawDifference } from '../../../../src/drawing/difference/difference.ts'
import { labelOf, PLAIN_WORDS } from '../../../../src/drawing/difference/words.ts'
import { at } from '../../../../src/errors.ts'
import type { Change } from '../../../../src/inventory/change.ts'
import { referenceTo } from '../../../../src/inventory/read/resource.ts'
import { componentsIn, documentsOf, drawn, pairOf, type Thing } from './accounts.ts'

const fleet = (...names: string[]): Thing[] => [
  { name: 'web', type: 'asg', at: [0, 0] },
  ...names.map((name, index) => ({ name, at: [index * 2, 0] as const, within: ['web'] })),
]
const platesIn = (svg: string) =>
  [...svg.matchAll(/<g class="n"><rect [^>]*\/><text [^>]*>([^<]*)</g)].map(([, text]) => text)

describe('the members of a pool', () => {
  test('have one name between them, and the pool their mark', () => {
    const { svg } = drawn(pairOf(fleet('i-1', 'i-2', 'i-3'), fleet('i-7', 'i-8', 'i-9')))
    expect(platesIn(svg)).toEqual(['web, 3 ec2'])
    const pool = componentsIn(svg, 'p').find(({ title }) => title.startsWith('web'))
    expect(pool).toMatchObject({ mark: 'replaced', after: 'a-web' })
    expect(svg).toContain('<desc>3 replaced, 1 unchanged</desc>')
  })

  test('are called as the report calls them', () => {
    const words = {
      ...PLAIN_WORDS,
      fleetName: ({ name }: { name: string }, _: string, count: number) => `${count} of ${name}`,
    }
    const pair = pairOf(fleet('i-1', 'i-2'), fleet('i-8', 'i-9'))
    expect(platesIn(drawDifference(documentsOf(pair), { words }).svg)).toEqual(['2 of web'])
  })

  test('keep their names when only one of them comes or goes', () => {
    const { svg } = drawn(pairOf(fleet('i-1', 'i-2'), fleet('i-1', 'i-2', 'i-3')))
    expect(platesIn(svg)).toEqual(['i-3'])
  })
})

describe('a name in a drawing', () => {
  const words = {
    ...PLAIN_WORDS,
    typeName: (type: string) => ({ ecstask: 'ECS task', ekspod: 'EKS pod' })[type] ?? type,
  }

  test.each([
    ['orders', 'rds', 'orders'],
    ['620ec5a85b24ddfb0233f19677510ab2', 'ecstask', 'ECS task 620ec5a8…'],
    ['ekspod', 'ekspod', 'EKS pod'],
    ['', 'ekspod', 'EKS pod'],
    ['i-04556734bbf878335', 'ec2', 'i-04556734bbf878335'],
  ])('%j of %s is %j', (name, type, label) => {
    expect(labelOf(name, type, words)).toBe(label)
  })

  test('says what was replaced by what', () => {
    const database = (name: string): Thing[] => [{ name, type: 'rds', at: [0, 0] }]
    const pair = pairOf(database('customers'), database('customers-restored'))
    const documents = documentsOf(pair, [])
    const sideOf = (side: 'before' | 'after') => referenceTo(at(documents[side].inventory.resources, 0))
    const change: Change = {
      ...{ kind: 'replaced' as const, fields: [], tags: [], confidence: 1, because: ['same subnet'] },
      ...{ before: sideOf('before'), after: sideOf('after') },
    }
    const pairing = { ...documents.pairing, afterOf: Int32Array.of(0), beforeOf: Int32Array.of(0) }
    expect(platesIn(drawDifference({ ...documents, pairing, changes: [change] }).svg)).toEqual([
      'customers → customers-restored',
    ])
  })
})
