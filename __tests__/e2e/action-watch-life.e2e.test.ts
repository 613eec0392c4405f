import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { API_KEY } from '../support/action-job.ts'
import { runCli } from '../support/cli.ts'
import { type Nights, saidOfIssue, startNights, still } from '../support/watch-nights.ts'

jest.setTimeout(120_000)

let all: Nights
beforeAll(async () => {
  all = await startNights()
  await all.deploy()
})
afterAll(() => all.close())
afterEach(() => expect(all.around.github.violations).toEqual([]))

const watch: Nights['watch'] = (night) => all.watch(night)
const issue = () => {
  const [only, ...others] = all.around.github.state.issues
  expect(others).toEqual([])
  if (only === undefined) throw new Error('there is no issue')
  return only
}

describe('the issue', () => {
  test('is opened when a port is, and the gate drift fails the step', async () => {
    const result = await watch({ drift: 1, inputs: { 'fail-on': 'drift' } })
    expect([result.exitCode, saidOfIssue(result)]).toEqual([1, 'opened'])
    expect(issue().state).toBe('open')
  })

  test('a person closes it, which is respected; what they wrote is kept', async () => {
    Object.assign(issue(), { state: 'closed', body: `${issue().body}\n\nWe know. — Mona` })
    expect(saidOfIssue(await watch({ drift: 1 }))).toBe('a person has closed it, and nothing new has drifted')
    expect(saidOfIssue(await watch({ drift: 2 }))).toBe('opened again')
    expect(issue().body).toMatch(/ -->\n\nWe know\. — Mona$/)
  })

  test('a schedule accepts nothing', async () => {
    const result = await watch({ drift: 2, inputs: { accept: 'true' } })
    expect(result.stdout).toMatch(/^::warning::accept is ignored: a scheduled run accepts nothing/m)
    expect([saidOfIssue(result), issue().state]).toEqual(['unchanged', 'open'])
  })

  test('a person accepts the drift: it is the baseline from then on, and the issue is closed with a word', async () => {
    const result = await watch({
      drift: 2,
      inputs: { accept: 'true', 'fail-on': 'drift' },
      eventName: 'workflow_dispatch',
    })
    expect([result.exitCode, saidOfIssue(result), issue().state]).toEqual([0, 'closed', 'closed'])
    expect(all.around.github.state.comments.at(-1)?.body).toMatch(
      /^Accepted: the account as it is now is the new baseline/,
    )
    expect(result.outputs['after-artifact-id']).toMatch(/^\d+$/)
    expect((await watch({ drift: 2 })).outputs).toMatchObject({ 'drift-count': '0', verdict: 'no change' })
  })

  test('a deployment sets a new baseline, which closes the issue with a word', async () => {
    await watch({ drift: 0 })
    expect(issue().state).toBe('open')
    await all.deploy()
    expect(saidOfIssue(await watch({ drift: 0 }))).toBe('closed')
    expect(still(all.around.github.state.comments.at(-1)?.body ?? '')).toMatch(
      /^There is a new baseline, and the account is as \[deployment #\d+\]\(https:\/\/\S+\) left it on TIME \(\[run #\d+\]/,
    )
  })
})

describe('what stands in the way', () => {
  test('no permission to write issues is a warning that names it', async () => {
    all.around.github.fail({
      kind: 'status',
      status: 403,
      path: /\/issues(\/\d+)?$/,
      message: 'Resource not accessible by integration',
    })
    const result = await watch({ drift: 1 })
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toMatch(/^::warning::.*`permissions: issues: write`.*\(ISSUE_FORBIDDEN\)$/m)
    expect(result.summary).toContain('### Drift')
  })

  test('a baseline that cannot be read is a warning: nothing is called drift, and it is not replaced', async () => {
    const count = () => all.around.artifacts.artifacts.filter(({ name }) => name.includes('-after-')).length
    const already = count()
    all.around.github.fail({ kind: 'status', status: 403, path: /\/actions\/artifacts/, message: 'No', times: 2 })
    const result = await watch({ drift: 1 })
    expect([result.exitCode, result.outputs['conclusion']]).toEqual([0, 'neutral'])
    expect(result.stdout).toMatch(/^::warning::.*actions: read.*\(ARTIFACT_FORBIDDEN\)$/m)
    expect(count()).toBe(already)
  })

  test('an outage of Cloudcraft leaves the issue as it is', async () => {
    const { state, body } = { ...issue() }
    const result = await watch({ drift: 0, inputs: { 'api-url': 'http://127.0.0.1:9' } })
    expect([result.exitCode, result.outputs['conclusion']]).toEqual([0, 'neutral'])
    expect(issue()).toMatchObject({ state, body })
  })

  test('the first look of other targets becomes their baseline; in between there is nothing to say', async () => {
    const inputs = { filter: 'type=sqs' }
    const [first, second] = [await watch({ drift: 0, inputs }), await watch({ drift: 0, inputs })]
    expect(first.summary).toContain('### Drift: first look')
    expect(first.outputs).toMatchObject({ conclusion: 'neutral', 'after-artifact-id': expect.any(String) })
    expect(second.outputs).toMatchObject({ conclusion: 'success', 'drift-count': '0' })
    expect(second.summary).toMatch(/Compared with the account as \[run #\d+\]\(\S+\) first saw it on /)
  })

  test('a public repository keeps no baseline, and says so', async () => {
    all.around.github.state.isPublic = true
    const { exitCode, stdout, outputs } = await watch({ drift: 1 })
    expect([exitCode, outputs['conclusion']]).toEqual([0, 'neutral'])
    expect(stdout).toMatch(/^::warning::There is no baseline: .*public repository.*\(REPOSITORY_PUBLIC\)$/m)
  })

  test('with a baseline of its own it tells numbers, and no name', async () => {
    issue().body = ''
    const result = await watch({ drift: 2, inputs: { before: await keptFolder() } })
    const told = all.around.github.state.issues.at(-1)
    expect(result.exitCode).toBe(0)
    expect(told?.title).toBe('Drift in the cloud')
    expect(told?.body).toContain('### Drift — 1 Lambda function and 1 security group changed, 1 S3 bucket removed')
    expect(`${told?.body}${result.summary}`).not.toMatch(/database|place-order|Production/)
    all.around.github.state.isPublic = false
  })
})

/** A snapshot that a workflow has kept in a place of its own. */
async function keptFolder(): Promise<string> {
  const env = { CLOUDCRAFT_API_KEY: API_KEY }
  const args = [
    'snapshot',
    '--target',
    'Production: us-east-1',
    '--api-url',
    all.accounts[0]?.url ?? '',
    '--width',
    '64',
    '--height',
    '36',
  ]
  await runCli([...args, '--out', 'kept'], { cwd: all.scratch.path, env })
  expect(readFileSync(`${all.scratch.path}/kept/manifest.json`, 'utf8')).toContain('us-east-1')
  return `${all.scratch.path}/kept`
}
