import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pullRequestOf } from '../../../src/github/pull-request.ts'
import type { Workflow } from '../../../src/github/workflow.ts'

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
  test.each(['pull_request', 'pull_request_target'])('reads it from a %s event', (eventName) => {
    const found = pullRequestOf(workflow(eventName, payload('Octo/Cloud')))
    expect(found).toEqual({ number: 7, headSha: SHA, isFork: false })
  })

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

  test.each(['push', 'workflow_run', 'merge_group', 'pull_request_review'])('finds none in a %s event', (eventName) => {
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
      }),
    )
  })
})
