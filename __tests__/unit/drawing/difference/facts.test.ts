import { expect, test } from '@jest/globals'
import { factsOf } from '../../../../src/drawing/difference/facts.ts'
import type { Change } from '../../../../src/inventory/change.ts'
import { documentsOf, pairOf } from './accounts.ts'

test('a replaced resource is not merely changed, whichever of the two comes first', () => {
  const pair = pairOf([{ name: 'db' }], [{ name: 'db' }])
  const [before, after] = [pair.before, pair.after].map(({ inventory }) => inventory.resources[0])
  if (before === undefined || after === undefined) throw new Error('there is one resource on each side')
  const both = { before, after, fields: [], tags: [] }
  const changes: readonly Change[] = [
    { kind: 'replaced', confidence: 1, because: [], ...both },
    { kind: 'changed', ...both },
  ]
  for (const told of [changes, changes.toReversed()]) {
    expect(factsOf(documentsOf(pair, told)).after.map(({ mark }) => mark)).toEqual(['replaced'])
  }
})
