import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { EVENT_KINDS, type EventKind, SHA } from '../support/action-event-kinds.ts'
import { type EventCase, rowsOf } from '../support/action-event-table.ts'
import { ODD_CASES } from '../support/action-events.ts'
import { type Surroundings, startSurroundings } from '../support/action-job.ts'
import { runtimeToken } from '../support/artifact-service.ts'
import { type GithubStandIn, startGithubStandIn } from '../support/github-stand-in.ts'
import { expectGolden } from '../support/golden.ts'
import type { StepResult } from '../support/runner.ts'

jest.setTimeout(180_000)

/** Picture and size of the account are none of this table's business, nor is what earlier runs have left. */
const SMALL = { width: '64', height: '36', filter: 'type=sqs', drift: 'false' }
/** As many processes at a time as the smallest machine has cores. */
const AT_ONCE = 2

let around: Surroundings
let before = ''
beforeAll(async () => {
  around = await startSurroundings()
  const { outputs } = await (await around.job({ job: 'look' })).main({ ...SMALL, phase: 'before' })
  before = outputs['snapshot-path'] ?? ''
  await around.cloudcraft.control('deploy/release')
})
afterAll(() => around.close())

interface Row {
  readonly record: string
  /** The hidden last line of the comment that was written, if one was. */
  readonly marker: string
}

let count = 0
/** `dist` as a process, on one event. The runner gives every run an artifact store of its own. */
async function run({ eventName, event, inputs, given, faults = [] }: EventCase): Promise<Row> {
  const github = await startGithubStandIn({ pulls: [] })
  given?.(github)
  for (const fault of faults) github.fail(fault)
  count += 1
  const job = await around.job({ apiUrl: github.url, runtimeToken: runtimeToken(`run-${count}`, 'job') })
  const ofEvent = { eventName, event, env: { GITHUB_SHA: SHA } }
  const result = await job.main({ ...SMALL, phase: 'after', before, 'job-summary': 'false', ...inputs }, ofEvent)
  await github.close()
  expect({ violations: github.violations, stderr: result.stderr }).toEqual({ violations: [], stderr: '' })
  const marker = github.state.comments.at(-1)?.body.split('\n').at(-1) ?? ''
  return { record: record(github, result), marker }
}

/** The words of the verdict and whole commits are other tests' business. */
function short(text: string): string {
  return text.replace(/(### Cloud changes).*/g, '$1 …').replace(/([0-9a-f])\1{39}/g, '$1…')
}

/** What was asked of GitHub, in order, and what the log says of it; the rest of a run is the same for all. */
function record(github: GithubStandIn, { exitCode, stdout, outputs }: StepResult): string {
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

/** All rows of one event; those that come to the same stand together. The first one tells what our comment looks like. */
async function table(kind: EventKind): Promise<string> {
  const [usual] = rowsOf(kind, '')
  if (usual === undefined) throw new Error('no rows')
  const first = await run(usual)
  const rows = rowsOf(kind, first.marker)
  const results = [first.record]
  for (let at = 1; at < rows.length; at += AT_ONCE)
    results.push(...(await Promise.all(rows.slice(at, at + AT_ONCE).map(run))).map((row) => row.record))
  const records = new Map<string, string[]>()
  for (const [at, { name }] of rows.entries()) {
    const same = results[at] ?? ''
    records.set(same, [...(records.get(same) ?? []), `# ${name}`])
  }
  return [...records].map(([text, names]) => `${names.join('\n')}\n${text}`).join('\n')
}

const fileOf = (name: string) => `requests/${name.replace(/[^\w]+/g, '-')}.txt`

describe('every token and every state of the pull request', () => {
  test.each(EVENT_KINDS)('on $name', async (kind) => {
    const text = await table(kind)

    expect(text).not.toMatch(/^exit code (?!0$)/m)
    expectGolden(fileOf(kind.name), text)
  })
})

test.each(ODD_CASES)('$name', async (row) => {
  const { record: text } = await run(row)

  expect(text).toMatch(/^exit code 0$/m)
  expectGolden(fileOf(row.name), text)
})
