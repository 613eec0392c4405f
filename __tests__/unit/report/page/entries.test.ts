import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { groupsOf } from '../../../../src/report/page/entries.ts'
import { added, changed, connection, membership, removed, replaced, rollout } from '../../../support/reports.ts'

const namesOf = (changes: readonly Change[]) => groupsOf(changes).map(({ name, entries }) => [name, entries.length])

describe('groups of changes', () => {
  test('come in the order in which a person wants them', () => {
    const changes = [
      connection('connection-added', 'a', 'b'),
      rollout('web', ['old'], ['new']),
      added('a'),
      added('b', ['unconfirmed']),
      changed('c'),
      replaced('d', 'e'),
      removed('f'),
      removed('g', ['destructive']),
    ]
    expect(namesOf(changes)).toEqual([
      ['first', 2],
      ['removed', 1],
      ['changed', 2],
      ['added', 1],
      ['rollouts', 1],
      ['relations', 1],
    ])
  })

  test('put the worst first where a person has to look', () => {
    const high: Change = { ...added('open', ['exposure']), severity: 'high' }
    const critical: Change = { ...removed('orders', ['destructive']), severity: 'critical' }
    const [first] = groupsOf([high, critical])
    expect(first?.entries.map(({ changes: [change] }) => change)).toEqual([critical, high])
  })

  test('tell as one line what left one group for another, and nothing else', () => {
    const moved = groupsOf([
      membership('membership-removed', 'web', 'old'),
      membership('membership-added', 'web', 'new'),
    ])
    expect(moved.flatMap(({ entries }) => entries.map(({ kind, changes }) => [kind, changes.length]))).toEqual([
      ['moved', 2],
    ])
    const joined = groupsOf([
      membership('membership-added', 'web', 'old'),
      membership('membership-added', 'web', 'new'),
    ])
    expect(joined.flatMap(({ entries }) => entries.map(({ kind }) => kind))).toEqual([
      'membership-added',
      'membership-added',
    ])
  })

  test('put a move first when either half of it needs a person', () => {
    const opened: Change = { ...membership('membership-added', 'web', 'new'), tags: ['exposure'] }
    const left = membership('membership-removed', 'web', 'old')
    for (const changes of [
      [left, opened],
      [opened, left],
    ]) {
      const [group] = groupsOf(changes)
      expect(group).toMatchObject({ name: 'first', entries: [{ kind: 'moved', level: 'exposure', lead: opened }] })
    }
  })

  test('keep every change once', () => {
    const changes = Array.from({ length: 30 }, (_, n) => [added(`${n}`), removed(`${n}`), changed(`${n}`)]).flat()
    const kept = groupsOf(changes).flatMap(({ entries }) => entries.flatMap((entry) => entry.changes))
    expect(new Set(kept)).toEqual(new Set(changes))
    expect(kept).toHaveLength(changes.length)
  })
})
