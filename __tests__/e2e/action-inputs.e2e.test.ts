import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { GITHUB_TOKEN, pullRequestEvent, type Surroundings, startSurroundings } from '../support/action-job.ts'
import { listing } from '../support/folders.ts'

const PUSH = { eventName: 'push', event: { ref: 'refs/heads/main' } }

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

/** Whether anybody at all was asked anything. */
function asked(): unknown {
  return { cloudcraft: around.cloudcraft.log(), github: around.github.requests, artifacts: around.artifacts.calls }
}
const NOBODY = { cloudcraft: '', github: [], artifacts: [] }

describe('wrong inputs', () => {
  test('are all told at once, before anything is asked or written', async () => {
    const job = await around.job()
    const { exitCode, stdout, state } = await job.main({
      phase: 'arround',
      targets: 'Production\nStaging: us-east-1',
      width: 'wide',
      'fail-on': 'destructiv',
      'on-error': 'explode',
      timeout: '0',
      'comment-mode': 'sometimes',
      'pr-number': 'seven',
      'job-summary': 'yes',
      'artifact-name': 'a/b',
      'retention-days': '-1',
    })
    const told = ['phase is', '"Production"', 'width is', 'fail-on:', 'on-error is', 'timeout is', 'comment-mode is']
    const more = ['pr-number is', 'job-summary is', 'artifact-name is', 'retention-days is']

    expect(exitCode).toBe(1)
    for (const part of [...told, ...more]) expect(stdout).toContain(part)
    expect(stdout).toMatch(/^::error::/)
    expect(state).toEqual({})
    expect(asked()).toEqual(NOBODY)
    expect(listing(job.runner.temp).filter((file) => file.includes('cloudcraft'))).toEqual([])
  })

  test.each([
    { inputs: { 'api-key': '' }, code: 'API_KEY_MISSING' },
    { inputs: { 'api-key': 'two words' }, code: 'API_KEY_MALFORMED' },
    { inputs: { 'api-url': 'http://cloudcraft.example' }, code: 'API_URL_INSECURE' },
    { inputs: { targets: '' }, code: 'TARGETS_EMPTY' },
    // action.yml requires neither, since `phase: report` needs neither: every other phase has to say so itself.
    { inputs: { phase: 'before', 'api-key': '' }, code: 'API_KEY_MISSING' },
    { inputs: { phase: 'after', 'api-key': '', before: '.' }, code: 'API_KEY_MISSING' },
    { inputs: { phase: 'before', targets: '' }, code: 'TARGETS_EMPTY' },
    { inputs: { phase: 'after', targets: '' }, code: 'TARGETS_EMPTY' },
  ])('$inputs fails the step with $code, and nobody is asked', async ({ inputs, code }) => {
    const { exitCode, stdout } = await (await around.job()).main(inputs)

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(new RegExp(`^::error::.*\\(${code}\\)$`, 'm'))
    expect(asked()).toEqual(NOBODY)
  })

  test.each([
    { inputs: { 'api-key': 'revoked' }, code: 'API_KEY_REJECTED' },
    { inputs: { targets: 'Productoin: us-east-1' }, code: 'ACCOUNT_UNKNOWN' },
    { inputs: { targets: 'Production: us-east-9' }, code: 'REGION_INVALID' },
  ])('$inputs, which only Cloudcraft can know, fails the step with $code before the deployment', async (given) => {
    const { exitCode, stdout, outputs } = await (await around.job()).main(given.inputs)

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(new RegExp(`^::error::.*\\(${given.code}\\)$`, 'm'))
    expect(outputs).toEqual({})
  })
})

describe('the event', () => {
  test('a push has no pull request: summary and artifacts, no comment, and the log says so', async () => {
    const job = await around.job()
    await job.main({}, PUSH)
    const { exitCode, stdout, outputs, summary } = await job.post({}, PUSH)

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^No comment: GitHub knows no pull request of commit cccccccccc \(event "push"\)\..*pr-number/m,
    )
    expect(summary).toMatch(/^### Cloud changes: /)
    expect(around.artifacts.artifacts).toHaveLength(3)
    expect(outputs).not.toHaveProperty('comment-id')
    expect(around.github.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET'])
    expect(around.github.state.comments).toEqual([])
  })

  test('a push with pr-number comments there', async () => {
    const job = await around.job()
    await job.main({ 'pr-number': '7' }, PUSH)
    const { outputs } = await job.post({}, PUSH)

    expect(outputs).toMatchObject({ 'pr-number': '7' })
    expect(around.github.state.comments).toMatchObject([{ issue: 7 }])
  })

  test('a fork has no secrets: a notice, exit code 0, nothing asked and nothing left for post', async () => {
    const fork = { event: pullRequestEvent('stranger/cloud') }
    const job = await around.job()
    const main = await job.main({ 'api-key': '' }, fork)
    const post = await job.post({ 'api-key': '' }, fork)

    expect(main.exitCode).toBe(0)
    expect(main.stdout).toMatch(/^::notice::.*fork/m)
    expect(post).toMatchObject({ exitCode: 0, stdout: '', summary: '' })
    expect(asked()).toEqual(NOBODY)
  })

  test('without a token there is no comment, and the log says where the report is', async () => {
    const job = await around.job()
    await job.main({ 'github-token': '' })
    const { exitCode, stdout } = await job.post({ 'github-token': '' })

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^No comment: there is no github-token\./m)
    expect(around.github.requests).toEqual([])
  })
})

describe('how the deployment ended', () => {
  test.each(['failure', 'cancelled'])('%s stands in the comment', async (status) => {
    const job = await around.job()
    await job.main()
    await around.cloudcraft.control('deploy/scale-up')
    const { exitCode } = await job.post({ 'job-status': status })

    expect(exitCode).toBe(0)
    expect(around.github.state.comments[0]?.body).toContain(`The deployment ended as \`${status}\``)
  })
})

describe('what is asked for', () => {
  test('a gate that trips fails the step, with everything published', async () => {
    const job = await around.job()
    await job.main({ 'fail-on': 'removed, unknown' })
    await around.cloudcraft.control('deploy/bucket-removed')
    const { exitCode, stdout, outputs } = await job.post()

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^::error::Gate tripped \(fail-on: removed\): .*removed.*$/m)
    expect(outputs).toMatchObject({ conclusion: 'failure', 'removed-count': '1' })
    expect(around.github.state.comments).toHaveLength(1)
    // The report, its page, and the pictures of what changed.
    expect(around.artifacts.artifacts.length).toBeGreaterThan(2)
  })

  test('comment-mode: on-change starts no comment without a change, and job-summary: false writes none', async () => {
    const job = await around.job()
    await job.main({ 'comment-mode': 'on-change', 'job-summary': 'false' })
    const { exitCode, stdout, summary } = await job.post()

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Comment on pull request 7: skipped$/m)
    expect(summary).toBe('')
    expect(around.github.state.comments).toEqual([])
    expect(around.github.requests.every(({ token }) => token === GITHUB_TOKEN)).toBe(true)
  })
})
