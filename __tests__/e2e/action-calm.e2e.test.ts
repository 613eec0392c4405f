import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Report } from '../../src/report/facts/report.ts'
import { type Inputs, pullRequestEvent, type Surroundings, startSurroundings } from '../support/action-job.ts'
import type { StepResult } from '../support/runner.ts'

let around: Surroundings
beforeAll(async () => {
  around = await startSurroundings()
})
afterAll(() => around.close())
beforeEach(() => around.cloudcraft.control('reset'))
afterEach(() => expect(around.github.violations).toEqual([]))

let runId = 9000
/** One job around a deployment; what moves by itself begins before it. */
async function deployment(name: string, inputs: Inputs = {}, drifts: readonly string[] = []) {
  runId += 1
  const job = await around.job({ runId })
  for (const drift of drifts) await around.cloudcraft.control(`drift/${drift}`)
  const main = await job.main(inputs)
  expect(main.exitCode).toBe(0)
  await around.cloudcraft.control(`deploy/${name}`)
  const post = await job.post(inputs)
  return { main, post, report: reportOf(post), comment: around.github.state.comments.at(-1)?.body ?? '' }
}

function reportOf({ outputs }: StepResult): Report {
  return JSON.parse(readFileSync(outputs['report-json-path'] ?? '', 'utf8'))
}

const ROLLOUT = /tasks of ECS service `checkout` replaced/
const lines = ({ stdout }: StepResult, of: RegExp) => stdout.split('\n').filter((line) => of.test(line))

describe('a rollout that needs four scans', () => {
  test('is seen half way without settle', async () => {
    const { report, comment } = await deployment('rolling')
    expect(comment).toContain('2 of 3 tasks of ECS service `checkout` replaced')
    expect(report.targets[0]).not.toHaveProperty('settle')
    expect(report.counts).not.toHaveProperty('unsettled')
  })

  test('is seen whole with it, and the log says what was waited for at each scan', async () => {
    const { post, report, comment } = await deployment('rolling', { settle: '20', 'fail-on': 'unsettled' })
    expect(post.exitCode).toBe(0)
    expect(comment).toContain('3 of 3 tasks of ECS service `checkout` replaced')
    expect(comment).not.toMatch(/still changing/i)
    expect(report.targets[0]?.settle).toMatchObject({ seconds: 20, scans: 5, ended: 'settled', moving: [] })
    expect(report.counts.unsettled).toBe(0)
    const title = String.raw`Production \(us-east-1\)`
    expect(lines(post, /^Production/)).toEqual([
      expect.stringMatching(`^${title}: scanning$`),
      expect.stringMatching(`^${title}: waiting until two scans in a row agree: next scan in 2 s, 20 s left$`),
      ...Array.from({ length: 3 }, () =>
        expect.stringMatching(`^${title}: 1 task of checkout still changing: next scan in 2 s, [0-9.]+ s left$`),
      ),
      expect.stringMatching(`^${title}: settled after 5 scans in \\d+ s$`),
      expect.stringMatching(`^${title}: scanned$`),
    ])
  })
})

