import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { strToU8, unzipSync } from 'fflate'
import { ArtifactStore } from '../../../../src/github/artifact/artifacts.ts'
import { type ArtifactService, runtimeToken, startArtifactService } from '../../../support/artifact-service.ts'

const LIMITS = { archiveBytes: 1e6, files: 10, fileBytes: 1e6, totalBytes: 1e6 }
const FILES = new Map([
  ['manifest.json', strToU8('{"schemaVersion":1}')],
  ['1-prod-us-east-1/render.png', new Uint8Array(5000).fill(7)],
])
const all = () => true
const RUNTIME_TOKEN = 'ACTIONS_RUNTIME_TOKEN'
const SERVER_URL = 'GITHUB_SERVER_URL'
const NAMES = ['ACTIONS_RESULTS_URL', RUNTIME_TOKEN, 'GITHUB_WORKSPACE', SERVER_URL]

let service: ArtifactService
let folder = ''
let before: [string, string | undefined][]
beforeEach(async () => {
  service = await startArtifactService()
  folder = await mkdtemp(join(tmpdir(), 'artifacts-'))
  before = NAMES.map((name) => [name, process.env[name]])
  const env = [service.url, runtimeToken('run-1', 'job-1'), folder, 'https://github.com']
  for (const [at, name] of NAMES.entries()) process.env[name] = env[at]
})
afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  await service.close()
  await rm(folder, { recursive: true })
})

