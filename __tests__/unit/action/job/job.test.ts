import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { jobOf } from '../../../support/action-inputs.ts'
import { type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'
import { inStep } from '../../../support/step-commands.ts'

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(() => github.close())

const job = (eventName: string) =>
  jobOf(
    {},
    {
      env: {
        ...{ GITHUB_REPOSITORY: 'octo/cloud', GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: eventName },
        ...{ GITHUB_SHA: 'a'.repeat(40), RUNNER_TEMP: '/runner/temp' },
      },
    },
  )
const asked = () => github.requests.length

test('GitHub is asked once for the pull request of a run', async () => {
  const here = job('workflow_dispatch')
  await inStep({}, async () => {
    const first = await here.pullRequest()
    const questions = asked()
    expect(questions).toBeGreaterThan(0)
    expect(await here.pullRequest()).toBe(first)
    expect(asked()).toBe(questions)
  })
})

test.each([true, false])('GitHub is asked once whether the repository is public: %s', async (isPublic) => {
  github.state.isPublic = isPublic
  const here = job('schedule')
  expect([await here.isRestricted(), await here.isRestricted()]).toEqual([isPublic, isPublic])
  expect(asked()).toBe(1)
})

test('another run asks anew: nothing is kept from one to the next', async () => {
  github.state.isPublic = true
  expect(await job('schedule').isRestricted()).toBe(true)
  github.state.isPublic = false
  expect(await job('schedule').isRestricted()).toBe(false)
})

test('the workflow is read once', async () => {
  const here = job('push')
  expect(await here.workflow()).toBe(await here.workflow())
  expect(here.tempFolder).toBe('/runner/temp')
})

test.each([
  ['warn', '::warning::This is a bug', false],
  ['fail', '::error::This is a bug', true],
])('a failure under on-error: %s', async (onError, line, fails) => {
  const { stdout, failed } = await inStep({}, () => jobOf({ 'on-error': onError }).warn('odd'))
  expect(stdout).toContain(line)
  expect(failed).toBe(fails)
})

test('an event file that is no event is kept from GitHub’s client, which would fail as a whole', async () => {
  const env: NodeJS.ProcessEnv = { GITHUB_REPOSITORY: 'octo/cloud', GITHUB_EVENT_PATH: import.meta.filename }
  const workflow = await jobOf({}, { env }).workflow()
  expect(workflow.eventProblem).toBe('The event file is not JSON')
  expect(env).not.toHaveProperty('GITHUB_EVENT_PATH')
})
