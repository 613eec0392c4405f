import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withMarker } from '../../../../src/github/comment/marker.ts'
import type { Publication } from '../../../../src/github/comment/publication.ts'
import { StickyComment } from '../../../../src/github/comment/sticky-comment.ts'
import { GITHUB_ACTIONS, type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'
import type { Fault } from '../../../support/github-stand-in-faults.ts'

const TOKEN = 'ghs_0123456789secret'
const PERSON = { login: 'mona', type: 'User' } as const

let github: GithubStandIn
let log: string[]
beforeEach(async () => {
  log = []
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

interface Given {
  readonly token?: string
  readonly requestTimeoutMs?: number
  readonly runId?: number
  readonly runAttempt?: number
}

function sticky({ token = TOKEN, requestTimeoutMs = 5000, runId = 1, runAttempt = 1 }: Given = {}): StickyComment {
  const workflow = {
    repository: { owner: 'octo', repo: 'cloud' },
    apiUrl: github.url,
    ...{ serverUrl: 'https://github.com', eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '' },
    ...{ runId, runAttempt },
  }
  return new StickyComment({ token, workflow, log: (line) => void log.push(line), secondMs: 1, requestTimeoutMs })
}

/** A comment as run 1 writes it. */
const written = (text: string, run = 1, attempt = 1) => withMarker(text, 'prod', { run, attempt })

function publication(change: Partial<Publication> = {}): Publication {
  return { pullRequest: { number: 7 }, key: 'prod', body: '### 1 added', mode: 'always', hasChanges: true, ...change }
}

const writes = () => github.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method)
const bodies = () => github.state.comments.map(({ body }) => body)

describe('publish', () => {
  test('writes one comment, then keeps it up to date in place', async () => {
    const created = await sticky().publish(publication())
    expect(created).toEqual({
      outcome: 'created',
      id: 1001,
      url: 'https://github.com/octo/cloud/pull/7#issuecomment-1001',
    })
    const updated = await sticky().publish(publication({ body: '### 2 added' }))
    expect(updated).toEqual({ ...created, outcome: 'updated' })
    expect(bodies()).toEqual([written('### 2 added')])
  })

  test('does not write what already stands there', async () => {
    await sticky().publish(publication())
    expect((await sticky().publish(publication())).outcome).toBe('unchanged')
    expect(writes()).toEqual(['POST'])
  })

  test('keeps a comment for every key', async () => {
    await sticky().publish(publication({ key: 'prod' }))
    await sticky().publish(publication({ key: 'staging' }))
    expect(github.state.comments).toHaveLength(2)
  })

  test('finds the comment on a later page', async () => {
    for (let n = 0; n < 230; n += 1) github.addComment({ issue: 7, body: `${n}`, author: PERSON })
    await sticky().publish(publication())
    expect((await sticky().publish(publication({ body: 'new' }))).outcome).toBe('updated')
    expect(github.requests.filter(({ method }) => method === 'GET')).toHaveLength(9)
  })

  test('agrees on the oldest of two own comments, and takes away the other once it is out of date', async () => {
    for (const text of ['one', 'two'])
      github.addComment({ issue: 7, body: withMarker(text, 'prod'), author: GITHUB_ACTIONS })
    expect((await sticky().publish(publication())).id).toBe(1001)
    // It may be another job's, which is still at work.
    expect(bodies()).toEqual([written('### 1 added'), withMarker('two', 'prod')])
    Object.assign(github.state.comments[1] ?? {}, { updatedAt: '2026-01-01T00:00:00Z' })
    expect((await sticky().publish(publication({ body: 'new' }))).id).toBe(1001)
    expect(bodies()).toEqual([written('new')])
  })

  test.each([1, 2, 3])('by jobs at the same moment ends in one comment (%i)', async () => {
    const texts = ['one', 'two', 'three', 'four']
    await Promise.all(texts.map((body) => sticky().publish(publication({ body }))))
    await sticky().publish(publication({ body: 'last' }))
    expect(bodies()).toContain(written('last'))
    expect(github.state.comments.filter(({ body }) => body === written('last'))).toHaveLength(1)
    expect(github.state.comments[0]?.id).toBe(1001)
    expect(github.state.comments).toHaveLength(1)
  })

  test('leaves a comment that somebody deletes meanwhile deleted', async () => {
    await sticky().publish(publication())
    github.fail({ kind: 'status', status: 404, method: 'PATCH', message: 'Not Found' })
    expect(await sticky().publish(publication({ body: 'new' }))).toEqual({ outcome: 'deleted' })
    expect(writes()).toEqual(['POST', 'PATCH'])
  })

  test('a duplicate that cannot be taken away is no failure', async () => {
    for (const text of ['one', 'one']) github.addComment({ issue: 7, body: written(text), author: GITHUB_ACTIONS })
    github.fail({ kind: 'status', status: 403, method: 'DELETE' })
    expect((await sticky().publish(publication({ body: 'one' }))).outcome).toBe('unchanged')
    expect(github.state.comments).toHaveLength(2)
  })

  test('says who it is', async () => {
    await sticky().publish(publication())
    expect(github.requests[0]).toMatchObject({ token: TOKEN })
    expect(github.requests[0]?.userAgent).toMatch(/^cloudcraft-deployment-diff /)
  })
})

describe('an older run', () => {
  const publish = (run: { runId: number; runAttempt?: number }, body: string, change: Partial<Publication> = {}) =>
    sticky(run).publish(publication({ body, ...change }))

  test.each(['always', 'on-change', 'recreate'] as const)(
    'leaves the comment of a newer one as it is, and says which that is: %s',
    async (mode) => {
      await publish({ runId: 8002 }, 'new', { mode })
      const older = await publish({ runId: 8001, runAttempt: 3 }, 'old', { mode })
      expect(older).toEqual({ outcome: 'outdated', newer: { run: 8002, attempt: 1 } })
      expect(bodies()).toEqual([written('new', 8002)])
      expect(writes()).toEqual(['POST'])
    },
  )

  test('is an earlier attempt of the same run', async () => {
    await publish({ runId: 8001, runAttempt: 2 }, 'new')
    expect((await publish({ runId: 8001 }, 'old')).outcome).toBe('outdated')
    expect((await publish({ runId: 8001, runAttempt: 3 }, 'newest')).outcome).toBe('updated')
  })

  test('is replaced, as is one that does not say which run it is from', async () => {
    github.addComment({ issue: 7, body: withMarker('of an earlier version', 'prod'), author: GITHUB_ACTIONS })
    expect((await publish({ runId: 8001 }, 'old')).outcome).toBe('updated')
    expect((await publish({ runId: 8002 }, 'new')).outcome).toBe('updated')
    expect(bodies()).toEqual([written('new', 8002)])
  })

  test('counts under its own key alone', async () => {
    await publish({ runId: 8002 }, 'new')
    expect((await publish({ runId: 8001 }, 'old', { key: 'staging' })).outcome).toBe('created')
  })

  test("does not believe a stranger's comment that claims to be newer", async () => {
    github.addComment({ issue: 7, body: written('forged', 99_999), author: PERSON })
    expect((await publish({ runId: 8001 }, 'ours')).outcome).toBe('created')
  })

  test('outside of a run nothing is older: the comment is brought up to date', async () => {
    await publish({ runId: 8001 }, 'one')
    expect((await publish({ runId: 0 }, 'two')).outcome).toBe('updated')
    expect(bodies()).toEqual([withMarker('two', 'prod')])
  })

  test.each([
    { first: 8001, second: 8002 },
    { first: 8002, second: 8001 },
  ])('that begins at the same moment gives way: $first and $second', async ({ first, second }) => {
    github.barrier({ method: 'GET', path: /comments\?per_page=100&page=1$/, count: 2 })
    const both = await Promise.all([publish({ runId: first }, 'first'), publish({ runId: second }, 'second')])
    expect(both.filter(({ outcome }) => outcome === 'created').length).toBeGreaterThan(0)
    const [oldest = ''] = bodies()
    expect(oldest).toBe(written(first > second ? 'first' : 'second', 8002))
  })
})

describe('a comment that is made anew', () => {
  const recreate = (body: string, runId: number) => sticky({ runId }).publish(publication({ body, mode: 'recreate' }))

  test('stands at the end of the conversation, and is there before the old one goes', async () => {
    await recreate('one', 1)
    github.addComment({ issue: 7, body: 'A question', author: PERSON })
    expect(await recreate('two', 2)).toMatchObject({ outcome: 'recreated', id: 1003 })
    expect(bodies()).toEqual(['A question', written('two', 2)])
    expect(writes()).toEqual(['POST', 'POST', 'DELETE'])
  })

  test('is the first one where there was none', async () => {
    expect((await recreate('one', 1)).outcome).toBe('created')
    expect(writes()).toEqual(['POST'])
  })

  test('takes away all earlier ones of its key, and no others', async () => {
    for (const body of [written('one', 1), written('two', 2), withMarker('x', 'staging')])
      github.addComment({ issue: 7, body, author: GITHUB_ACTIONS })
    github.addComment({ issue: 7, body: written('forged', 1), author: PERSON })
    await recreate('three', 3)
    expect(bodies()).toEqual([withMarker('x', 'staging'), written('forged', 1), written('three', 3)])
  })

  test('an old one that cannot be removed is no failure', async () => {
    await recreate('one', 1)
    github.fail({ kind: 'status', status: 403, method: 'DELETE' })
    expect((await recreate('two', 2)).outcome).toBe('recreated')
    expect(bodies()).toEqual([written('one', 1), written('two', 2)])
  })

  test('that is refused leaves the old one alone', async () => {
    await recreate('one', 1)
    github.fail({ kind: 'status', status: 403, method: 'POST', message: 'Resource not accessible by integration' })
    await expect(recreate('two', 2)).rejects.toMatchObject({ code: 'COMMENT_FORBIDDEN' })
    expect(bodies()).toEqual([written('one', 1)])
  })

  test('that was kept behind a 502 is not taken for the old one', async () => {
    await recreate('one', 1)
    github.fail({ kind: 'accepted', status: 502, method: 'POST' })
    expect((await recreate('two', 2)).outcome).toBe('recreated')
    expect(bodies()).toEqual([written('two', 2)])
  })
})

describe('the mode', () => {
  test('never: asks GitHub nothing', async () => {
    expect(await sticky().publish(publication({ mode: 'never' }))).toEqual({ outcome: 'skipped' })
    expect(github.requests).toEqual([])
  })

  test('on-change: starts no comment without changes', async () => {
    const result = await sticky().publish(publication({ mode: 'on-change', hasChanges: false }))
    expect(result).toEqual({ outcome: 'skipped' })
    expect(writes()).toEqual([])
  })

  test('on-change: tells an existing comment that the changes are gone', async () => {
    await sticky().publish(publication({ mode: 'on-change' }))
    const none = publication({ mode: 'on-change', hasChanges: false, body: 'none' })
    expect((await sticky().publish(none)).outcome).toBe('updated')
  })
})

describe('the author', () => {
  test("leaves a person's comment with our marker alone", async () => {
    const forged = withMarker('All fine', 'prod')
    github.addComment({ issue: 7, body: forged, author: PERSON })
    expect((await sticky().publish(publication())).outcome).toBe('created')
    expect(bodies()[0]).toBe(forged)
  })

  test('is asked for by GraphQL when another app holds the installation token', async () => {
    github.state.viewer = { login: 'deployer[bot]', type: 'Bot' }
    github.addComment({ issue: 7, body: withMarker('x', 'prod'), author: { login: 'echo[bot]', type: 'Bot' } })
    expect((await sticky().publish(publication())).outcome).toBe('created')
    expect((await sticky().publish(publication({ body: 'new' }))).outcome).toBe('updated')
    expect(bodies()[0]).toBe(withMarker('x', 'prod'))
  })

  test("is the person of a personal token, not the workflow's bot", async () => {
    github.state.viewer = PERSON
    github.addComment({ issue: 7, body: withMarker('x', 'prod'), author: GITHUB_ACTIONS })
    expect((await sticky({ token: 'ghp_personal' }).publish(publication())).id).toBe(1002)
    expect((await sticky({ token: 'ghp_personal' }).publish(publication({ body: 'new' }))).outcome).toBe('updated')
    expect(bodies()[0]).toBe(withMarker('x', 'prod'))
  })

  test('is the bot for a token that may ask neither way', async () => {
    github.fail({ kind: 'status', status: 403, method: 'GET', path: /\/user$/ })
    github.fail({ kind: 'status', status: 404, path: /graphql/ })
    github.addComment({ issue: 7, body: withMarker('x', 'prod'), author: GITHUB_ACTIONS })
    expect((await sticky({ token: 'unknown-kind' }).publish(publication())).outcome).toBe('updated')
  })
})

describe('a refusal', () => {
  const refused: readonly [number, string, string, string][] = [
    [401, 'Bad credentials', 'COMMENT_UNAUTHORIZED', 'github-token'],
    [403, 'Resource not accessible by integration', 'COMMENT_FORBIDDEN', 'permissions: pull-requests: write'],
    [403, 'Unable to create comment because issue is locked.', 'COMMENT_LOCKED', 'comment-mode'],
    [403, 'Repository was archived so is read-only.', 'COMMENT_LOCKED', 'comment-mode'],
    [404, 'Not Found', 'COMMENT_NOT_FOUND', 'pr-number'],
    [410, 'This issue was deleted', 'COMMENT_GONE', 'comment-mode'],
    [422, 'Validation Failed', 'COMMENT_REJECTED', 'job summary'],
    [429, 'Too many requests', 'COMMENT_LIMITED', 'rate limit'],
    [409, 'Conflict', 'COMMENT_FAILED', 'again'],
    [409, 'Another request is locked by the rate limit', 'COMMENT_FAILED', 'again'],
  ]
  test.each(refused)('with %s "%s" is %s', async (status, message, code, remedy) => {
    github.fail({ kind: 'status', status, message, method: 'POST' })
    const error = await sticky()
      .publish(publication())
      .catch((reason) => reason)
    expect(error).toMatchObject({ name: 'ExpectedError', code })
    expect(error.message).toBe(`The comment on pull request #7 was not written (HTTP ${status})`)
    expect(error.said).toContain(message)
    expect(error.remedy).toContain(remedy)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('secret')
    expect(writes()).toEqual(['POST'])
  })

  test('never shows the token, nor more than a line of what the server says', async () => {
    github.fail({ kind: 'status', status: 403, message: `a\n::error::b ${'x'.repeat(500)}`, method: 'GET' })
    const error = await sticky()
      .publish(publication())
      .catch((reason) => reason)
    expect(error.message).not.toContain('\n')
    expect(error.message.length).toBeLessThan(300)
    expect(error.cause).toBeUndefined()
    expect(log.join()).not.toContain('secret')
  })
})

describe('a bad day of the network', () => {
  const created = async () => {
    expect((await sticky().publish(publication())).outcome).toBe('created')
    expect(bodies()).toEqual([written('### 1 added')])
  }

  test('a comment that was kept behind a 502 is not written twice', async () => {
    github.fail({ kind: 'accepted', status: 502, method: 'POST' })
    await created()
    expect(writes()).toEqual(['POST'])
  })

  test('a comment whose answer broke off is not written twice', async () => {
    github.fail({ kind: 'cut', method: 'POST' })
    await created()
    expect(writes()).toEqual(['POST'])
  })

  test('a comment that was lost behind a 502 is written again, once', async () => {
    github.fail({ kind: 'status', status: 502, method: 'POST' })
    await created()
    expect(writes()).toEqual(['POST', 'POST'])
  })

  test('an outage ends in a failure after two attempts to write', async () => {
    github.fail({ kind: 'status', status: 503, method: 'POST', times: 9 })
    await expect(sticky().publish(publication())).rejects.toMatchObject({ code: 'COMMENT_FAILED' })
    expect(writes()).toEqual(['POST', 'POST'])
  })

  test('a list that breaks off is read again, not taken for an empty one', async () => {
    await created()
    github.fail({ kind: 'cut', method: 'GET' })
    expect((await sticky().publish(publication({ body: 'new' }))).outcome).toBe('updated')
    expect(bodies()).toHaveLength(1)
  })

  test('a list that never comes whole ends in a failure, and nothing is written', async () => {
    github.fail({ kind: 'cut', method: 'GET', times: 9 })
    await expect(sticky().publish(publication())).rejects.toMatchObject({ code: 'COMMENT_FAILED' })
    expect(writes()).toEqual([])
  })

  test('an update is repeated: it comes to the same', async () => {
    await created()
    const faults: Fault[] = [
      { kind: 'accepted', status: 502, method: 'PATCH' },
      { kind: 'cut', method: 'PATCH' },
    ]
    for (const fault of faults) github.fail(fault)
    expect((await sticky().publish(publication({ body: 'new' }))).outcome).toBe('updated')
    expect(writes()).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH'])
  })

  test('a slow answer is given up', async () => {
    github.fail({ kind: 'slow', ms: 60_000, method: 'GET', times: 3 })
    const error = await sticky({ requestTimeoutMs: 50 })
      .publish(publication())
      .catch((reason) => reason)
    expect(error).toMatchObject({ code: 'COMMENT_FAILED' })
    expect(error.message).not.toContain('HTTP')
  })

  test('no server at all is a failure without a status', async () => {
    const comment = sticky()
    await github.close()
    const error = await comment.publish(publication()).catch((reason) => reason)
    expect(error).toMatchObject({ name: 'ExpectedError', code: 'COMMENT_FAILED' })
  })
})

describe('a rate limit', () => {
  test('is waited out', async () => {
    github.fail({ kind: 'secondary-limit', retryAfter: 3, method: 'POST', times: 2 })
    expect((await sticky().publish(publication())).outcome).toBe('created')
    expect(github.state.comments).toHaveLength(1)
    expect(log).toEqual(Array(2).fill("GitHub's secondary rate limit stops a POST for 3 s; waiting"))
  })

  test('is waited out twice at most', async () => {
    github.fail({ kind: 'secondary-limit', retryAfter: 1, method: 'POST', times: 9 })
    await expect(sticky().publish(publication())).rejects.toMatchObject({ code: 'COMMENT_LIMITED' })
    expect(writes()).toEqual(['POST', 'POST', 'POST'])
  })

  test.each([
    [60, 'created', 2],
    [61, 'COMMENT_LIMITED', 1],
  ])('of %i s, where a minute is the most that is waited: %s', async (retryAfter, outcome, writesMade) => {
    github.fail({ kind: 'secondary-limit', retryAfter, method: 'POST' })
    const result = await sticky()
      .publish(publication())
      .then((published) => published.outcome)
      .catch((error) => error.code)
    expect(result).toBe(outcome)
    expect(writes()).toHaveLength(writesMade)
  })

  test('is not waited out when that takes more than a minute', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3000)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    github.fail({ kind: 'status', status: 403, message: 'API rate limit exceeded for installation', headers })
    await expect(sticky().publish(publication())).rejects.toMatchObject({ code: 'COMMENT_LIMITED' })
    expect(github.requests).toHaveLength(1)
    expect(log[0]).toMatch(/^GitHub's rate limit stops a GET for \d+ s$/)
  })
})
