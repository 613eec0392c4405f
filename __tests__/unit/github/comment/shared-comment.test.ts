import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withMarker } from '../../../../src/github/comment/marker.ts'
import { partsOf } from '../../../../src/github/comment/parts.ts'
import type { Publication } from '../../../../src/github/comment/publication.ts'
import { StickyComment } from '../../../../src/github/comment/sticky-comment.ts'
import { GITHUB_ACTIONS, type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'

const RUN = 8001
const COMMENTS = /\/issues\/7\/comments/
const ONE = /\/issues\/comments\/\d+$/

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

/** One job of the run: its id in the comment is that of its letter. */
function publish(id: string, body = `### of ${id}`, change: Partial<Publication> = {}, run = RUN) {
  const workflow = {
    ...{ repository: { owner: 'octo', repo: 'cloud' }, apiUrl: github.url, serverUrl: 'https://github.com' },
    ...{ eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '', runId: run, runAttempt: 1 },
  }
  const options = { token: 'ghs_0123', workflow, log: () => undefined, secondMs: 20 }
  return new StickyComment(options).publish({
    ...{ pullRequest: { number: 7 }, key: 'prod', body, mode: 'always', hasChanges: true },
    part: { id, run, brief: `### brief ${id}` },
    ...change,
  })
}

const parts = (run = RUN) => github.state.comments.map(({ body }) => Object.fromEntries(partsOf(body, run)))
const writes = () => github.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method)

describe('jobs of one run with one key', () => {
  test('have one comment, each with its part', async () => {
    expect(await publish('a')).toMatchObject({ outcome: 'created', id: 1001 })
    expect(await publish('b')).toMatchObject({ outcome: 'updated', id: 1001 })
    expect(parts()).toEqual([{ a: '### of a', b: '### of b' }])
    expect(github.state.comments[0]?.body.split('\n')[0]).toBe('### of a')
  })

  test('bring their own part up to date, and do not write what stands there', async () => {
    await publish('a')
    await publish('b')
    await publish('a', '### a again')
    expect(parts()).toEqual([{ a: '### a again', b: '### of b' }])
    expect((await publish('b')).outcome).toBe('unchanged')
    expect(writes()).toEqual(['POST', 'PATCH', 'PATCH'])
  })

  test('drop what an earlier run has said, and what stood there without parts', async () => {
    await publish('a', 'old', {}, 7000)
    await publish('b')
    expect(parts()).toEqual([{ b: '### of b' }])
    expect(parts(7000)).toEqual([{}])
    github.state.comments.length = 0
    github.addComment({ issue: 7, body: withMarker('older', 'prod'), author: GITHUB_ACTIONS })
    await publish('b')
    expect(parts()).toEqual([{ b: '### of b' }])
    expect(github.state.comments[0]?.body).not.toContain('older')
  })

  test('take no part from a person who pastes one', async () => {
    await publish('a')
    const [{ body = '' } = {}] = github.state.comments
    github.state.comments.length = 0
    github.addComment({ issue: 7, body: body.replace('of a', 'FORGED'), author: { login: 'mallory', type: 'User' } })
    await publish('b')
    expect(parts()[1]).toEqual({ b: '### of b' })
  })
})

describe('jobs of an older run', () => {
  test('leave the comment of a newer one alone, and take none of its parts away', async () => {
    await publish('a', 'new', {}, 8002)
    expect(await publish('b', 'old', {}, 8001)).toEqual({ outcome: 'outdated', newer: { run: 8002, attempt: 1 } })
    expect(parts(8002)).toEqual([{ a: 'new' }])
    expect(writes()).toEqual(['POST'])
  })
})

describe('a comment that each run makes anew', () => {
  const anew = { mode: 'recreate' } as const

  test('is made by the first job of the run, and has a part of each', async () => {
    await publish('a', 'old', anew, 7000)
    github.addComment({ issue: 7, body: 'A question', author: { login: 'mona', type: 'User' } })
    expect(await publish('a', '### of a', anew)).toMatchObject({ outcome: 'recreated', id: 1003 })
    expect(await publish('b', '### of b', anew)).toMatchObject({ outcome: 'updated', id: 1003 })
    expect(parts()).toEqual([{}, { a: '### of a', b: '### of b' }])
    expect(parts(7000)).toEqual([{}, {}])
  })

  test('by two jobs at once ends in one comment with both results', async () => {
    await publish('a', 'old', anew, 7000)
    github.barrier({ method: 'GET', path: COMMENTS, count: 2 })
    github.barrier({ method: 'POST', path: COMMENTS, count: 2 })
    await Promise.all([publish('a', '### of a', anew), publish('b', '### of b', anew)])
    expect(parts()).toEqual([{ a: '### of a', b: '### of b' }])
  })
})

