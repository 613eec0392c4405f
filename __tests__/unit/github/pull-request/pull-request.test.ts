import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pullRequestOf } from '../../../../src/github/pull-request/pull-request.ts'
import type { Workflow } from '../../../../src/github/workflow.ts'

const SHA = 'a1'.repeat(20)

function workflow(eventName: string, event: unknown): Workflow {
  return {
    eventName,
    event,
    repository: { owner: 'octo', repo: 'cloud' },
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    runId: 1,
    runAttempt: 1,
    job: 'deploy',
    sha: 'merge',
    ref: 'refs/pull/7/merge',
  }
}

const payload = (fullName: string | null) => ({
  pull_request: { number: 7, head: { sha: SHA, repo: fullName === null ? null : { full_name: fullName } } },
})

describe('pullRequestOf', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    'reads it from a %s event',
    (eventName) => {
      const found = pullRequestOf(workflow(eventName, payload('Octo/Cloud')))
      expect(found).toEqual({ number: 7, headSha: SHA, isFork: false })
    },
  )

  test.each(['stranger/cloud', null])('knows a fork whose repository is %s', (fullName) => {
    expect(pullRequestOf(workflow('pull_request', payload(fullName)))?.isFork).toBe(true)
  })

  test('is content with the number', () => {
    expect(pullRequestOf(workflow('pull_request', { pull_request: { number: 7 } }))).toEqual({ number: 7 })
  })

  test('takes the input before the event', () => {
    expect(pullRequestOf(workflow('pull_request', payload('octo/cloud')), 12)).toEqual({ number: 12 })
    expect(pullRequestOf(workflow('push', {}), 12)).toEqual({ number: 12 })
  })

  test('keeps what the event knows about the number of the input', () => {
    expect(pullRequestOf(workflow('pull_request', payload('octo/cloud')), 7)?.headSha).toBe(SHA)
  })

  test.each(['push', 'workflow_run', 'merge_group', 'repository_dispatch'])('finds none in a %s event', (eventName) => {
    expect(pullRequestOf(workflow(eventName, payload('octo/cloud')))).toBeUndefined()
  })

  test.each([0, -1, 1.5, Number.NaN, 2 ** 53])('does not take %s for a number', (number) => {
    expect(pullRequestOf(workflow('push', {}), number)).toBeUndefined()
  })

  test('never throws, whatever the event holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (whole, head) => {
        const found = pullRequestOf(workflow('pull_request', whole))
        expect(found === undefined || Number.isSafeInteger(found.number)).toBe(true)
        expect(pullRequestOf(workflow('pull_request', { pull_request: { number: 7, head } }))).toEqual({ number: 7 })
        for (const name of ['issue_comment', 'merge_group', 'workflow_run'])
          expect(pullRequestOf(workflow(name, whole))).toBeUndefined()
      }),
    )
  })
})

describe('an event without a pull request of its own', () => {
  const ref = (base: string, number: number) => `refs/heads/gh-readonly-queue/${base}/pr-${number}-${SHA}`

  test('issue_comment: the issue, if it is a pull request', () => {
    const issue = { number: 7, pull_request: { url: 'https://api.github.com/repos/octo/cloud/pulls/7' } }
    expect(pullRequestOf(workflow('issue_comment', { issue }))).toEqual({ number: 7 })
    expect(pullRequestOf(workflow('issue_comment', { issue: { number: 7 } }))).toBeUndefined()
    expect(pullRequestOf(workflow('push', { issue }))).toBeUndefined()
  })

  test.each([
    ['main', 12],
    ['release/1.x', 12],
    ['a/pr-3-b', 12],
  ])('merge_group: the number in the name of the branch of the queue of %s', (base, number) => {
    expect(pullRequestOf(workflow('merge_group', { merge_group: { head_ref: ref(base, number) } }))).toEqual({ number })
  })

  test('merge_group: GITHUB_REF when the event cannot be read', () => {
    expect(pullRequestOf({ ...workflow('merge_group', {}), ref: ref('main', 12) })).toEqual({ number: 12 })
    expect(pullRequestOf({ ...workflow('push', {}), ref: ref('main', 12) })).toBeUndefined()
  })

  test('pull_request: GITHUB_REF when the event cannot be read', () => {
    expect(pullRequestOf(workflow('pull_request', {}))).toEqual({ number: 7 })
  })

  const run = (...pulls: { number: number; sha: string; base?: number }[]) => ({
    repository: { id: 1 },
    workflow_run: {
      head_sha: SHA,
      pull_requests: pulls.map(({ number, sha, base = 1 }) => ({
        ...{ number, head: { sha } },
        base: { repo: { id: base } },
      })),
    },
  })
  const newer = 'b2'.repeat(20)

  test.each([
    {
      name: 'the one with the commit of the run',
      event: run({ number: 6, sha: newer }, { number: 7, sha: SHA }),
      to: 7,
    },
    { name: 'the only one, although it has been pushed to since', event: run({ number: 6, sha: newer }), to: 6 },
    {
      name: 'none of two that both are elsewhere now',
      event: run({ number: 6, sha: newer }, { number: 7, sha: newer }),
    },
    { name: "none of another repository's", event: run({ number: 6, sha: SHA, base: 2 }) },
    { name: 'none of a fork, which lists none', event: run() },
  ])('workflow_run: $name', ({ event, to }) => {
    expect(pullRequestOf(workflow('workflow_run', event))?.number).toBe(to)
  })
})
