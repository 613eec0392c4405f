import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { type Inputs, type Job, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { CANARY, runsIn, SPELLINGS } from '../support/canary.ts'
import { DOORS, type EchoingCloudcraft, startEchoingCloudcraft } from '../support/echoing-cloudcraft.ts'
import { listing } from '../support/folders.ts'
import type { StepResult } from '../support/runner.ts'

let around: Surroundings
let server: EchoingCloudcraft
let count = 0
beforeAll(async () => {
  around = await startSurroundings()
  server = await startEchoingCloudcraft()
})
afterAll(async () => {
  await Promise.all([around.close(), server.close()])
})

/** Each spelling through one of the doors, and each door. */
const MODES = [...Object.keys(SPELLINGS).keys()].map((spelling) => {
  const doors = Object.keys(DOORS)
  return `${spelling}-${doors[spelling % doors.length]}`
})

const inputsFor = (mode: string, where: string, more: Inputs = {}): Inputs => {
  count += 1
  const url = `${server.url}/${count}/${mode}~${where}`
  return { 'api-url': url, 'api-key': CANARY, timeout: '2', 'artifact-name': `run-${count}`, ...more }
}

/** Everything that outlives the steps or is seen of them. */
function tracesOf(job: Job, steps: readonly StepResult[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [at, { stdout, stderr, summary, outputs, env, state }] of steps.entries()) {
    // The runner takes masking commands out, and shows debug lines to nobody who has not asked for them.
    found.set(`log ${at}`, stdout.replace(/^::(add-mask|debug)::.*$/gm, ''))
    found.set(`rest ${at}`, [stderr, summary, JSON.stringify([outputs, env, state])].join('\n'))
  }
  const { temp } = job.runner
  for (const file of listing(temp).filter((name) => !name.endsWith('/')))
    found.set(file, readFileSync(join(temp, file), 'latin1'))
  return found
}

/** What GitHub has been given. */
function published(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, body } of around.github.state.comments) found.set(`comment ${id}`, body)
  for (const [path, { data }] of around.artifacts.blobs.blobs) {
    const files = path.endsWith('.zip') ? Object.entries(unzipSync(data)) : [['', data] as const]
    for (const [file, bytes] of files) found.set(`${path} ${file}`, Buffer.from(bytes).toString('latin1'))
  }
  return found
}

function leaks(found: ReadonlyMap<string, string>): readonly string[] {
  return [...found].flatMap(([place, text]) => {
    const runs = runsIn(text, CANARY)
    return runs.length > 0 ? [`${place}: ${runs.slice(0, 3).join(' ')}`] : []
  })
}

afterEach(() => {
  expect(leaks(published())).toEqual([])
})

async function finished(job: Job, steps: readonly StepResult[]): Promise<void> {
  for (const { exitCode } of steps) expect([0, 1]).toContain(exitCode)
  expect(leaks(tracesOf(job, steps))).toEqual([])
}

/** `around` whose second half meets another server than its first. */
async function runAround(mode: string, before: string, after: string, more: Inputs = {}): Promise<void> {
  const job = await around.job()
  const inputs = inputsFor(mode, before, more)
  const main = await job.main(inputs)
  const later: Inputs = { ...inputs, ...inputsFor(mode, after), 'artifact-name': inputs['artifact-name'] ?? '' }
  Object.assign(main.state, { 'input-api-url': later['api-url'] ?? '' })
  await finished(job, [main, await job.post(later)])
}

test.each(MODES)('around, before the deployment: %s', async (mode) => {
  await runAround(mode, 'files', 'nothing')
})

test.each(MODES)('around, after it: %s', async (mode) => {
  await runAround(mode, 'nothing', 'files')
  await runAround(mode, 'nothing', 'all')
})

test.each(MODES)('in phases of their own, and one report of them: %s', async (mode) => {
  const job = await around.job({ job: `look-${count}` })
  const first = inputsFor(mode, 'files', { phase: 'before' })
  const shared = { 'artifact-name': first['artifact-name'] ?? '' }
  const before = await job.main(first)
  const after = await job.main({ ...inputsFor(mode, 'pictures', { phase: 'after' }), ...shared })
  const report = await job.main({ ...shared, phase: 'report', 'api-key': CANARY, targets: '' })
  expect(report.outputs['report-json-path']).toBeDefined()
  await finished(job, [before, after, report])
})

test.each(MODES)('publish-diff and cleanup: %s', async (mode) => {
  await runAround(mode, 'nothing', 'blueprints', { 'publish-diff': 'true' })
  const job = await around.job()
  await finished(job, [await job.main(inputsFor(mode, 'blueprints', { phase: 'cleanup' }))])
})

test('all of them have met the echo, and something was published', () => {
  expect(server.echoes).toBeGreaterThan(MODES.length * 6)
  expect(published().size).toBeGreaterThan(MODES.length * 5)
})
