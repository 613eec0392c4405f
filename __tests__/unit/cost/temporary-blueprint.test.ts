import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  isLeftover,
  isNamedTemporary,
  pricedDocument,
  slotOf,
  temporaryMarks,
} from '../../../src/cost/temporary-blueprint.ts'
import { documentOf } from '../../support/inventories.ts'

const SLOT = slotOf(['octo/cloud', 'Deploy', 'us-east-1'])
const marks = temporaryMarks(SLOT, '0123456789abcdef')
const now = new Date('2026-03-01T12:00:00Z')
const blueprint = { ...marks, CreatorId: 'me', createdAt: '2026-03-01T11:59:00Z' }
const here = { owner: 'me', slots: new Set([SLOT]), now }

describe('a temporary blueprint', () => {
  test('says what it is, and that it may be deleted', () => {
    expect(marks.name).toBe(
      `Temporary cost estimate by cloudcraft-deployment-diff, safe to delete (${SLOT}-0123456789abcdef)`,
    )
    expect(marks.tags).toEqual([
      'cloudcraft-deployment-diff',
      'temporary',
      expect.stringMatching(/^cost-[0-9a-f]{32}$/),
    ])
    expect(isNamedTemporary(marks)).toBe(true)
  })

  test('that was left behind here is removed by the next run from here, also where a service has changed its tags', () => {
    expect(isLeftover(blueprint, here)).toBe(true)
    expect(
      isLeftover({ ...blueprint, tags: [...marks.tags, 'more'].map((tag) => ` ${tag.toUpperCase()}`) }, here),
    ).toBe(true)
  })

  test('of another place is removed once no run can be at work on it any more', () => {
    const elsewhere = { ...here, slots: new Set([slotOf(['another'])]) }
    expect(isLeftover(blueprint, elsewhere)).toBe(false)
    expect(isLeftover({ ...blueprint, createdAt: '2026-03-01T10:59:00Z' }, elsewhere)).toBe(true)
    expect(isLeftover({ ...blueprint, createdAt: 'never' }, elsewhere)).toBe(false)
    expect(isLeftover({ ...blueprint, createdAt: null }, elsewhere)).toBe(false)
  })

  test.each([
    ['renamed', { name: 'Kept for the review' }],
    ['copied', { name: `${marks.name} (copy)` }],
    ['copied in front', { name: `Copy of ${marks.name}` }],
    ['named alike, without our tags', { tags: ['cloudcraft-deployment-diff', 'temporary'] }],
    ['named alike, with the tags of another', { tags: temporaryMarks(SLOT, 'f'.repeat(16)).tags }],
    ['somebody else’s', { CreatorId: 'you' }],
    ['nobody’s that is known', { CreatorId: null }],
  ])('is left alone when it is %s', (_, different) => {
    const old = { ...blueprint, createdAt: '2020-01-01T00:00:00Z', ...different }
    expect(isLeftover(old, here)).toBe(false)
  })

  test('has a slot of its own for each place and target, and never the same name twice', () => {
    const place = fc.array(fc.string(), { maxLength: 4 })
    const once = fc.stringMatching(/^[0-9a-f]{16}$/)
    fc.assert(
      fc.property(place, place, once, once, (one, other, first, second) => {
        expect(slotOf(one) === slotOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
        const names = [first, second].map((text) => temporaryMarks(slotOf(one), text).name)
        expect(names[0] === names[1]).toBe(first === second)
      }),
    )
  })

  test('is never recognised in anything else', () => {
    const any = fc.record({ name: fc.string(), tags: fc.array(fc.string()) })
    fc.assert(fc.property(any, (one) => !isLeftover({ ...blueprint, ...one }, here)))
  })
})

describe('the document to be priced', () => {
  const document = documentOf(
    [{ type: 'ec2', id: 'a', label: 'secret-name', link: 'blueprint://b', externalId: 'grant', instanceSize: 'large' }],
    {
      groups: [{ type: 'vpc', id: 'v', nodes: ['a'] }],
      edges: [{ from: 'a', to: 'v' }],
      ...{ linkKey: 'grant', liveAccount: { id: 'x' }, liveOptions: { updatesEnabled: true } },
    },
  )
  const bytes = new TextEncoder().encode(JSON.stringify(document))

  test('has the resources under the name of the blueprint, and nothing that is live, linked, shared or named', () => {
    const priced = pricedDocument('the before-inventory', bytes, marks.name)
    expect(priced).toMatchObject({
      name: marks.name,
      shareDocs: false,
      nodes: [{ type: 'ec2', id: 'a', instanceSize: 'large' }],
      groups: [{ type: 'vpc', id: 'v', nodes: ['a'] }],
      edges: [],
      text: [],
    })
    expect(JSON.stringify(priced)).not.toMatch(/grant|live|secret-name|blueprint:\/\//)
  })

  test('can be made of a document without sections, and of nothing else', () => {
    const bare = new TextEncoder().encode('{"nodes":[]}')
    expect(pricedDocument('it', bare, 'n')).toMatchObject({ nodes: [], groups: [] })
    expect(() => pricedDocument('it', new TextEncoder().encode('[]'), 'n')).toThrow(
      expect.objectContaining({ code: 'INVENTORY_NOT_BLUEPRINT' }),
    )
  })
})
