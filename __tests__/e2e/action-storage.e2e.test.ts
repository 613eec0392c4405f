import { existsSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { listing } from '../support/folders.ts'
import { type HeavyCloudcraft, startHeavyCloudcraft } from '../support/heavy-cloudcraft.ts'
import type { StepResult } from '../support/runner.ts'

const MIB = 2 ** 20
/** The client sends blocks of 8 MiB: below, at one, and over several of them. */
const SIZES = [1, 9, 30]
const REFUSED = '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>refused</Message></Error>'

/** Storages that an archive is sent to, by what they do with it. */
const STORAGES: Readonly<Record<string, () => Server>> = {
  'answers 403': () =>
    createHttpServer((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(403, { 'x-ms-error-code': 'AuthenticationFailed' }).end(REFUSED)
      })
    }),
  'resets the connection': () => createServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
  'has an address that the client cannot parse': () => createServer((socket) => socket.destroy()),
}
const pathAt = (name: string) =>
  name.startsWith('has') ? 'x' : 'actions-results/abc/workflow-job-run-1/artifacts/f00.zip'

let around: Surroundings
let cloud: HeavyCloudcraft
const storages = new Map<string, Server>()

beforeAll(async () => {
  for (const [name, open] of Object.entries(STORAGES)) {
    const server = open()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    storages.set(name, server)
  }
})
afterAll(() => {
  for (const server of storages.values()) server.close()
})
beforeEach(async () => {
  around = await startSurroundings()
  cloud = await startHeavyCloudcraft()
})
afterEach(async () => {
  await Promise.all([around.close(), cloud.close()])
})

const CASES = Object.keys(STORAGES).flatMap((name) => SIZES.map((size) => ({ name, size })))

function breakStorage(name: string): void {
  const address = storages.get(name)?.address() as AddressInfo
  const url = `http://127.0.0.1:${address.port}/${pathAt(name)}?sig=1`
  around.artifacts.fault = (method) =>
    method === 'CreateArtifact' ? [200, { ok: true, signed_upload_url: url }] : undefined
}

const inputs = () => ({ 'api-url': cloud.url })

/** Told where it can be told, and nothing of the vendor's inside. */
function expectTold({ exitCode, stdout, stderr, summary }: StepResult, verdict: string): void {
  expect(stderr.replace(/^.*DEP0005.*\n.*\n/gm, '')).toBe('')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*\((ARTIFACT_FAILED|CHANNEL_FAILED)\)$/m)
  expect(stdout).not.toMatch(/bug in cloudcraft|^::error::/m)
  expect(summary).toContain(verdict)
  expect(around.github.state.comments.map(({ body }) => body)).toEqual([expect.stringContaining(verdict)])
}

const left = (temp: string) => listing(temp).filter((file) => file.startsWith('cloudcraft-artifact-'))

describe.each(CASES)('a storage that $name, $size MiB', ({ name, size }) => {
  test('at the end of the job', async () => {
    const job = await around.job()
    cloud.pictureBytes = (size * MIB) / 2
    await job.main(inputs())
    cloud.size = 'xlarge'
    breakStorage(name)
    expectTold(await job.post(inputs(), { timeoutMs: 240_000 }), '1 EC2 instance changed')
    expect(left(job.runner.temp)).toEqual([])
  }, 300_000)

  test('in a phase of its own before', async () => {
    const job = await around.job()
    cloud.pictureBytes = size * MIB
    breakStorage(name)
    const { exitCode, stdout, outputs } = await job.main({ ...inputs(), phase: 'before' }, { timeoutMs: 240_000 })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::.*\((ARTIFACT_FAILED|CHANNEL_FAILED)\)$/m)
    expect(existsSync(join(outputs['snapshot-path'] ?? '', 'manifest.json'))).toBe(true)
    expect(left(job.runner.temp)).toEqual([])
  }, 300_000)

  test('in the report of many jobs', async () => {
    const leg = await around.job({ job: 'look' })
    const silent = { ...inputs(), 'comment-mode': 'never', 'job-summary': 'false', 'job-matrix': '{"a":1}' }
    cloud.pictureBytes = (size * MIB) / 2
    await leg.main({ ...silent, phase: 'before' })
    cloud.size = 'xlarge'
    await leg.main({ ...silent, phase: 'after' })
    breakStorage(name)
    const job = await around.job({ job: 'tell' })
    const told = await job.main({ ...inputs(), phase: 'report', targets: '' }, { timeoutMs: 240_000 })
    expectTold(told, '1 EC2 instance changed')
  }, 300_000)
})
