import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { listing } from '../support/folders.ts'

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

describe('Cloudcraft is down before the deployment', () => {
  test('the deployment goes on, and the report says that there is no before-snapshot', async () => {
    const job = await around.job()
    const main = await job.main(NOWHERE)
    // The runner evaluates `with:` again; by now Cloudcraft is well.
    Object.assign(main.state, { 'input-api-url': around.cloudcraft.url, 'input-timeout': '60' })
    const post = await job.post()

    expect(main.exitCode).toBe(0)
    expect(main.stdout).toMatch(/^::warning::.*127\.0\.0\.1:9.*\(NETWORK_ERROR\)$/m)
    expect(listing(job.runner.temp).filter((file) => file.includes('before'))).toEqual([])
    expect(post.exitCode).toBe(0)
    expect(post.outputs).toMatchObject({ conclusion: 'neutral', 'has-changes': 'false' })
    expect(around.github.state.comments[0]?.body).toMatch(
      /^### Cloud changes: .* — could not be determined: there is no before-snapshot\n/,
    )
  })

  test('under on-error: fail the step fails, before the deployment', async () => {
    const { exitCode, stdout } = await (await around.job()).main({ ...NOWHERE, 'on-error': 'fail' })

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^::error::.*\(NETWORK_ERROR\)$/m)
  })
})

describe('Cloudcraft is down after the deployment', () => {
  test('the report says that there is no after-snapshot, in place of what an earlier run has said', async () => {
    const job = await around.job()
    await job.main({ timeout: '6' })
    await job.post()
    await around.cloudcraft.close()
    const { exitCode, stdout, outputs } = await job.post()
    const comments = around.github.state.comments.map(({ body }) => body)

    expect(exitCode).toBe(0)
    expect(stdout.match(/^::warning::.*could not be reached.*\(NETWORK_ERROR\)$/gm)).toHaveLength(1)
    expect(outputs).toMatchObject({ conclusion: 'neutral', 'has-changes': 'false' })
    expect(comments).toEqual([expect.stringContaining('— could not be determined: there is no after-snapshot\n')])
  })

  test('a phase of its own says so, too', async () => {
    const job = await around.job()
    const { outputs } = await job.main({ phase: 'before' })
    await around.cloudcraft.close()
    const after = await job.main({ phase: 'after', timeout: '2', before: outputs['snapshot-path'] ?? '' })

    expect(after.exitCode).toBe(0)
    expect(after.outputs).toMatchObject({ conclusion: 'neutral' })
    expect(after.summary).toContain('could not be determined: there is no after-snapshot')
  })

  test('a picture that is lost costs the picture, not the verdict', async () => {
    const job = await around.job()
    await job.main()
    await around.cloudcraft.control('deploy/release')
    await around.cloudcraft.control('faults', ['not-png'])
    const { exitCode, stdout, outputs } = await job.post()

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::/m)
    expect(outputs).toHaveProperty('verdict')
  })
})

describe('the artifact service is down', () => {
  test('comment and summary are written, and the report is on the disk of the runner', async () => {
    around.artifacts.fault = () => [403, { code: 'permission_denied', msg: 'not today' }]
    const job = await around.job()
    await job.main()
    await around.cloudcraft.control('deploy/release')
    const { exitCode, stdout, outputs, summary } = await job.post()
    const [comment] = around.github.state.comments

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::.*artifact.*\(ARTIFACT_FAILED\)$/im)
    expect(existsSync(outputs['report-html-path'] ?? '')).toBe(true)
    expect(outputs).not.toHaveProperty('artifact-id')
    expect(summary).toContain('refund-order')
    // Without a page of its own the comment leads to the run.
    expect(comment?.body).toContain('(https://github.com/octo/cloud/actions/runs/8001)')
  })

  test('where there is none at all, that is a warning too', async () => {
    const job = await around.job({ env: { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' } })
    const { exitCode, stdout, outputs } = await job.main({ phase: 'before' })

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::.*snapshot-path.*\(ARTIFACTS_UNSUPPORTED\)$/m)
    expect(existsSync(join(outputs['snapshot-path'] ?? '', 'manifest.json'))).toBe(true)
  })
})

describe("the runner's files cannot be written", () => {
  const unwritable = { GITHUB_OUTPUT: '/nowhere/output', GITHUB_ENV: '/nowhere/env', GITHUB_STATE: '/nowhere/state' }
  const OUTPUTS = /^::warning::The outputs of this step cannot be written.*`fsGroup`.*\(OUTPUTS_UNWRITABLE\)$/gm

  test('that costs outputs and state, and everything is published', async () => {
    const job = await around.job()
    const main = await job.main({}, { env: unwritable })
    await around.cloudcraft.control('deploy/release')
    const post = await job.post({}, { env: unwritable })

    expect([main.exitCode, main.state, post.exitCode]).toEqual([0, {}, 0])
    for (const { stdout } of [main, post]) {
      expect(stdout.match(OUTPUTS)).toHaveLength(1)
      expect(stdout).not.toContain('please report it')
    }
    expect(main.stdout).toMatch(
      /^::warning::The state for the end of the job cannot be written.*\(OUTPUTS_UNWRITABLE\)$/m,
    )
    expect(post.summary).toContain('refund-order')
    expect(around.github.state.comments[0]?.body).toContain('refund-order')
    expect(around.artifacts.artifacts.length).toBeGreaterThan(1)
  })

  test('a step that has left nothing has no end', async () => {
    const job = await around.job()
    const main = await job.main({ targets: 'nonsense' }, { env: unwritable })
    const post = await job.post({ targets: 'nonsense' }, { env: unwritable })
    expect([main.exitCode, post.exitCode, post.stdout]).toEqual([1, 0, ''])
  })
})

describe('GitHub refuses', () => {
  test('a comment that the token may not write is a warning that names the permission', async () => {
    around.github.fail({ kind: 'status', status: 403, message: 'Resource not accessible by integration', times: 9 })
    const job = await around.job()
    await job.main()
    const { exitCode, stdout, outputs, summary } = await job.post()

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^::warning::.*pull request #7.*`permissions: pull-requests: write`.*\(COMMENT_FORBIDDEN\)$/m,
    )
    expect(outputs).toMatchObject({ conclusion: 'success', verdict: 'no change' })
    expect(summary).toContain('no change')
    expect(around.artifacts.artifacts).toHaveLength(3)
  })
})

describe('there is no before-snapshot', () => {
  test('neither of this job nor of the run: a warning, and a report that says so', async () => {
    const { exitCode, stdout, outputs, summary } = await (await around.job()).main({ phase: 'after' })

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^::warning::.*\(ARTIFACT_NOT_FOUND\)$/m)
    expect(outputs).toMatchObject({ conclusion: 'neutral', 'has-changes': 'false' })
    expect(summary).toContain('could not be determined: there is no before-snapshot')
  })

  test('one that was tampered with is not believed', async () => {
    const job = await around.job()
    const { outputs } = await job.main()
    const folder = outputs['snapshot-path'] ?? ''
    appendFileSync(join(folder, listing(folder)[0] ?? ''), ' ')
    const post = await job.post()

    expect(post.exitCode).toBe(0)
    expect(post.stdout).toMatch(/^::warning::.*\(SNAPSHOT_ALTERED\)$/m)
    expect(post.outputs).toMatchObject({ conclusion: 'neutral' })
    expect(around.github.state.comments[0]?.body).toContain('could not be determined')
  })
})
