import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { isPublicRepository } from '../../../src/github/repository.ts'
import { type GithubStandIn, startGithubStandIn } from '../../support/github-stand-in.ts'

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(() => github.close())

function ask(token = 'ghs_0123') {
  const workflow = {
    ...{ repository: { owner: 'octo', repo: 'cloud' }, apiUrl: github.url, serverUrl: 'https://github.com' },
    ...{ eventName: 'schedule', event: {}, job: 'deploy', sha: '', ref: '', runId: 1, runAttempt: 1 },
  }
  return isPublicRepository(workflow, { token, log: () => undefined, secondMs: 1 })
}

test.each([true, false])('GitHub says whether everybody can read the repository: %s', async (isPublic) => {
  github.state.isPublic = isPublic
  expect(await ask()).toBe(isPublic)
})

test('nobody is asked without a token', async () => {
  expect(await ask('')).toBeUndefined()
  expect(github.requests).toEqual([])
})

test.each([401, 403, 404, 503])('an answer of %s tells nothing', async (status) => {
  github.fail({ kind: 'status', status, times: 9 })
  expect(await ask()).toBeUndefined()
})

test('a bug on the way is thrown, not taken for an answer', async () => {
  const bug = new TypeError('a bug')
  const workflow = {
    ...{ apiUrl: github.url, serverUrl: 'https://github.com', eventName: 'schedule', event: {}, job: 'deploy' },
    ...{ sha: '', ref: '', runId: 1, runAttempt: 1 },
    get repository(): never {
      throw bug
    },
  }
  await expect(isPublicRepository(workflow, { token: 'ghs_0123', log: () => undefined })).rejects.toBe(bug)
})
