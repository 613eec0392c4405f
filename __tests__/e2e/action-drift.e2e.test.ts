import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Inputs, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import type { StepResult } from '../support/runner.ts'
import { shareArtifacts } from '../support/shared-artifacts.ts'

jest.setTimeout(120_000)

let around: Surroundings
beforeAll(async () => {
  around = await startSurroundings()
})
afterAll(() => around.close())
afterEach(() => expect(around.github.violations).toEqual([]))

/** A picture of any size says the same. */
const SMALL = { width: '64', height: '36' }
const scans = () => around.cloudcraft.log().match(/us-east-1\/(json|png)/g)?.length ?? 0

let run = 100
/** One deployment in a run of its own: before, the deployment, after. */
async function deployment(name: string, inputs: Inputs = {}): Promise<StepResult & { readonly scans: number }> {
  run += 1
  const runId = 9000 + run
  const env = { GITHUB_RUN_NUMBER: String(run) }
  const job = await around.job({ runId, env, runtimeToken: runtimeToken(`run-${runId}`, 'job') })
  const [already, given] = [scans(), { ...SMALL, ...inputs }]
  await job.main(given)
  await around.cloudcraft.control(`deploy/${name}`)
  const post = await job.post(given)
  shareArtifacts(around, runId)
  return { ...post, scans: scans() - already }
}

const reportOf = ({ outputs }: StepResult) => JSON.parse(readFileSync(outputs['report-json-path'] ?? '', 'utf8'))
const comment = () => around.github.state.comments[0]?.body ?? ''