describe('a rollout that never ends', () => {
  test('is told as it is, and trips the gate unsettled', async () => {
    const { post, report, comment } = await deployment('never-settles', { settle: '4', 'fail-on': 'unsettled' })
    expect(post.exitCode).toBe(1)
    expect(post.stdout).toMatch(
      /^::error::Gate tripped \(fail-on: unsettled\): 3 ECS tasks replaced in a rollout; 3 still changing$/m,
    )
    expect(post.outputs).toMatchObject({ conclusion: 'failure', 'has-changes': 'true', 'unknown-count': '0' })
    expect(comment).toMatch(
      /> \*\*Still changing when we stopped looking\*\*: 3 tasks of `checkout` \(\d scans in \d s\)/,
    )
    expect(post.summary).toContain('Still changing when we stopped looking')
    expect(report.targets[0]?.changes).toMatchObject([{ kind: 'rollout', tags: ['unsettled'] }])
    expect(report.targets[0]?.settle?.ended).toBe('time')
  })

  test('is cut short where settle goes beyond the time of the job, in a clear word, and nothing fails', async () => {
    const begun = performance.now()
    const { post, report, comment } = await deployment('never-settles', {
      settle: '600',
      timeout: '6',
      'on-error': 'fail',
    })
    expect(performance.now() - begun).toBeLessThan(40_000)
    expect(post.exitCode).toBe(0)
    expect(post.stdout).toMatch(
      /^::warning::settle is 600 s, but `timeout` leaves 6 s for the whole after-snapshot: the wait ends before that, in time for the picture$/m,
    )
    expect(report.targets[0]?.settle?.ended).toBe('limit')
    expect(report.targets[0]?.picture).toBeDefined()
    expect(comment).toContain('the time limit of the snapshot ended the wait')
  })

  test('has no name in the log of a public repository', async () => {
    runId += 1
    const job = await around.job({ runId })
    const options = { event: { ...(pullRequestEvent() as object), repository: { private: false } } }
    await job.main({ settle: '3' }, options)
    await around.cloudcraft.control('deploy/never-settles')
    const post = await job.post({ settle: '3' }, options)
    expect(post.stdout).toContain('target 1 of 1: 1 ECS task still changing')
    expect(post.stdout).not.toContain('checkout')
    expect(post.summary).toContain('Still changing when we stopped looking: 3 ECS tasks')
  })
})

describe('an account that changes by itself', () => {
  test('is told from the deployment by control; the same field of another resource stays', async () => {
    const inputs = { control: 'true', 'fail-on': 'exposure, removed' }
    const { main, post, report, comment } = await deployment('security-group-opened', inputs, ['nightly', 'autoscaler'])
    const found = report.targets[0]?.changes.map(({ kind, tags, ...change }) => {
      const subject = 'after' in change ? change.after : 'before' in change ? change.before : undefined
      return `${kind} ${subject?.type} ${tags.join()}`
    })
    expect(main.stdout).toContain('Production (us-east-1): first of two scans done')
    expect(found).toEqual(
      expect.arrayContaining(['changed ec2 background', 'changed sg exposure', 'changed sg background']),
    )
    expect(found?.filter((one) => one.endsWith('background')).length).toBe(report.counts.background)
    expect(report.counts.changed).toBe(1)
    expect(post.exitCode).toBe(1)
    expect(post.stdout).toMatch(/^::error::Gate tripped \(fail-on: exposure\): 1 security group changed; /m)
    expect(comment).toMatch(
      /<summary>\d changes? in the background, which also happens? without a deployment<\/summary>/,
    )
  })

  test('trips no gate but any', async () => {
    const gates = 'added, removed, changed, replaced, destructive, exposure, unknown, unsettled'
    const { post, report } = await deployment('nothing', { control: 'true', 'fail-on': gates }, ['nightly'])
    expect(post).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } })
    expect(lines(post, /^::warning::/)).toEqual([
      '::warning::fail-on names unsettled, which cannot trip: `settle` is 0, so nothing is waited for',
    ])
    expect(report.verdict.text).toBe('no change but 2 in the background')
  })

  test('is not waited for', async () => {
    const { report } = await deployment('nothing', { control: 'true', settle: '30' }, ['nightly'])
    expect(report.targets[0]?.settle).toMatchObject({ scans: 2, ended: 'settled' })
  })

  test('is known to another job by the artifact of the before-snapshot', async () => {
    runId += 1
    const [before, after] = [await around.job({ runId, job: 'before' }), await around.job({ runId, job: 'after' })]
    await around.cloudcraft.control('drift/nightly')
    const first = await before.main({ phase: 'before', control: 'true' })
    await around.cloudcraft.control('deploy/rolling')
    const second = await after.main({ phase: 'after', settle: '20' })
    const report = reportOf(second)
    expect(first.outputs['snapshot-artifact-id']).toMatch(/^\d+$/)
    expect(second.exitCode).toBe(0)
    expect(report.targets[0]?.settle).toMatchObject({ scans: 5, ended: 'settled' })
    expect(report.counts).toMatchObject({ replaced: 3, changed: 0, background: 2, unsettled: 0 })
    expect(around.github.state.comments.at(-1)?.body).toMatch(ROLLOUT)
  })
})
