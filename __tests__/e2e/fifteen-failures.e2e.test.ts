import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  API_KEY,
  GITHUB_TOKEN,
  type Inputs,
  pullRequestEvent,
  type Surroundings,
  startSurroundings,
} from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import { listing } from '../support/folders.ts'
import type { StepResult } from '../support/runner.ts'

/**
 * How other actions of this kind fail in the field, each by its number in our notes on them. What needs no process is in
 * unit/action/fifteen-failures.test.ts.
 */
const SHA = 'c'.repeat(40)
const MERGED = { number: 7, state: 'closed', mergedAt: '2026-03-01T10:00:00Z', mergeCommitSha: SHA } as const

let around: Surroundings
let before = ''
beforeAll(async () => {
  around = await startSurroundings()
  before = (await (await newJob()).main({ phase: 'before' })).outputs['snapshot-path'] ?? ''
})
afterAll(() => around.close())
beforeEach(() => {
  const { comments, pulls } = around.github.state
  comments.length = 0
  pulls.length = 0
  around.github.addPull({ number: 7 })
})

let runs = 0
/** A job of a run of its own, unless the run is given. */
function newJob(run = `run-${++runs}`, job = 'deploy') {
  return around.job({ job, runtimeToken: runtimeToken(run, `job-${++runs}`) })
}

type On = { readonly eventName?: string; readonly event?: unknown }
/** The snapshot after the deployment, and the report. */
async function reportAfter(inputs: Inputs = {}, on: On = {}, job = newJob()): Promise<StepResult> {
  return (await job).main({ phase: 'after', before, ...inputs }, { ...on, env: { GITHUB_SHA: SHA } })
}
const push = (message: string, timestamp: string) => ({
  eventName: 'push',
  event: { after: SHA, head_commit: { id: SHA, message, timestamp } },
})
const comments = () => around.github.state.comments.map(({ body }) => body)

describe('before the deployment', () => {
  test('11: an account that nobody changed shows no change, although Cloudcraft sends it shuffled and with new ids', async () => {
    const { outputs } = await reportAfter()

    expect(outputs).toMatchObject({ verdict: 'no change', 'has-changes': 'false', conclusion: 'success' })
  })

  test('13: a picture of another size is neither a change nor a failure', async () => {
    const { exitCode, outputs } = await reportAfter({ width: '700', height: '500' })

    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ verdict: 'no change', 'has-changes': 'false' })
  })

  test('10: an outage of the vendor does not stop the deployment', async () => {
    const { exitCode, stdout } = await (await newJob()).main({ 'api-url': 'http://127.0.0.1:9', timeout: '1' })

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::.*\(NETWORK_ERROR\)$/m)
  })

  test('9: a scan that fails is not read as deletions, nor as all good', async () => {
    await around.cloudcraft.control('faults', ['403', '403', '403', '403'])
    const { exitCode, outputs } = await reportAfter({ timeout: '3' })
    await around.cloudcraft.control('faults', [])

    expect(exitCode).toBe(0)
    expect(outputs['verdict']).toMatch(/^could not be determined/)
    expect(outputs).toMatchObject({ conclusion: 'neutral', 'removed-count': '0' })
  })
})

describe('after the deployment', () => {
  beforeAll(() => around.cloudcraft.control('deploy/release'))

  test('2: a deployment on push, after the merge, reports on the merged pull request', async () => {
    Object.assign(around.github.state.pulls, [{ ...around.github.state.pulls[0], ...MERGED }])
    const { exitCode, outputs } = await reportAfter({}, push('Add refunds', '2026-03-01T10:00:10Z'))

    expect(exitCode).toBe(0)
    expect(outputs).toMatchObject({ 'pr-number': '7' })
    expect(comments()).toHaveLength(1)
  })

  test('2: and a push without a pull request is a summary, not a crash', async () => {
    const { exitCode, stdout, summary } = await reportAfter({}, push('Hotfix', '2026-03-01T10:00:10Z'))

    expect(exitCode).toBe(0)
    expect(stdout).not.toMatch(/^::(warning|error)/m)
    expect(summary).toMatch(/^### Cloud changes/)
  })

  test("3: GitHub's index lags behind a squash merge: it is asked again", async () => {
    Object.assign(around.github.state.pulls, [{ ...around.github.state.pulls[0], ...MERGED }])
    around.github.state.indexLag = 1
    const { stdout, outputs } = await reportAfter({}, push('Reworded by hand', new Date().toISOString()))

    expect(stdout).toMatch(/asking again in 2 s/)
    expect(outputs).toMatchObject({ 'pr-number': '7' })
  })

  test('4: a token that may only read is a warning that names the permission; summary and artifacts are there', async () => {
    const message = 'Resource not accessible by integration'
    around.github.fail({ kind: 'status', status: 403, method: 'POST', message })
    const { exitCode, stdout, outputs, summary } = await reportAfter()

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::.*`permissions: pull-requests: write`.*\(COMMENT_FORBIDDEN\)$/m)
    expect(outputs).toHaveProperty('artifact-id')
    expect(summary).toContain('refund-order')
  })

  test('5: jobs that end at the same moment leave one comment', async () => {
    const key = { 'comment-key': 'shared' }
    const results = await Promise.all([reportAfter(key), reportAfter(key)])

    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(comments()).toHaveLength(1)
    // Two processes of one job never agree on its part: they go on until the last of their writes.
  }, 150_000)

  test('6: two environments have a comment each', async () => {
    around.github.state.pulls.length = 0
    around.github.addPull(MERGED)
    for (const environment of ['staging', 'production'])
      await reportAfter({}, { eventName: 'deployment', event: { deployment: { sha: SHA, environment } } })

    expect(comments()).toHaveLength(2)
  })

  test('7: a name that another job of the run has taken costs no report, and each links to its own', async () => {
    const first = await reportAfter({}, {}, newJob('shared-run'))
    const second = await reportAfter({}, {}, newJob('shared-run'))

    expect([first.exitCode, second.exitCode]).toEqual([0, 0])
    expect(second.stdout).not.toMatch(/^::(warning|error)/m)
    expect(second.outputs['artifact-id']).not.toBe(first.outputs['artifact-id'])
    expect(comments()[0]).toContain(second.outputs['report-url'])
  })

  test('12: large texts are handed on as files: no output, variable or state holds one', async () => {
    const job = await newJob()
    const main = await job.main()
    await around.cloudcraft.control('deploy/scale-up')
    const post = await job.post()
    const values = [main, post].flatMap(({ outputs, env, state }) => [outputs, env, state].flatMap(Object.values))

    expect(values.filter((value) => value.length > 400)).toEqual([])
    expect(readFileSync(post.outputs['comment-md-path'] ?? '', 'utf8').length).toBeGreaterThan(400)
  })

  test('14: neither secrets of the Action nor those of the job are in anything that is published', async () => {
    const canary = 'canary-of-the-database'
    const job = await newJob()
    const on = { event: pullRequestEvent(), env: { DATABASE_PASSWORD: canary } }
    const { outputs, summary } = await job.main({ phase: 'after', before }, on)
    const folder = (outputs['report-json-path'] ?? '').replace(/\/report\.json$/, '')
    const files = listing(folder).map((file) => readFileSync(`${folder}/${file}`, 'latin1'))
    const published = [...files, ...comments(), summary, JSON.stringify(outputs)].join('\n')

    expect(published).toContain('refund-order')
    for (const secret of [canary, API_KEY, GITHUB_TOKEN]) expect(published).not.toContain(secret)
  })
})
