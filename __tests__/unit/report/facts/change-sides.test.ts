import { describe, expect, test } from '@jest/globals'
import { sidesOf } from '../../../../src/report/facts/change-sides.ts'
import { added, changed, connection, membership, reference, removed, rollout } from '../../../support/reports.ts'

describe('the sides of a change', () => {
  test.each([
    [added('a'), [], ['a']],
    [removed('a'), ['a'], []],
    [changed('a'), ['a'], ['a']],
    [rollout('web', ['old'], ['new', 'more']), ['web', 'old'], ['web', 'new', 'more']],
    [connection('connection-added', 'a', 'b'), ['a', 'b'], ['a', 'b']],
    [membership('membership-removed', 'a', 'sg'), ['a', 'sg'], ['a', 'sg']],
  ])('are what each snapshot knows of it, the leading resource first: %#', (change, before, after) => {
    const { before: was, after: is } = sidesOf(change)
    const ids = (names: readonly string[]) => names.map((name) => reference(name).id)
    expect([was.map(({ id }) => id), is.map(({ id }) => id)]).toEqual([ids(before), ids(after)])
  })
})
