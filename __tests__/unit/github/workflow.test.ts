import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readWorkflow, runUrl } from '../../../src/github/workflow.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflow-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function eventFile(text: string): Promise<string> {
  const path = join(folder, 'event.json')
  await writeFile(path, text)
  return path
}

describe('readWorkflow', () => {
  test('reads what the runner tells about the job', async () => {
    const env = {
      GITHUB_REPOSITORY: 'octo/cloud',
      GITHUB_RUN_ID: '8001',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_SERVER_URL: 'https://ghe.example/',
      GITHUB_API_URL: 'https://ghe.example/api/v3/',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_JOB: 'deploy',
      GITHUB_SHA: 'abc',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'mona',
      GITHUB_EVENT_PATH: await eventFile('{"after":"abc"}'),
    }
    const workflow = await readWorkflow(env)
    expect(workflow).toEqual({
      repository: { owner: 'octo', repo: 'cloud' },
      runId: 8001,
      runAttempt: 2,
      serverUrl: 'https://ghe.example',
      apiUrl: 'https://ghe.example/api/v3',
      eventName: 'push',
      job: 'deploy',
      sha: 'abc',
      ref: 'refs/heads/main',
      actor: 'mona',
      event: { after: 'abc' },
    })
    expect(runUrl(workflow)).toBe('https://ghe.example/octo/cloud/actions/runs/8001')
  })

  test('takes github.com and an empty event where the runner says nothing', async () => {
    const env = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_API_URL: '' }
    expect(await readWorkflow(env)).toMatchObject({
      serverUrl: 'https://github.com',
      apiUrl: 'https://api.github.com',
      runAttempt: 1,
      event: {},
    })
  })

  test.each([
    ['is missing', join('no', 'such', 'file'), 'cannot be read'],
    ['is not JSON', undefined, 'is not JSON'],
  ])('goes on without an event that %s, and says so', async (_, path, problem) => {
    const env = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_EVENT_PATH: path ?? (await eventFile('{"pull')) }
    expect(await readWorkflow(env)).toMatchObject({ event: {}, eventProblem: `The event file ${problem}` })
  })

  test('does not read an event larger than GitHub sends', async () => {
    const path = await eventFile('{}')
    await truncate(path, 26_000_001)
    const { event, eventProblem } = await readWorkflow({ GITHUB_REPOSITORY: 'octo/cloud', GITHUB_EVENT_PATH: path })
    expect(event).toEqual({})
    expect(eventProblem).toContain('26000001 bytes')
  })

  test('names every variable that is wrong outside a workflow', async () => {
    const error = await readWorkflow({ GITHUB_RUN_ID: 'x' }).catch((reason) => reason)
    expect(error).toMatchObject({ name: 'ExpectedError', code: 'WORKFLOW_UNKNOWN' })
    expect(error.message).toContain('GITHUB_REPOSITORY')
    expect(error.message).toContain('GITHUB_RUN_ID is not a whole number')
  })

  test('says in plain words that there is no workflow', async () => {
    await expect(readWorkflow({})).rejects.toMatchObject({
      message: 'This is not a GitHub Actions job: GITHUB_REPOSITORY is missing',
    })
  })
})
