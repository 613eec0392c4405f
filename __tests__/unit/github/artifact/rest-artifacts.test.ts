import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { RestArtifacts } from '../../../../src/github/artifact/rest-artifacts.ts'
import { type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'

const LIMITS = { archiveBytes: 10_000, files: 10, fileBytes: 1e4, totalBytes: 1e4 }
const MANIFEST = strToU8('{}')
const data = zipSync({ 'manifest.json': MANIFEST, 'notes.txt': strToU8('x') })
const TOKEN = 'ghs_0123456789secret'

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

function rest(): RestArtifacts {
  const workflow = {
    repository: { owner: 'octo', repo: 'cloud' },
    ...{ serverUrl: 'https://github.com', apiUrl: github.url, runId: 8001, runAttempt: 2 },
    ...{ eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '' },
  }
  return new RestArtifacts({ token: TOKEN, workflow, log: () => undefined, secondMs: 1, requestTimeoutMs: 5000 })
}
const download = (id = 5) => rest().download(id, (file) => file === 'manifest.json', LIMITS)

test('an artifact of an earlier attempt is read, only what is wanted, and the token stays with GitHub', async () => {
  github.addArtifact({ id: 5, name: 'before', data })
  expect(await download()).toEqual(new Map([['manifest.json', MANIFEST]]))
  const tokens = github.requests.map(({ target, token }) => [target.split('?')[0], token])
  expect(tokens).toEqual([
    ['/repos/octo/cloud/actions/artifacts/5', TOKEN],
    ['/repos/octo/cloud/actions/artifacts/5/zip', TOKEN],
    ['/storage/5', ''],
  ])
})

test('the list has all pages of this run, but nothing expired and nothing of a fork', async () => {
  for (let id = 1; id <= 130; id += 1) github.addArtifact({ id, name: `a-${id}`, data })
  github.addArtifact({ id: 200, name: 'expired', isExpired: true })
  github.addArtifact({ id: 201, name: 'foreign', headRepositoryId: 2 })
  github.addArtifact({ id: 202, name: 'of another run', runId: 8002 })
  const list = await rest().list()
  expect(list.map(({ id }) => id)).toEqual(Array.from({ length: 130 }, (_, at) => at + 1))
  expect(list[0]).toEqual({ id: 1, name: 'a-1', size: data.length, createdAt: Date.parse('2026-01-02T03:04:05Z') })
})

describe('the artifacts of a name', () => {
  test('come from all runs of this repository, those under the name that stood in for it included', async () => {
    const times = { createdAt: '2026-02-02T00:00:00Z', expiresAt: '2026-05-03T00:00:00Z' }
    github.addArtifact({ id: 5, name: 'after', data, runId: 1, ...times })
    github.addArtifact({ id: 6, name: 'after-2', data, runId: 2, isExpired: true })
    github.addArtifact({ id: 7, name: 'after-3', data })
    github.addArtifact({ id: 8, name: 'before', data })
    github.addArtifact({ id: 9, name: 'after', data, digest: null })
    const found = await rest().named('after')
    expect(found.map(({ id, isExpired, hasDigest }) => [id, isExpired, hasDigest])).toEqual([
      [5, false, true],
      [9, false, false],
      [6, true, true],
    ])
    expect(found[0]).toMatchObject({ createdAt: Date.parse(times.createdAt), expiresAt: Date.parse(times.expiresAt) })
  })

  test('never come from a run of a fork', async () => {
    github.addArtifact({ id: 5, name: 'after', data, headRepositoryId: 2 })
    expect(await rest().named('after')).toEqual([])
  })

  test('come from all pages', async () => {
    for (let id = 1; id <= 130; id += 1) github.addArtifact({ id, name: 'after', data })
    expect(await rest().named('after')).toHaveLength(130)
  })
})

describe('an artifact is refused that', () => {
  test.each([
    { name: 'is not there', artifact: { id: 6 }, code: 'ARTIFACT_NOT_FOUND' },
    { name: 'has expired', artifact: { isExpired: true }, code: 'ARTIFACT_EXPIRED' },
    { name: 'a fork has made', artifact: { headRepositoryId: 2 }, code: 'ARTIFACT_UNSAFE' },
    { name: 'is too large', artifact: { data: new Uint8Array(10_001) }, code: 'ARTIFACT_UNSAFE' },
    { name: 'is not what its digest says', artifact: { digest: `sha256:${'0'.repeat(64)}` }, code: 'ARTIFACT_FAILED' },
    { name: 'leads out of its archive', artifact: { data: zipSync({ '../x': MANIFEST }) }, code: 'ARTIFACT_UNSAFE' },
  ])('$name: $code', async ({ artifact, code }) => {
    github.addArtifact({ id: 5, name: 'before', data, ...artifact })
    await expect(download()).rejects.toMatchObject({ name: 'ExpectedError', code })
  })
})

describe('a refusal by GitHub', () => {
  test.each([
    [401, 'ARTIFACT_FORBIDDEN'],
    [403, 'ARTIFACT_FORBIDDEN'],
    [404, 'ARTIFACT_NOT_FOUND'],
    [410, 'ARTIFACT_EXPIRED'],
    [502, 'ARTIFACT_FAILED'],
  ])('%i is %s', async (status, code) => {
    github.addArtifact({ id: 5, name: 'before', data })
    github.fail({ kind: 'status', status, message: 'Resource not accessible by integration', times: 9 })
    await expect(download()).rejects.toMatchObject({ code })
    await expect(rest().list()).rejects.toMatchObject({ code })
  })

  test('names the permission, and never the token', async () => {
    github.fail({ kind: 'status', status: 403, message: 'Resource not accessible by integration', times: 9 })
    const error = await download().catch((caught) => caught)
    expect(error.remedy).toContain('`permissions: actions: read`')
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN)
  })

  test.each([403, 502])('%i names no address that is signed', async (status) => {
    const message = 'no access to https://blob.example/x?sig=secret today'
    github.fail({ kind: 'status', status, message, times: 9 })
    const error = await download().catch((caught) => caught)
    expect(error.message).toContain(String(status))
    expect(error.said).toContain('no access to (address) today')
    expect(`${error.message} ${error.said}`).not.toContain('sig=')
  })
})
