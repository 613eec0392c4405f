import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { pullRequestEvent, type Surroundings, startSurroundings } from '../support/action-job.ts'

let around: Surroundings
beforeEach(async () => {
  around = await startSurroundings()
})
afterEach(async () => {
  expect(around.github.violations).toEqual([])
  await around.close()
})

const inPublic = {
  event: { ...(pullRequestEvent() as object), repository: { private: false, visibility: 'public' } },
}

async function deploy(inputs: Record<string, string>) {
  const job = await around.job()
  const main = await job.main(inputs, inPublic)
  await around.cloudcraft.control('deploy/release')
  return { main, post: await job.post(inputs, inPublic) }
}

test('in a public repository only counts are published: no name in comment or summary, and no artifact', async () => {
  const { exitCode, stdout, outputs, summary } = (await deploy({})).post
  const comments = around.github.state.comments.map(({ body }) => body)

  expect(exitCode).toBe(0)
  expect(stdout).not.toMatch(/^::(warning|error)/m)
  expect(comments).toHaveLength(1)
  for (const text of [...comments, summary]) {
    expect(text).toMatch(/^### Cloud changes — .*added/)
    expect(text).toContain('`allow-public: true`')
    expect(text).not.toMatch(/refund-order|Production|us-east-1|arn:/)
  }
  expect(around.artifacts.calls).toEqual([])
  expect(outputs).toMatchObject({ 'has-changes': 'true', 'pr-number': '7' })
  expect(outputs).not.toHaveProperty('artifact-id')
})

test('allow-public: true publishes everything', async () => {
  await deploy({ 'allow-public': 'true' })

  expect(around.github.state.comments[0]?.body).toContain('`refund-order`')
  expect(around.artifacts.artifacts.map(({ mimeType }) => mimeType)).toEqual(
    expect.arrayContaining(['application/zip', 'text/html', 'image/png']),
  )
})

test('the log, which everybody can read, names no account either, not even one that a failure speaks of', async () => {
  const { main, post } = await deploy({})
  expect(main.stdout).toMatch(/^target 1 of 1: scanning$/m)
  expect(post.stdout).toMatch(/^target 1 of 1: scanned$/m)
  for (const { stdout } of [main, post]) expect(stdout).not.toMatch(/Production|us-east-1/)

  await around.cloudcraft.control('faults', ['403', '403', '403', '403'])
  const failing = await (await around.job()).main({ timeout: '3' }, inPublic)
  expect(failing.stdout).toMatch(/^::warning::.*target 1 of 1/m)
  expect(failing.stdout).not.toContain('Production')

  const wrong = await (await around.job()).main({ targets: 'Productoin: us-east-1' }, inPublic)
  expect(wrong.exitCode).toBe(1)
  expect(wrong.stdout).toMatch(/^::error::.*"account 1".*Did you mean "an account"\?.*\(ACCOUNT_UNKNOWN\)$/m)
  expect(wrong.stdout).not.toMatch(/Production|Sandbox/)
})

test('a snapshot is not handed over to another job there, and the warning says what to do', async () => {
  const { exitCode, stdout, outputs } = await (await around.job()).main({ phase: 'before' }, inPublic)

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*`phase: around`.*`allow-public: true`\. \(REPOSITORY_PUBLIC\)$/m)
  expect(outputs).not.toHaveProperty('snapshot-artifact-id')
  expect(around.artifacts.calls).toEqual([])
})

describe('a schedule, whose event need not say whether everybody can read the repository', () => {
  const nightly = { eventName: 'schedule', event: { schedule: '0 0 * * *' } }
  async function summaryOf(inputs: Record<string, string> = {}) {
    const job = await around.job()
    await job.main(inputs, nightly)
    const { stdout, summary } = await job.post(inputs, nightly)
    return { stdout, summary, asked: around.github.requests.map(({ target }) => target) }
  }

  test('has GitHub say it: public, so names are left out', async () => {
    around.github.state.isPublic = true
    const { summary, stdout, asked } = await summaryOf()

    expect(summary).toContain('`allow-public: true`')
    expect(stdout).not.toContain('Production')
    expect(new Set(asked)).toEqual(new Set(['/repos/octo/cloud']))
  })

  test('has GitHub say it: private, so the report is told', async () => {
    const { summary } = await summaryOf()

    expect(summary).toMatch(/^### .*`Production \(us-east-1\)`/)
  })

  test('leaves names out where nobody can tell, and the log says so', async () => {
    const { summary, stdout } = await summaryOf({ 'github-token': '' })

    expect(summary).toContain('`allow-public: true`')
    expect(stdout).toMatch(/^It is unknown whether this repository is public/m)
  })
})