function store(timeLimitMs = 5000): ArtifactStore {
  const workflow = {
    repository: { owner: 'octo', repo: 'cloud' },
    ...{ serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', runId: 8001, runAttempt: 2 },
    ...{ eventName: 'push', event: {}, job: 'deploy', sha: '', ref: '' },
  }
  return new ArtifactStore({ workflow, tempFolder: folder, timeLimitMs })
}

const code = (promise: Promise<unknown>) => promise.then(() => 'no error').catch((error) => error.code)

describe('an upload', () => {
  test('comes back as it was, by id and by name', async () => {
    const { id, url, name } = await store().upload('snapshot', FILES)
    expect([name, url]).toEqual(['snapshot', `https://github.com/octo/cloud/actions/runs/8001/artifacts/${id}`])
    expect(await store().download({ id }, all, LIMITS)).toEqual(FILES)
    expect(await store().download({ name: 'snapshot' }, all, LIMITS)).toEqual(FILES)
    expect(await readdir(folder)).toEqual([])
  })

  test('that failed keeps its files until the process ends: the client may still be reading them', async () => {
    await expect(store().download({ name: 'missing' }, all, LIMITS)).rejects.toMatchObject({
      code: 'ARTIFACT_NOT_FOUND',
    })
    const left = await readdir(folder)
    expect(left).toEqual([expect.stringMatching(/^cloudcraft-artifact-/)])
    process.emit('exit', 0)
    expect(await readdir(folder)).toEqual([])
  })

  test('is a zip whose digest the service is told', async () => {
    await store().upload('snapshot', FILES, { retentionDays: 3 })
    const blob = service.blobs.blobs.get('/artifacts/run-1/job-1/snapshot.zip')
    const digest = createHash('sha256')
      .update(blob?.data ?? '')
      .digest('hex')
    expect(service.artifacts[0]).toMatchObject({ hash: `sha256:${digest}`, size: String(blob?.data.length) })
    expect(Object.keys(unzipSync(blob?.data ?? new Uint8Array())).sort()).toEqual([...FILES.keys()].sort())
    const days = (Date.parse(service.artifacts[0]?.expiresAt ?? '') - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(3, 1)
  })

  test('of one file is not zipped, and a browser can show it', async () => {
    const html = strToU8('<!doctype html>')
    const { id } = await store().uploadFile('report.html', html)
    expect(service.blobs.blobs.get('/artifacts/run-1/job-1/report.html')).toMatchObject({ type: 'text/html' })
    expect(await store().download({ id }, all, LIMITS)).toEqual(new Map([['report.html', html]]))
  })

  test('takes another name when its own is taken', async () => {
    await store().upload('snapshot', FILES)
    const second = await store().upload('snapshot', new Map([['a', strToU8('second')]]))
    expect(second.name).toBe('snapshot-2')
    expect((await store().download({ id: second.id }, all, LIMITS)).get('a')).toEqual(strToU8('second'))
    expect((await store().upload('snapshot', FILES)).name).toMatch(/^snapshot-2-[0-9a-f]{6}$/)
    await store().uploadFile('report.html', strToU8('1'))
    expect((await store().uploadFile('report.html', strToU8('2'))).name).toBe('report-2.html')
  })

  test('refuses a path that leads elsewhere before it writes anything', async () => {
    expect(await code(store().upload('snapshot', new Map([['../x', strToU8('')]])))).toBe('ARTIFACT_FAILED')
    expect(await code(store().upload('a/b', FILES))).toBe('ARTIFACT_NAME_INVALID')
    expect(service.calls).toEqual([])
  })
})

describe('a download', () => {
  test('reads only what is wanted', async () => {
    const { id } = await store().upload('snapshot', FILES)
    const files = await store().download({ id }, (path) => path === 'manifest.json', LIMITS)
    expect([...files.keys()]).toEqual(['manifest.json'])
  })

  test('says when there is none', async () => {
    expect(await code(store().download({ id: 4711 }, all, LIMITS))).toBe('ARTIFACT_NOT_FOUND')
    expect(await code(store().download({ name: 'none' }, all, LIMITS))).toBe('ARTIFACT_NOT_FOUND')
  })

  test('does not fetch what is too large', async () => {
    const { id } = await store().upload('snapshot', FILES)
    const limits = { ...LIMITS, archiveBytes: 100 }
    expect(await code(store().download({ id }, all, limits))).toBe('ARTIFACT_UNSAFE')
    expect(service.blobs.requests.filter((line) => line.startsWith('GET'))).toEqual([])
  })

  test('refuses content that does not match its digest', async () => {
    const { id } = await store().upload('snapshot', FILES)
    const blob = service.blobs.blobs.get('/artifacts/run-1/job-1/snapshot.zip')
    blob?.data.writeUInt8(0, 40)
    const error = await store()
      .download({ id }, all, LIMITS)
      .catch((reason) => reason)
    expect(error.message).toContain('does not match its digest')
  })
})

describe('a bad day', () => {
  test('GitHub Enterprise Server has no such service', async () => {
    process.env[SERVER_URL] = 'https://ghe.example'
    expect(await code(store().upload('snapshot', FILES))).toBe('ARTIFACTS_UNSUPPORTED')
    expect(await code(store().download({ name: 'snapshot' }, all, LIMITS))).toBe('ARTIFACTS_UNSUPPORTED')
  })

  test('neither has a process that the runner did not start', async () => {
    delete process.env[RUNTIME_TOKEN]
    expect(await code(store().upload('snapshot', FILES))).toBe('ARTIFACTS_UNSUPPORTED')
  })

  test('a refusal is a short sentence without a signed address', async () => {
    service.fault = () => [403, { code: 'denied', msg: 'no access to https://blob.example/x?sig=secret today' }]
    const error = await store()
      .upload('snapshot', FILES)
      .catch((reason) => reason)
    expect(error).toMatchObject({ name: 'ExpectedError', code: 'ARTIFACT_FAILED' })
    expect(error.message).toBe('The upload of "snapshot" failed: the service answered 403')
    expect(error.said).toContain('(403)')
    expect(error.said).not.toContain('sig=')
  })

  test('an upload that takes too long is given up', async () => {
    const error = await store(0)
      .upload('snapshot', FILES)
      .catch((reason) => reason)
    expect(error.message).toContain('took longer than 0 s')
    // The client goes on behind our back; the folder is gone once it is through.
    while ((await readdir(folder)).length > 0 || !service.artifacts.some((one) => one.isFinal))
      await new Promise((resolve) => setTimeout(resolve, 10))
  })
})
