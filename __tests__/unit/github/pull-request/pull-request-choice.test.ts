import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Candidate,
  choosePullRequest,
  numberInMessage,
} from '../../../../src/github/pull-request/pull-request-choice.ts'

const SHA = 'c'.repeat(40)
const CHOICE = { sha: SHA, repository: 'Octo/cloud', allowsForkHead: false }

function candidate(number: number, change: Partial<Candidate> & { from?: string } = {}): Candidate {
  const { from = 'octo/cloud', ...rest } = change
  return {
    ...{ number, state: 'open', merged_at: null, merge_commit_sha: null },
    ...{ head: { sha: SHA, repo: { full_name: from } }, base: { repo: { full_name: 'octo/cloud' } }, ...rest },
  }
}
const merged = (number: number, sha: string | null, change: Partial<Candidate> = {}) =>
  candidate(number, { state: 'closed', merged_at: '2026-01-01T00:00:00Z', merge_commit_sha: sha, ...change })
const other = { sha: 'd'.repeat(40), repo: { full_name: 'octo/cloud' } }

describe('choosePullRequest', () => {
  test.each<[string, Candidate[], number | undefined]>([
    ['none', [], undefined],
    ['the one that the commit merges, before an open one', [candidate(3), merged(9, SHA)], 9],
    ['an open one with the commit as its head', [candidate(9, { head: other }), candidate(12)], 12],
    ['the oldest of two open ones', [candidate(12), candidate(11)], 11],
    ['the one merged one that brought the commit', [merged(9, 'e'.repeat(40), { head: other })], 9],
    ['none of two merged ones', [merged(8, 'e'.repeat(40)), merged(9, 'f'.repeat(40))], undefined],
    ['none that was closed without a merge', [candidate(9, { state: 'closed' })], undefined],
    ["no stranger's whose head is a commit of ours", [candidate(9, { from: 'stranger/cloud' })], undefined],
    ['none into another repository', [merged(9, SHA, { base: { repo: { full_name: 'up/stream' } } })], undefined],
    ['none of a deleted fork', [candidate(9, { head: { sha: SHA, repo: null } })], undefined],
  ])('chooses %s', (_, candidates, number) => {
    expect(choosePullRequest(candidates, CHOICE)?.number).toBe(number)
  })

  test("takes a fork's head where a person named the commit, but ours first", () => {
    const fork = candidate(5, { from: 'stranger/cloud' })
    const choice = { ...CHOICE, allowsForkHead: true }
    expect(choosePullRequest([fork], choice)?.number).toBe(5)
    expect(choosePullRequest([fork, candidate(9)], choice)?.number).toBe(9)
  })

  test('does not depend on the order of the list', () => {
    const all = [candidate(3), candidate(4), merged(9, 'e'.repeat(40)), candidate(2, { from: 'stranger/cloud' })]
    const chosen = choosePullRequest(all, CHOICE)?.number
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(choosePullRequest(shuffled, CHOICE)?.number).toBe(chosen)
      }),
    )
  })
})

describe('numberInMessage', () => {
  test.each<[string, number | undefined]>([
    ['Add a bucket (#12)', 12],
    ['Merge pull request #12 from octo/topic', 12],
    ['Add (#3) a bucket (#12) ', 12],
    ['Fix #12', undefined],
    ['Add a bucket\n\n(#12)', undefined],
    ['Add (#0)', undefined],
    ['Add (#99999999999999999999)', undefined],
    ['', undefined],
  ])('reads %j as %s', (message, number) => expect(numberInMessage(message)).toBe(number))
})
