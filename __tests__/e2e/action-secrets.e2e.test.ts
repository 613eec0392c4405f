import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { API_KEY, GITHUB_TOKEN, type Job, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import { listing } from '../support/folders.ts'
import type { StepResult } from '../support/runner.ts'

let around: Surroundings
let job: Job
let secrets: readonly string[]
beforeEach(async () => {
  around = await startSurroundings()
  job = await around.job()
  secrets = await canaries()
})
afterEach(() => around.close())

/** Every form in which a secret could come out, and Cloudcraft's own secrets. */
async function canaries(): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${API_KEY}` }
  const answer = await fetch(`${around.cloudcraft.url}/aws/account`, { headers })
  const { accounts } = (await answer.json()) as { accounts: { externalId: string }[] }
  const own = [API_KEY, GITHUB_TOKEN, runtimeToken('run-backend-id', 'job-backend-id-0')]
  const forms = own.flatMap((secret) => [
    ...[secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').replace(/=+$/, '')],
    JSON.stringify(secret).slice(1, -1),
  ])
  return [...forms, ...accounts.map(({ externalId }) => externalId), '"linkKey"', '"externalId"']
}

/** Everything that outlives the steps or is seen of them, by where it stands. */
function traces(steps: readonly StepResult[]): ReadonlyMap<string, string> {
  const { runner } = job
  const found = new Map<string, string>()
  for (const [index, step] of steps.entries()) {
    found.set(`log of step ${index + 1}`, logOf(step.stdout))
    found.set(`stderr of step ${index + 1}`, step.stderr)
    found.set(`state of step ${index + 1}`, JSON.stringify(step.state))
    found.set(`outputs of step ${index + 1}`, JSON.stringify([step.outputs, step.env]))
    found.set(`summary of step ${index + 1}`, step.summary)
  }
  for (const folder of [runner.temp, runner.workspace])
    for (const file of listing(folder).filter((name) => !name.endsWith('/')))
      found.set(file, readFileSync(join(folder, file), 'latin1'))
  for (const { id, body } of around.github.state.comments) found.set(`comment ${id}`, body)
  for (const [path, { data }] of around.artifacts.blobs.blobs) {
    const files = path.endsWith('.zip') ? Object.entries(unzipSync(data)) : [['', data] as const]
    for (const [file, bytes] of files) found.set(`${path} ${file}`, Buffer.from(bytes).toString('latin1'))
  }
  return found
}

/** The runner takes masking commands out, and shows debug lines to nobody who has not asked for them. */
function logOf(stdout: string): string {
  return stdout.replace(/^::(add-mask|debug)::.*$/gm, '')
}

function leaks(found: ReadonlyMap<string, string>): readonly string[] {
  return [...found].flatMap(([where, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 12)}… in ${where}`),
  )
}

test('after a good run no secret is anywhere, and the runner was told to mask both', async () => {
  const main = await job.main()
  await around.cloudcraft.control('deploy/release')
  const steps = [main, await job.post()]
  const found = traces(steps)

  expect(leaks(found)).toEqual([])
  // The search would find one: everything it is meant to look at is there.
  expect([...found.keys()].join('\n')).toMatch(/before\/1-production-us-east-1\/inventory\.json/)
  expect([...found.keys()].join('\n')).toMatch(/report\/report\.html[\s\S]*comment \d+[\s\S]*\.zip report\.json/)
  expect(leaks(new Map([['here', `x${encodeURIComponent(API_KEY)}x`]]))).toHaveLength(1)
  for (const { stdout } of steps)
    for (const secret of [API_KEY, GITHUB_TOKEN]) expect(stdout).toContain(`::add-mask::${secret}\n`)
})

test('a snapshot that is handed over as an artifact holds none', async () => {
  const steps = [await job.main({ phase: 'before' }), await job.main({ phase: 'after' })]

  expect(leaks(traces(steps))).toEqual([])
})

test.each([
  { name: 'Cloudcraft answers with errors', faults: ['403', '500'] },
  { name: 'Cloudcraft sends rubbish', faults: ['bad-json', 'html-502'] },
  { name: 'the connection breaks', faults: ['truncated', 'truncated'] },
])('when $name, warnings hold none', async ({ faults }) => {
  const main = await job.main({ timeout: '5' })
  await around.cloudcraft.control('faults', faults)
  const steps = [main, await job.post()]

  expect(leaks(traces(steps))).toEqual([])
})

test('when everything refuses, warnings hold none', async () => {
  around.artifacts.fault = () => [401, { code: 'unauthenticated', msg: 'bad token' }]
  around.github.fail({ kind: 'status', status: 401, message: 'Bad credentials', times: 9 })
  const steps = [await job.main(), await job.post(), await job.main({ 'api-url': 'http://127.0.0.1:9', timeout: '1' })]
  const log = steps.map(({ stdout }) => stdout).join('')

  expect(log).toMatch(/\(COMMENT_UNAUTHORIZED\)/)
  expect(log).toMatch(/\(ARTIFACT_FAILED\)/)
  expect(log).toMatch(/\(NETWORK_ERROR\)/)
  expect(leaks(traces(steps))).toEqual([])
})

test('a wrong key that Cloudcraft rejects is not repeated', async () => {
  const key = 'a-revoked-canary-key'
  const { exitCode, stdout, stderr } = await job.main({ 'api-key': key })

  expect(exitCode).toBe(1)
  expect(logOf(stdout) + stderr).not.toContain(key)
})
