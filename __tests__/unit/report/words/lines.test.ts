import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { reportLines } from '../../../../src/report/words/lines.ts'
import { added, membership, removed, survivor } from '../../../support/reports.ts'

const quote = (text: string) => `<${text}>`
const linesOf = (...changes: readonly Change[]) => reportLines(changes, quote).map(({ kind, text }) => [kind, text])

const inGroup = (
  kind: 'membership-added' | 'membership-removed',
  member: string,
  group: string,
  type: string,
): Change => ({
  kind,
  group: survivor(group, type),
  member: survivor(member),
  tags: [],
})

describe('the lines of a report', () => {
  test('are one for each change, in order, with its tags', () => {
    expect(reportLines([removed('a', ['destructive']), added('b')], quote)).toEqual([
      { kind: 'removed', tags: ['destructive'], level: 'loss', text: 'EC2 instance <a> removed' },
      { kind: 'added', tags: [], level: 'changed', text: 'EC2 instance <b> added' },
    ])
  })

  test('call it a move when something left one subnet and joined another', () => {
    expect(
      linesOf(
        inGroup('membership-removed', 'web', 'a', 'subnet'),
        added('x'),
        inGroup('membership-added', 'web', 'b', 'subnet'),
      ),
    ).toEqual([
      ['moved', 'EC2 instance <web> moved from subnet <a> to <b>'],
      ['added', 'EC2 instance <x> added'],
    ])
  })

  test('keep both halves of a move together in their tags', () => {
    const left = { ...inGroup('membership-removed', 'web', 'a', 'sg'), tags: ['exposure'] } as Change
    const joined = { ...inGroup('membership-added', 'web', 'b', 'sg'), tags: ['exposure', 'unconfirmed'] } as Change
    expect(reportLines([left, joined], quote)).toMatchObject([{ tags: ['exposure', 'unconfirmed'] }])
  })

  test.each<[string, readonly Change[]]>([
    [
      'groups of two types',
      [inGroup('membership-removed', 'w', 'a', 'subnet'), inGroup('membership-added', 'w', 'b', 'sg')],
    ],
    ['two members', [membership('membership-removed', 'a', 'sg'), membership('membership-added', 'b', 'sg')]],
    [
      'more than two changes',
      [
        inGroup('membership-removed', 'w', 'a', 'sg'),
        inGroup('membership-added', 'w', 'b', 'sg'),
        inGroup('membership-added', 'w', 'c', 'sg'),
      ],
    ],
  ])('guess no move from %s', (_, changes) => {
    expect(linesOf(...changes).map(([kind]) => kind)).toEqual(changes.map(({ kind }) => kind))
  })
})
