import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { searchPullRequest } from '../../../../src/github/pull-request/pull-request-search.ts'
import type { Workflow } from '../../../../src/github/workflow.ts'
import { type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'

const SHA = 'c'.repeat(40)
const MERGED = { state: 'closed', mergedAt: '2026-03-01T10:00:00Z' } as const
const NOW = Date.parse('2026-03-01T10:00:30Z')

let github: GithubStandIn
let log: string[]
beforeEach(async () => {
  log = []
  github = await startGithubStandIn({ pulls: [] })
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

function search(eventName: string, event: unknown = {}, change: Partial<Workflow> = {}) {
  const workflow: Workflow = {
    ...{ eventName, event, apiUrl: github.url, serverUrl: 'https://github.com', sha: SHA, ref: 'refs/heads/main' },
    ...{ repository: { owner: 'octo', repo: 'cloud' }, runId: 1, runAttempt: 1, job: 'deploy', ...change },
  }
  const options = { token: 'ghs_x', log: (line: string) => void log.push(line), now: () => NOW, secondMs: 1 }
  return searchPullRequest(workflow, { ...options, requestTimeoutMs: 5000 })
}

/** A push of one commit, a few seconds old unless told. */
function push(message: string, timestamp = '2026-03-01T10:00:10Z') {
  return { after: SHA, head_commit: { id: SHA, message, timestamp } }
}
const asked = () => github.requests.map(({ target }) => target.replace('/repos/octo/cloud/', ''))
const OF_COMMIT = `commits/${SHA}/pulls?per_page=100`

describe('after a push', () => {
  test.each([
    { message: 'Add a bucket (#7)\n\nFixes (#8)', how: 'a squash' },
    { message: 'Revert "Add (#3)" (#7)', how: 'the squash of a revert' },
    { message: 'Merge pull request #7 from octo/topic\n\nAdd', how: 'a merge' },
  ])('the message of $how names it, and the pull request confirms it', async ({ message }) => {
    github.addPull({ number: 7, ...MERGED, mergeCommitSha: SHA })
    expect(await search('push', push(message))).toEqual({ number: 7, headSha: 'a'.repeat(40), isFork: false })
    expect(asked()).toEqual(['pulls/7'])
  })

  test.each([
    { name: 'an open pull request', pull: { number: 8 } },
    { name: 'one that merged as another commit', pull: { number: 8, ...MERGED, mergeCommitSha: 'd'.repeat(40) } },
    { name: 'one that is not there', pull: { number: 9 } },
  ])('a message that names $name is not believed; the index is', async ({ pull }) => {
    github.addPull(pull)
    github.addPull({ number: 7, ...MERGED, mergeCommitSha: SHA })
    expect((await search('push', push('Nothing to see (#8)')))?.number).toBe(7)
    expect(asked()).toEqual(['pulls/8', OF_COMMIT])
  })

  test('a fresh commit that the index does not know yet is asked for again', async () => {
    github.addPull({ number: 7, ...MERGED, mergeCommitSha: SHA })
    github.state.indexLag = 3
    expect((await search('push', push('Add a bucket')))?.number).toBe(7)
    expect(asked()).toEqual([OF_COMMIT, OF_COMMIT, OF_COMMIT, OF_COMMIT])
    expect(log).toHaveLength(3)
  })

  test('five times at most', async () => {
    expect(await search('push', push('Straight to main'))).toBeUndefined()
    expect(asked()).toHaveLength(5)
  })

  test('an old commit has been indexed: once is enough', async () => {
    expect(await search('push', push('Straight to main', '2026-03-01T09:00:00Z'))).toBeUndefined()
    expect(asked()).toEqual([OF_COMMIT])
  })
})

describe('any other event', () => {
  test.each([
    ['workflow_dispatch', {}],
    ['release', { release: { tag_name: 'v1' } }],
    ['deployment', { deployment: { sha: SHA } }],
    ['deployment_status', { deployment: { sha: SHA }, deployment_status: { state: 'success' } }],
    ['repository_dispatch', { client_payload: { pull_request: { number: 666 } } }],
  ])('%s asks for the commit, which has a message, too', async (eventName, event) => {
    github.state.commits.push({ sha: SHA, message: 'Add a bucket (#7)', date: '2026-03-01T10:00:10Z' })
    github.addPull({ number: 7, ...MERGED, mergeCommitSha: SHA })
    expect((await search(eventName, event))?.number).toBe(7)
    expect(asked()).toEqual([`git/commits/${SHA}`, 'pulls/7'])
  })

  test("a deployment of a branch finds its open pull request, a fork's too, by the commit of the deployment", async () => {
    const sha = 'e'.repeat(40)
    github.addPull({ number: 7, headSha: sha, headRepository: 'stranger/cloud' })
    const found = await search('deployment', { deployment: { sha } })
    expect(found).toEqual({ number: 7, headSha: sha, isFork: true })
  })

  test('a schedule has none, and nobody is asked', async () => {
    github.addPull({ number: 7, ...MERGED, mergeCommitSha: SHA })
    expect(await search('schedule', { schedule: '0 0 * * *' })).toBeUndefined()
    expect(asked()).toEqual([])
  })
})

describe('a workflow_run', () => {
  const run = (owner: string, head_commit: unknown = null) => ({
    workflow_run: {
      ...{ head_sha: SHA, head_branch: 'topic', pull_requests: [], head_commit },
      head_repository: { full_name: `${owner}/cloud`, owner: { login: owner } },
    },
  })

  test('of a fork is found by its branch, and only with its commit', async () => {
    github.addPull({ number: 6, headSha: 'e'.repeat(40), headRepository: 'stranger/cloud' })
    github.addPull({ number: 7, headSha: SHA, headRepository: 'stranger/cloud' })
    expect(await search('workflow_run', run('stranger'))).toEqual({ number: 7, headSha: SHA, isFork: true })
    expect(asked()).toEqual(['pulls?state=all&head=stranger%3Atopic&per_page=100'])
  })

  test('of a fork that has pushed on since has none', async () => {
    github.addPull({ number: 7, headSha: 'e'.repeat(40), headRepository: 'stranger/cloud' })
    expect(await search('workflow_run', run('stranger'))).toBeUndefined()
  })

  test('after a push is found by the message of that push', async () => {
    github.addPull({ number: 7, ...MERGED, mergeCommitSha: SHA })
    const event = run('octo', { id: SHA, message: 'Add (#7)', timestamp: '2026-03-01T10:00:10Z' })
    expect((await search('workflow_run', event, { sha: 'f'.repeat(40) }))?.number).toBe(7)
    expect(asked()).toEqual(['pulls/7'])
  })
})

describe('a search that fails', () => {
  test.each([
    { status: 403, message: 'Resource not accessible by integration', code: 'PULL_REQUEST_SEARCH_FORBIDDEN' },
    { status: 404, message: 'Not Found', code: 'PULL_REQUEST_SEARCH_FORBIDDEN' },
    { status: 401, message: 'Bad credentials', code: 'PULL_REQUEST_SEARCH_UNAUTHORIZED' },
    { status: 502, message: 'Server Error', code: 'PULL_REQUEST_SEARCH_FAILED' },
    { status: 429, message: 'Too many', code: 'PULL_REQUEST_SEARCH_LIMITED' },
  ])('with HTTP $status is $code', async ({ status, message, code }) => {
    github.fail({ kind: 'status', status, message, times: 20 })
    await expect(search('push', push('x'))).rejects.toMatchObject({ name: 'ExpectedError', code })
  })

  test('names the permission', async () => {
    github.fail({ kind: 'status', status: 403, message: 'Resource not accessible by integration', times: 9 })
    await expect(search('push', push('x'))).rejects.toMatchObject({ remedy: expect.stringContaining('pull-requests:') })
  })

  test('without the right to read the commit is none: the index answers alone', async () => {
    github.addPull({ number: 7, ...MERGED, mergeCommitSha: SHA })
    github.fail({ kind: 'status', status: 403, path: /git\/commits/, times: 9 })
    expect((await search('workflow_dispatch'))?.number).toBe(7)
  })
})
