import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { pullRequestEvent, type Surroundings, startSurroundings } from '../support/action-job.ts'

/** Nobody listens there. */
const NOWHERE = { 'api-url': 'http://127.0.0.1:9', timeout: '2' }

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

describe('Cloudcraft is down before and after the deployment', () => {
  test('the comment of an earlier run does not stand there as if it were still true, and the gate trips', async () => {
    const earlier = await around.job()
    await earlier.main()
    await earlier.post()
    expect(around.github.state.comments[0]?.body).toContain('— no change\n')

    const inputs = { ...NOWHERE, 'fail-on': 'unknown' }
    const job = await around.job()
    const main = await job.main(inputs)
    const post = await job.post(inputs)

    expect(main.exitCode).toBe(0)
    expect(post.exitCode).toBe(1)
    expect(post.stdout).toMatch(/^::error::Gate tripped \(fail-on: unknown\): could not be determined/m)
    expect(post.outputs).toMatchObject({ conclusion: 'failure', 'has-changes': 'false' })
    const [comment, ...others] = around.github.state.comments
    expect(others).toEqual([])
    expect(comment?.body).toMatch(/^### Cloud changes: `Production \(us-east-1\)` — could not be determined/)
    expect(comment?.body).toContain('> **The gate tripped** on `unknown`')
    expect(post.summary).toContain('could not be determined')
    expect(readFileSync(post.outputs['comment-md-path'] ?? '', 'utf8')).toContain('**The gate tripped** on `unknown`')
  })

  test('comment-mode: on-change is no reason to keep that back', async () => {
    const inputs = { ...NOWHERE, 'comment-mode': 'on-change' }
    const job = await around.job()
    await job.main(inputs)
    const { exitCode } = await job.post(inputs)

    expect(exitCode).toBe(0)
    expect(around.github.state.comments[0]?.body).toContain('could not be determined')
  })
})

test('snapshots that cannot belong together are not compared, and the comment says so', async () => {
  const job = await around.job()
  const { outputs } = await job.main({ phase: 'before' })
  const inputs = { phase: 'after', targets: 'Production: eu-west-1', before: outputs['snapshot-path'] ?? '' }
  const after = await job.main({ ...inputs, 'fail-on': 'unknown' })

  expect(after.exitCode).toBe(1)
  expect(after.stdout.match(/^::warning::.*\(REGION_MISMATCH\)$/gm)).toHaveLength(1)
  expect(after.outputs).toMatchObject({ conclusion: 'failure', 'has-changes': 'false' })
  expect(around.github.state.comments[0]?.body).toMatch(/^### Cloud changes: .*eu-west-1.* — could not be determined/)
  expect(around.github.state.comments[0]?.body).toContain('have no target in common')
})

test('an API key that is wrong fails the step before the deployment; nothing is said of a deployment', async () => {
  const wrong = { 'api-key': 'another-key-of-forty-four-characters-or-so==' }
  const job = await around.job()
  const main = await job.main(wrong)
  const post = await job.post(wrong)

  expect(main.exitCode).toBe(1)
  expect(post.exitCode).toBe(0)
  expect(around.github.state.comments).toEqual([])
})

describe('phase report, which has no api-key of its own', () => {
  const byDependabot = { env: { GITHUB_ACTOR: 'dependabot[bot]' } }
  const leg = { targets: 'Production: us-east-1', 'comment-mode': 'never', 'job-matrix': '{"n":1}' }
  const report = { phase: 'report', 'api-key': '', targets: '' }

  test('gathers what jobs with a Dependabot secret have left', async () => {
    const job = await around.job(byDependabot)
    await job.main(leg)
    await around.cloudcraft.control('deploy/bucket-removed')
    await job.post(leg)
    const { exitCode, stdout } = await (await around.job({ ...byDependabot, job: 'report' })).main(report)

    expect(exitCode).toBe(0)
    expect(stdout).not.toMatch(/^::(notice|warning|error)/m)
    expect(around.github.state.comments[0]?.body).toContain('1 S3 bucket removed')
  })

  test('says that there are no secrets where they have left nothing', async () => {
    const { exitCode, stdout } = await (await around.job({ ...byDependabot, job: 'report' })).main(report)

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::notice::No snapshot/m)
    expect(stdout).not.toMatch(/^::(warning|error)/m)
    expect(around.github.requests).toEqual([])
  })

  test('tells of a deployment that failed, as it has been told', async () => {
    const job = await around.job()
    await job.main({ ...leg, 'job-status': '' })
    await job.post({ ...leg, 'job-status': '' })
    const gathering = await around.job({ job: 'report' })
    await gathering.main({ ...report, 'job-status': 'failure' })

    expect(around.github.state.comments[0]?.body).toContain('The deployment ended as `failure`')
  })
})

test('in a public repository a gate that tripped is told, too', async () => {
  const repository = { private: false, visibility: 'public' }
  const inPublic = { event: { ...(pullRequestEvent() as object), repository } }
  const job = await around.job()
  await job.main({ 'fail-on': 'removed' }, inPublic)
  await around.cloudcraft.control('deploy/bucket-removed')
  const { exitCode, summary } = await job.post({ 'fail-on': 'removed' }, inPublic)

  expect(exitCode).toBe(1)
  for (const text of [around.github.state.comments[0]?.body, summary])
    expect(text).toContain('**The gate tripped** on `removed`')
})
