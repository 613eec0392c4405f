import { describe, expect, test } from '@jest/globals'
import { dropDuplicates, joinOldest } from '../../../../src/github/comment/duplicates.ts'
import type { Comment } from '../../../../src/github/comment/issue-comments.ts'
import { withMarker } from '../../../../src/github/comment/marker.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 10, 0, seconds)).toISOString()
const comment = (id: number, body: string, updated = at(0)): Comment => ({
  ...{ id, body, updated_at: updated, html_url: `https://github.com/${id}` },
  user: { login: 'github-actions[bot]', type: 'Bot' },
})

/** GitHub's side: what it answers to an update, and what it was asked to remove. */
function comments(answered: (body: string) => string = (body) => body) {
  const removed: number[] = []
  const updated: number[] = []
  return {
    removed,
    updated,
    async update(id: number, body: string) {
      updated.push(id)
      return comment(id, answered(body))
    },
    remove: async (id: number) => void removed.push(id),
  }
}

const mine = comment(2, 'mine')

test('the older comment gets our text, and ours goes', async () => {
  const github = comments()
  expect(await joinOldest(github, [comment(1, 'theirs'), mine], mine)).toMatchObject({ id: 1, body: 'mine' })
  expect(github.removed).toEqual([2])
})

test('ours stays where GitHub does not confirm that the older one has our text', async () => {
  const github = comments(() => 'theirs, once more')
  expect(await joinOldest(github, [comment(1, 'theirs'), mine], mine)).toBe(mine)
  expect(github.removed).toEqual([])
})

test.each([
  ['is the oldest', [mine, comment(3, 'theirs')]],
  ['is the only one', [mine]],
  ['is not in the list yet', []],
])('ours stays where it %s', async (_, own) => {
  const github = comments()
  expect(await joinOldest(github, own, mine)).toBe(mine)
  expect([github.updated, github.removed]).toEqual([[], []])
})

describe('where the other job is of a newer run', () => {
  const older = comment(2, withMarker('older', 'k', { run: 1, attempt: 1 }))
  const newer = (id: number) => comment(id, withMarker('newer', 'k', { run: 2, attempt: 1 }))

  test('its older comment stays as it is, and ours goes', async () => {
    const github = comments()
    expect(await joinOldest(github, [newer(1), older], older)).toEqual(newer(1))
    expect([github.updated, github.removed]).toEqual([[], [2]])
  })

  test('our older comment gets its text', async () => {
    const github = comments()
    expect(await joinOldest(github, [older, newer(3)], older)).toMatchObject({ id: 2, body: newer(3).body })
    expect([github.updated, github.removed]).toEqual([[2], []])
  })
})

test('a duplicate goes when it says the same or has been out of date for a minute; a younger one belongs to its job', async () => {
  const github = comments()
  const kept = comment(1, 'now\n', at(100))
  const others = [
    comment(2, 'now', at(100)),
    comment(3, 'earlier', at(39)),
    comment(4, 'earlier', at(40)),
    comment(5, 'of another job', at(120)),
  ]
  await dropDuplicates(github, others, kept)
  expect(github.removed).toEqual([2, 3])
})
