import { describe, expect, test } from '@jest/globals'
import {
  type Criteria,
  EVERYTHING,
  fits,
  isEverything,
  kindOf,
  tally,
} from '../../../../../src/report/page/browser/criteria.ts'

const line = { kind: 'removed', type: 's3', tags: ['destructive'], text: () => 's3 bucket exports removed' }
const ask = (part: Partial<Criteria>) => fits(line, { ...EVERYTHING, ...part })

describe('a line of the list', () => {
  test.each([
    [{}, true],
    [{ kinds: new Set(['removed', 'added']) }, true],
    [{ kinds: new Set(['added']) }, false],
    [{ tags: new Set(['destructive']) }, true],
    [{ tags: new Set(['exposure']) }, false],
    [{ type: 's3' }, true],
    [{ type: 'rds' }, false],
    [{ words: ' REMOVED  buck ' }, true],
    [{ words: 'bucket added' }, false],
    [{ kinds: new Set(['removed']), words: 'other' }, false],
  ])('fits %j: %s', (criteria, is) => {
    expect(ask(criteria)).toBe(is)
  })

  test('that is about a relation is of one kind with all relations', () => {
    expect(['connection-added', 'membership-removed', 'moved', 'changed'].map(kindOf)).toEqual([
      'relation',
      'relation',
      'relation',
      'changed',
    ])
  })
})

describe('criteria', () => {
  test('that ask for nothing are known', () => {
    expect(isEverything({ ...EVERYTHING, words: ' ' })).toBe(true)
    expect(isEverything({ ...EVERYTHING, type: 'rds' })).toBe(false)
  })

  test('are offered with the most frequent first', () => {
    expect(tally(['b', 'a', 'c', 'c'])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ])
  })
})
