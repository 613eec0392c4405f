import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { type Inputs, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import { schemaProblems } from '../support/report-schema.ts'
import type { StepResult } from '../support/runner.ts'
import { shareArtifacts } from '../support/shared-artifacts.ts'

const TARGETS = ['Production: us-east-1', 'Production: eu-west-1']
const REPORT = { phase: 'report', 'api-key': '', targets: '' }

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

/** One entry of a matrix: before, and after once all of them have had theirs. */
async function leg(targets: string, inputs: Inputs = {}) {
  const job = await around.job({ job: 'look' })
  const own = { targets, 'comment-mode': 'never', 'job-matrix': JSON.stringify({ targets }), ...inputs }
  await job.main(own)
  return () => job.post(own)
}

/** The jobs of a matrix, all at the same time. */
async function matrix(targets: readonly string[] = TARGETS, inputs: Inputs = {}): Promise<readonly StepResult[]> {
  const ends = await Promise.all(targets.map((one) => leg(one, inputs)))
  await around.cloudcraft.control('deploy/release')
  return Promise.all(ends.map((end) => end()))
}

/** report.json of the report of all jobs. */
function mergedReport() {
  const name = 'cloudcraft-deployment-diff-report.zip'
  const [, blob] = [...around.artifacts.blobs.blobs].find(([path]) => path.endsWith(name)) ?? []
  const files = unzipSync(blob?.data ?? new Uint8Array())
  return { files, report: JSON.parse(Buffer.from(files['report.json'] ?? []).toString('utf8')) }
}

test('a watch over all targets compares with what each job of a matrix has left', async () => {
  await matrix()
  shareArtifacts(around, 9001)
  await around.cloudcraft.control('deploy/lambda-updated')
  const job = await around.job({ runId: 9002, runtimeToken: runtimeToken('run-9002', 'job') })
  const watch = { phase: 'watch', targets: 'Production: us-east-1, eu-west-1', settle: '1', control: 'true' }
  const { exitCode, stdout, outputs } = await job.main(watch, {
    eventName: 'schedule',
    event: { schedule: '0 3 * * *' },
  })
  expect({ exitCode, warnings: stdout.match(/^::(warning|error).*/gm) }).toEqual({ exitCode: 0, warnings: null })
  expect(outputs).toMatchObject({ verdict: '1 Lambda function changed', 'drift-count': '1' })
  expect(stdout).toMatch(/^Production \(us-east-1\): first of two scans done$/m)
  expect(stdout).toMatch(/^Production \(eu-west-1\): settled after 2 scans/m)
})

describe('a matrix of jobs that end at the same moment', () => {
  test('asks GitHub nothing; the report after it is one comment with the results of all', async () => {
    const legs = await matrix()
    expect(legs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(around.github.requests).toEqual([])

    const { exitCode, stdout, outputs, summary } = await (await around.job({ job: 'report' })).main(REPORT)
    const [comment, ...others] = around.github.state.comments
    const counts = legs.map((one) => Number(one.outputs['added-count']))
    const { report, files } = mergedReport()

    expect(exitCode).toBe(0)
    expect(stdout).not.toMatch(/^::(warning|error)/m)
    expect(others).toEqual([])
    expect(comment?.body).toMatch(/^### Cloud changes: 2 targets — /)
    // The deployment went to one region: the other is told as a number.
    expect(comment?.body).toMatch(/^\| `Production \(us-east-1\)` \| +3 \|/m)
    expect(comment?.body).toMatch(/^1 of 2 targets.*(no change|unchanged)/im)
    expect(summary.split('\n')[0]).toBe(comment?.body.split('\n')[0])
    expect(outputs).toMatchObject({ conclusion: 'success', 'has-changes': 'true', 'pr-number': '7' })
    expect(Number(outputs['added-count'])).toBe(counts.reduce((sum, count) => sum + count, 0))
    expect(schemaProblems(report)).toEqual([])
    expect(report.targets.map((one: { target: { region: string } }) => one.target.region).sort()).toEqual([
      'eu-west-1',
      'us-east-1',
    ])
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['report.html', 'comment.md']))
    expect(Object.keys(files).filter((file) => file.endsWith('.png')).length).toBeGreaterThan(2)
  })

  test('a job whose report is missing is unknown, not unchanged', async () => {
    await matrix(TARGETS.slice(0, 1))
    const job = await around.job({ job: 'report' })
    const { exitCode, outputs } = await job.main({ ...REPORT, targets: TARGETS.join('\n'), 'fail-on': 'unknown' })

    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ conclusion: 'failure', 'has-changes': 'true' })
    expect(outputs['verdict']).toContain('1 of 2 targets could not be compared')
    expect(around.github.state.comments[0]?.body).toMatch(
      /`Production \(eu-west-1\)`: no job left a report of this target/i,
    )
  })

  test('a report that is cut off costs its own target alone', async () => {
    await matrix()
    const [path, blob] = [...around.artifacts.blobs.blobs].find(([name]) => name.endsWith('.zip')) ?? []
    around.artifacts.blobs.blobs.set(path ?? '', { ...blob, data: Buffer.from('PK\u0003\u0004') } as never)
    const { exitCode, stdout, outputs } = await (await around.job({ job: 'report' })).main(REPORT)

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::.*\(ARTIFACT_(FAILED|UNSAFE)\)$/m)
    expect(outputs['verdict']).toContain('1 of 2 targets could not be compared')
    expect(outputs).toMatchObject({ conclusion: 'neutral' })
  })

  test('of a job that is run again the newer report counts, and the others are those of the attempt before', async () => {
    await matrix()
    const first = around.artifacts.artifacts.map(({ id, name }) => ({ id, name }))
    for (const { id, name } of first) {
      const blob = [...around.artifacts.blobs.blobs].find(([path]) => path.endsWith(`/${name}.zip`))?.[1]
      if (blob !== undefined) around.github.addArtifact({ id, name, data: blob.data })
    }
    const second = { runAttempt: 2, runtimeToken: runtimeToken('run-backend-id-of-attempt-2', 'job') }
    const { exitCode, stdout, outputs } = await (await around.job({ job: 'report', ...second })).main(REPORT)

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^2 reports of other jobs are in this run$/m)
    expect(outputs).toMatchObject({ conclusion: 'success', 'has-changes': 'true' })
  })
})