describe('three deployments, with drift between the second and the third', () => {
  let results: (StepResult & { readonly scans: number })[]
  beforeAll(async () => {
    results = [await deployment('new-service'), await deployment('scale-up')]
    await around.cloudcraft.control('deploy/security-group-opened')
    results.push(await deployment('lambda-updated', { 'fail-on': 'drift, exposure' }))
  })
  const at = (index: number) => results[index] as StepResult & { readonly scans: number }

  test('the first one has nothing to compare with, says so in one line, and leaves its after-snapshot', () => {
    expect(at(0).exitCode).toBe(0)
    expect(at(0).stdout).toMatch(/^Drift is not known: no earlier run has left an after-snapshot of these targets$/m)
    expect(at(0).stdout).not.toMatch(/^::(warning|error)/m)
    expect(at(0).outputs).not.toHaveProperty('drift-count')
    expect(at(0).outputs['after-artifact-id']).toMatch(/^\d+$/)
    const manifest = JSON.parse(readFileSync(`${at(0).outputs['after-path']}/manifest.json`, 'utf8'))
    expect(manifest.origin).toEqual({ by: 'deployment', runId: 9101, runNumber: 101, sha: 'c'.repeat(40) })
  })

  test('the second one finds the account as the first one left it', () => {
    expect(at(1).stdout).toMatch(/^No change since deployment #101, less than a minute ago$/m)
    expect(at(1).outputs).toMatchObject({ 'drift-count': '0', conclusion: 'success' })
    expect(reportOf(at(1)).targets[0].drift).toMatchObject({ compared: true, changes: [] })
  })

  test('the third one tells what happened since the second apart from what it did itself', () => {
    const { verdict, targets } = reportOf(at(2))
    const [{ changes, drift }] = targets
    expect(verdict.text).toBe('1 Lambda function changed')
    expect(changes.map((one: { after: { name: string } }) => one.after.name)).toEqual(['place-order'])
    expect(drift.changes.map((one: { after: { name: string } }) => one.after.name)).toEqual(['database'])
    expect(drift.since).toMatchObject({ runNumber: 102, runUrl: 'https://github.com/octo/cloud/actions/runs/9102' })
    expect(at(2).outputs).toMatchObject({ 'drift-count': '1', 'changed-count': '1' })
  })

  test('and trips the gate drift, though the port was not opened by it', () => {
    expect(at(2).exitCode).toBe(1)
    expect(at(2).stdout).toMatch(/^::error::Gate tripped \(fail-on: drift\)/m)
  })

  test('the comment says it folded, with a link to the run, and the summary as well', () => {
    const [heading = ''] = comment().split('\n')
    expect(heading).toBe('### Cloud changes: `Production (us-east-1)` — 1 Lambda function changed')
    for (const text of [comment(), at(2).summary]) {
      expect(text).toContain(
        '<details><summary>1 change since <a href="https://github.com/octo/cloud/actions/runs/9102">deployment #102</a>, less than a minute ago, not made by this deployment; 1 newly open to the internet</summary>',
      )
      expect(text).toContain('- 🟡 Security group `database` now allows `0.0.0.0/0` on `tcp 5432`')
    }
  })

  test('none of it costs a scan', async () => {
    const without = await deployment('nothing', { drift: 'false' })
    expect(without.outputs).not.toHaveProperty('drift-count')
    expect(without.scans).toBeGreaterThan(1)
    expect([...results.map((one) => one.scans), without.scans]).toEqual(Array(4).fill(without.scans))
  })
})

describe('what stands in the way is one line in the log, and the report is as it was:', () => {
  const others = () => around.github.state.artifacts.filter(({ name }) => name.includes('-after-'))

  test('no permission', async () => {
    const path = /\/actions\/artifacts/
    around.github.fail({
      kind: 'status',
      status: 403,
      path,
      message: 'Resource not accessible by integration',
      times: 2,
    })
    const { exitCode, stdout, outputs } = await deployment('nothing', { 'on-error': 'fail' })
    expect([exitCode, outputs['conclusion']]).toEqual([0, 'success'])
    expect(stdout.match(/^Drift is not known: .*`permissions: actions: read`.*$/gm)).toHaveLength(1)
    expect(stdout).not.toMatch(/^::(warning|error)/m)
  })

  test('an artifact that was altered, under the right name', async () => {
    const newest = others().at(-1)
    if (newest === undefined) throw new Error('nothing was left')
    around.github.state.artifacts.splice(around.github.state.artifacts.indexOf(newest), 1)
    around.github.addArtifact({ ...newest, data: new Uint8Array([1, 2, 3]), digest: newest.digest })
    const { exitCode, stdout, outputs } = await deployment('nothing', { 'on-error': 'fail' })
    expect([exitCode, outputs['conclusion']]).toEqual([0, 'success'])
    expect(stdout).toMatch(/^Drift is not known: .*its content does not match its digest.*\(ARTIFACT_FAILED\)$/m)
  })

  test('a fork: what its run has left, newer and under the right name, is never taken', async () => {
    const newest = others().at(-1)
    if (newest === undefined) throw new Error('nothing was left')
    const createdAt = new Date().toISOString()
    around.github.addArtifact({ ...newest, id: 7777, createdAt, headRepositoryId: 2 })
    const { outputs } = await deployment('nothing')
    expect(outputs).toMatchObject({ 'drift-count': '0', conclusion: 'success' })
    const asked = around.github.requests.filter(({ target }) => target.includes('/artifacts/7777'))
    expect(asked).toEqual([])
  })
})

describe('before: last', () => {
  const compareWithLast = async (inputs: Inputs = {}) => {
    run += 1
    const options = { runId: 9000 + run, env: { GITHUB_RUN_NUMBER: String(run) } }
    const job = await around.job({ ...options, runtimeToken: runtimeToken(`run-${run}`, 'job') })
    const result = await job.main({ ...SMALL, phase: 'after', before: 'last', 'comment-mode': 'never', ...inputs })
    shareArtifacts(around, 9000 + run)
    return result
  }

  test('compares with what the latest run has left, and leaves what the next one compares with', async () => {
    await around.cloudcraft.control('deploy/bucket-removed')
    const first = await compareWithLast()
    const second = await compareWithLast()
    expect(first.stdout).toMatch(/^The before-snapshot is the after-snapshot of run \d+$/m)
    expect(first.outputs).toMatchObject({ 'removed-count': '1', conclusion: 'success' })
    expect(second.outputs).toMatchObject({ 'has-changes': 'false', conclusion: 'success' })
  })

  test('is nothing to compare with in the first run, which is no failure', async () => {
    const { exitCode, stdout, outputs } = await compareWithLast({ filter: 'type=sqs', 'on-error': 'fail' })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^There is no before-snapshot: no earlier run has left an after-snapshot/m)
    expect(outputs).toMatchObject({ conclusion: 'neutral', 'after-artifact-id': expect.any(String) })
    expect((await compareWithLast({ filter: 'type=sqs' })).outputs).toMatchObject({ conclusion: 'success' })
  })
})
