import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { pullRequestEvent, type Surroundings, startSurroundings } from '../support/action-job.ts'

jest.setTimeout(60_000)

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
  await job.main(inputs, inPublic)
  await around.cloudcraft.control('deploy/release')
  return job.post(inputs, inPublic)
}

test('in a public repository only counts are published: no name in comment or summary, and no artifact', async () => {
  const { exitCode, stdout, outputs, summary } = await deploy({})
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
  expect(around.artifacts.artifacts).toHaveLength(2)
})

test('a snapshot is not handed over to another job there, and the warning says what to do', async () => {
  const { exitCode, stdout, outputs } = await (await around.job()).main({ phase: 'before' }, inPublic)

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^::warning::.*`phase: around`.*`allow-public: true`\. \(REPOSITORY_PUBLIC\)$/m)
  expect(outputs).not.toHaveProperty('snapshot-artifact-id')
  expect(around.artifacts.calls).toEqual([])
})