describe('a matrix of jobs with one comment-key that end at the same moment', () => {
  const shared = { 'comment-mode': 'always', 'comment-key': 'production' }
  const LIST = /\/issues\/7\/comments\?/
  /** What every comment says of which target. */
  const told = () =>
    around.github.state.comments.map(({ body }) => body.match(/^### Cloud changes: `[^`]*`/gm)?.sort() ?? [])
  const BOTH = ['### Cloud changes: `Production (eu-west-1)`', '### Cloud changes: `Production (us-east-1)`']

  test('where none finds a comment: one comment, both results', async () => {
    around.github.barrier({ method: 'GET', path: LIST, count: 2 })
    around.github.barrier({ method: 'POST', path: /\/issues\/7\/comments$/, count: 2 })
    const legs = await matrix(TARGETS, shared)

    expect(legs.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      Array(2).fill({ exitCode: 0, stderr: '' }),
    )
    for (const { stdout } of legs) expect(stdout).not.toMatch(/^::(warning|error)/m)
    expect(told()).toEqual([BOTH])
    const [{ id = 0 } = {}] = around.github.state.comments
    for (const { outputs } of legs) expect(outputs['comment-id']).toBe(String(id))
  })

  test('where both update the comment of an earlier run: both results, and nothing of that run', async () => {
    const old = await around.job({ runId: 7000, runtimeToken: runtimeToken('run-7000', 'job') })
    const leftBehind = { ...shared, targets: 'Production: us-west-2', 'job-matrix': '{"targets":"old"}' }
    await old.main(leftBehind)
    await old.post(leftBehind)
    expect(told()).toEqual([['### Cloud changes: `Production (us-west-2)`']])
    around.github.barrier({ method: 'GET', path: LIST, count: 2 })
    around.github.barrier({ method: 'PATCH', path: /\/issues\/comments\/\d+$/, count: 2 })
    await matrix(TARGETS, shared)

    expect(told()).toEqual([BOTH])
  })
})

test('a report of jobs that left nothing is a warning, and nothing is called unchanged', async () => {
  const { exitCode, stdout, outputs } = await (await around.job({ job: 'report' })).main(REPORT)

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*\(REPORTS_MISSING\)$/m)
  expect(outputs).toMatchObject({ conclusion: 'neutral', verdict: 'could not be determined' })
  expect(around.github.requests).toEqual([])
})
