import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { withClaims } from '../../../src/github/comment/claims.ts'
import { withMarker } from '../../../src/github/comment/marker.ts'
import { renderParts } from '../../../src/github/comment/parts.ts'
import { bringLabels, type LabelWish } from '../../../src/github/labels.ts'
import { GITHUB_ACTIONS, type GithubStandIn, startGithubStandIn } from '../../support/github-stand-in.ts'

const ALL = ['cloud-change', 'cloud-destructive', 'cloud-exposure']
const PERSON = { login: 'mona', type: 'User' } as const

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

function bring(wanted: readonly string[], change: Partial<LabelWish> = {}, runId = 8001) {
  const workflow = {
    ...{ repository: { owner: 'octo', repo: 'cloud' }, apiUrl: github.url, serverUrl: 'https://github.com' },
    ...{ eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '', runId, runAttempt: 1 },
  }
  const wish = { pullRequest: 7, all: ALL, wanted, isKnown: true, key: 'prod', ...change }
  return bringLabels(wish, { token: 'ghs_0123', workflow, log: () => undefined, secondMs: 1 })
}

const labels = () => github.state.labels.get(7) ?? []
const asked = () => github.requests.map(({ method, target }) => `${method} ${target.split('/').slice(4).join('/')}`)
const comment = (body: string, key: string, run = 8001) =>
  github.addComment({ issue: 7, body: withMarker(body, key, { run, attempt: 1 }), author: GITHUB_ACTIONS })

describe('the labels of a pull request', () => {
  test('are set when they are true and removed when they no longer are; no others are touched', async () => {
    github.state.labels.set(7, ['bug', 'cloud-something-else'])
    expect(await bring(['cloud-change', 'cloud-exposure'])).toEqual({
      ...{ added: ['cloud-change', 'cloud-exposure'], removed: [], isOutdated: false },
    })
    expect(labels()).toEqual(['bug', 'cloud-something-else', 'cloud-change', 'cloud-exposure'])
    expect((await bring(['cloud-change'])).removed).toEqual(['cloud-exposure'])
    expect((await bring([])).removed).toEqual(['cloud-change'])
    expect(labels()).toEqual(['bug', 'cloud-something-else'])
  })

  test('that are right are asked for once, and nothing is written', async () => {
    github.state.labels.set(7, ['cloud-change'])
    await bring(['cloud-change'])
    expect(asked()).toEqual(['GET issues/7/labels?per_page=100'])
  })

  test('are the same in any case of their letters', async () => {
    github.state.labels.set(7, ['Cloud-Change'])
    expect((await bring(['cloud-change'])).added).toEqual([])
    expect((await bring([])).removed).toEqual(['cloud-change'])
    expect(labels()).toEqual([])
  })

  test('are not removed where nobody knows', async () => {
    github.state.labels.set(7, ['cloud-destructive'])
    await bring(['cloud-change'], { isKnown: false })
    expect(labels()).toEqual(['cloud-destructive', 'cloud-change'])
  })

  test("stay while another job's comment gives the reason", async () => {
    github.state.labels.set(7, [...ALL])
    comment(withClaims('production', ['cloud-change', 'cloud-exposure']), 'production')
    expect((await bring([])).removed).toEqual(['cloud-destructive'])
    expect(labels()).toEqual(['cloud-change', 'cloud-exposure'])
  })

  test("are not kept by the job's own comment, nor by a stranger's that claims them", async () => {
    github.state.labels.set(7, ['cloud-change'])
    comment(withClaims('now', ['cloud-change']), 'prod')
    const forged = withMarker(withClaims('forged', ['cloud-change']), 'other')
    github.addComment({ issue: 7, body: forged, author: PERSON })
    expect((await bring([])).removed).toEqual(['cloud-change'])
  })

  test('stay while another job of the run claims them in its part of the same comment', async () => {
    github.state.labels.set(7, ['cloud-change', 'cloud-exposure'])
    const parts = new Map([
      ['a', withClaims('mine', ['cloud-exposure'])],
      ['b', withClaims('theirs', ['cloud-change'])],
    ])
    comment(renderParts(parts, 8001), 'prod')
    expect((await bring([], { part: 'a' })).removed).toEqual(['cloud-exposure'])
  })

  test('are left alone by a run that is older than the comment', async () => {
    comment('newer', 'prod', 8002)
    expect(await bring(['cloud-change'])).toEqual({ added: [], removed: [], isOutdated: true })
    expect(labels()).toEqual([])
  })

  test('that somebody removes at the same moment are gone', async () => {
    github.state.labels.set(7, ['cloud-change'])
    github.fail({ kind: 'status', status: 404, method: 'DELETE', message: 'Label does not exist' })
    expect((await bring([])).removed).toEqual(['cloud-change'])
  })
})

test.each([
  [403, 'Resource not accessible by integration', 'LABELS_FORBIDDEN', 'pull-requests: write'],
  [404, 'Not Found', 'LABELS_FORBIDDEN', 'issues: write'],
  [422, 'Validation Failed', 'LABELS_FAILED', 'again'],
  [403, 'API rate limit exceeded', 'LABELS_FAILED', 'rate limit'],
])('a refusal with %i "%s" is %s, and says what to do', async (status, message, code, remedy) => {
  github.fail({ kind: 'status', status, message, method: 'POST', times: 5 })
  const error = await bring(['cloud-change']).catch((reason) => reason)
  expect(error).toMatchObject({ name: 'ExpectedError', code })
  expect(error.message).toBe(`The labels of pull request #7 could not be set (HTTP ${status})`)
  expect(error.remedy).toContain(remedy)
})