describe('jobs that truly race', () => {
  test('and both find no comment, end in one with both results', async () => {
    github.barrier({ method: 'GET', path: COMMENTS, count: 2 })
    github.barrier({ method: 'POST', path: COMMENTS, count: 2 })
    const both = await Promise.all([publish('a'), publish('b')])

    expect(both.map(({ id }) => id)).toEqual([1001, 1001])
    expect(parts()).toEqual([{ a: '### of a', b: '### of b' }])
    expect(writes().filter((method) => method === 'POST')).toHaveLength(2)
    expect(github.state.comments[0]?.id).toBe(1001)
  })

  test('and both update the same comment at once, lose nothing', async () => {
    await publish('c')
    github.barrier({ method: 'GET', path: COMMENTS, count: 2 })
    github.barrier({ method: 'PATCH', path: ONE, count: 2 })
    await Promise.all([publish('a'), publish('b')])

    expect(parts()).toEqual([{ a: '### of a', b: '### of b', c: '### of c' }])
    // The first of the two was overwritten, saw it, and wrote again.
    expect(writes().filter((method) => method === 'PATCH')).toHaveLength(3)
  })

  test('and are many, lose nothing', async () => {
    const ids = ['0', '1', '2', '3', '4', '5', '6', '7']
    github.barrier({ method: 'GET', path: COMMENTS, count: ids.length })
    github.barrier({ method: 'POST', path: COMMENTS, count: ids.length })
    await Promise.all(ids.map((id) => publish(id)))

    expect(parts()).toEqual([Object.fromEntries(ids.map((id) => [id, `### of ${id}`]))])
  })

  test('and have more to say than there is room for, all are there', async () => {
    github.barrier({ method: 'GET', path: COMMENTS, count: 2 })
    const long = (id: string) => `### of ${id}\n\n${'x'.repeat(40_000)}`
    await Promise.all(['a', 'b'].map((id) => publish(id, long(id))))

    const [comment = {}] = parts()
    expect(Object.keys(comment).sort()).toEqual(['a', 'b'])
    expect(github.state.comments).toHaveLength(1)
    expect(github.state.comments[0]?.body.length).toBeLessThan(61_000)
  })
})

describe('a shared comment', () => {
  test('that somebody deletes meanwhile stays deleted', async () => {
    await publish('a')
    github.fail({ kind: 'status', status: 404, method: 'PATCH', message: 'Not Found' })
    expect(await publish('b')).toEqual({ outcome: 'deleted' })
  })

  test('that somebody deletes right after it was written is not written again', async () => {
    const first = publish('a')
    while (github.state.comments.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    github.state.comments.length = 0
    expect(await first).toMatchObject({ outcome: 'created', id: 1001 })
    expect(writes()).toEqual(['POST'])
  })

  test('is published, although nobody can tell whether it stayed', async () => {
    await publish('a')
    const reads = github.requests.filter(({ method }) => method === 'GET').length
    github.state.comments.length = 0
    const next = publish('b')
    while (github.state.comments.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    github.fail({ kind: 'status', status: 503, method: 'GET', times: 9 })
    expect((await next).outcome).toBe('created')
    expect(reads).toBe(2)
  })

  test('is not begun for on-change without a change, nor joined', async () => {
    const silent = { mode: 'on-change', hasChanges: false } as const
    expect(await publish('a', 'none', silent)).toEqual({ outcome: 'skipped' })
    await publish('b')
    expect(await publish('a', 'none', silent)).toEqual({ outcome: 'skipped' })
    expect(parts()).toEqual([{ b: '### of b' }])
  })

  test('is told by on-change that the changes are gone, or that another run is over', async () => {
    const silent = { mode: 'on-change', hasChanges: false } as const
    await publish('a')
    expect((await publish('a', 'none', silent)).outcome).toBe('updated')
    expect((await publish('b', 'none', silent, 9000)).outcome).toBe('updated')
    expect(parts(9000)).toEqual([{ b: 'none' }])
  })

  test('that is full is a failure that says what to do', async () => {
    const many = Array.from({ length: 600 }, (_, at) => `### ${at} ${'x'.repeat(90)}`)
    await publish('0', many[0])
    const [comment] = github.state.comments
    const marker = (id: number) => `<!-- cloudcraft-deployment-diff part=${id.toString(16)} run=${RUN} -->`
    const body = many.map((text, at) => `${text}\n\n${marker(at)}`).join('\n\n')
    Object.assign(comment ?? {}, { body: withMarker(body, 'prod') })
    await expect(publish('fff')).rejects.toMatchObject({
      code: 'COMMENT_FULL',
      remedy: expect.stringContaining('phase: report'),
    })
  })
})
