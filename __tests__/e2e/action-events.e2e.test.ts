import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { EVENTS, type EventCase, SHA, STATES, TOKENS } from '../support/action-events.ts'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import { type GithubStandIn, startGithubStandIn } from '../support/github-stand-in.ts'
import { expectGolden } from '../support/golden.ts'
import type { StepResult } from '../support/runner.ts'

jest.setTimeout(60_000)

/** The picture is none of this table's business. */
const SMALL = { width: '64', height: '36' }

let around: Surroundings
let github: GithubStandIn
let before = ''
beforeAll(async () => {
  around = await startSurroundings()
  const { outputs } = await (await around.job({ job: 'look' })).main({ ...SMALL, phase: 'before' })
  before = outputs['snapshot-path'] ?? ''
  await around.cloudcraft.control('deploy/release')
})
afterAll(() => around.close())
beforeEach(async () => {
  github = await startGithubStandIn({ pulls: [] })
})

let count = 0
/** `dist` as a process, on one event. The runner gives every run an artifact store of its own. */
async function told({ eventName, event, env, inputs, given, faults = [] }: EventCase): Promise<StepResult> {
  given?.(github)
  for (const fault of faults) github.fail(fault)
  count += 1
  const job = await around.job({ apiUrl: github.url, runtimeToken: runtimeToken(`run-${count}`, 'job') })
  const ofEvent = { eventName, event, env: { GITHUB_SHA: SHA, ...env } }
  const result = await job.main({ ...SMALL, phase: 'after', before, 'job-summary': 'false', ...inputs }, ofEvent)
  await github.close()
  return result
}

/** The words of the verdict and whole commits are other tests' business. */
function short(text: string): string {
  return text.replace(/(### Cloud changes).*/g, '$1 …').replace(/([0-9a-f])\1{39}/g, '$1…')
}

/** What was asked of GitHub, in order, and what the log says of it; the rest of a run is the same for all. */
function record({ exitCode, stdout, outputs }: StepResult): string {
  const asked = github.requests.map(({ method, target, body }) => {
    const [line = ''] = ((body as { body?: string } | undefined)?.body ?? '').split('\n')
    return `${method} ${target.replace(/since=[^&]+/, 'since=…')}${line === '' ? '' : `\n  ${line}`}`
  })
  const log = stdout
    .split('\n')
    .filter((line) => /^(No comment|Comment on|GitHub|::(warning|error|notice)::)/.test(line))
  const told = Object.entries(outputs).filter(([name]) => /^(conclusion|pr-number|comment-)/.test(name))
  const outcome = told.filter(([name]) => name !== 'comment-md-path').map(([name, value]) => `${name}=${value}`)
  const comments = github.state.comments.map(({ author, body }) => `${author.login}: ${body.split('\n')[0]}`)
  const part = (title: string, lines: readonly string[]) => [
    `## ${title}`,
    ...(lines.length === 0 ? ['nothing'] : lines),
  ]
  const parts = [part('asked', asked), part('logged', log), part('put out', outcome), part('left', comments)]
  return short(`exit code ${exitCode}\n${parts.flat().join('\n')}\n`)
}

const fileOf = (name: string) => `requests/${name.replace(/[^\w]+/g, '-')}.txt`

describe.each([
  ['event', EVENTS],
  ['token', TOKENS],
  ['state', STATES],
])('the %s', (_, cases) => {
  test.each(cases)('$name', async (row) => {
    const result = await told(row)

    expect(github.violations).toEqual([])
    expect({ exitCode: result.exitCode, stderr: result.stderr }).toEqual({ exitCode: 0, stderr: '' })
    expectGolden(fileOf(row.name), record(result))
  })
})
