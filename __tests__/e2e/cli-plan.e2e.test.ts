import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CliResult, runCli, startServe } from '../support/cli.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'
import { readReport } from '../support/report-file.ts'

let scratch: Scratch
beforeAll(async () => {
  scratch = scratchFolder()
  const cwd = scratch.path
  const serve = await startServe([], { cwd })
  const env = { CLOUDCRAFT_API_KEY: serve.apiKey }
  const take = async (out: string) => {
    const size = ['--width', '640', '--height', '360']
    const args = ['snapshot', '--target', 'Production: us-east-1', '--out', out, ...size, '--api-url', serve.url]
    const { exitCode, stderr } = await runCli(args, { cwd, env })
    if (exitCode !== 0) throw new Error(stderr)
  }
  await take('before')
  const plan = await fetch(`${serve.url}/simulator/plan/planned`)
  writeFileSync(join(cwd, 'tfplan.json'), await plan.text())
  await serve.control('deploy/planned')
  await take('after')
  await serve.close()
})
afterAll(() => scratch.remove())

const compare = (...args: readonly string[]): Promise<CliResult> =>
  runCli(['compare', 'before', 'after', ...args], { cwd: scratch.path })

describe('compare --plan', () => {
  test('says which announced change did not happen and which change was not announced', async () => {
    const { exitCode, stdout } = await compare('--plan', 'tfplan.json', '--out', 'report')
    const { plan } = readReport(scratch.path, 'report', 'report.json')

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^Cloud changes: .*\nPlan: 4 of 5 visible announced changes have happened, 1 was not seen; 1 change was not announced; /,
    )
    expect(stdout).toContain('  not seen: module.refunds.aws_sqs_queue.this, create SQS queue')
    expect(stdout).toContain('  not announced: Security group database now allows 0.0.0.0/0 on tcp 5432')
    expect(plan?.counts).toEqual({
      ...{ happened: 4, otherwise: 0, notSeen: 1, unknown: 0, invisible: 1, unplanned: 1, follows: 0 },
    })
  })

  test.each([
    [['--fail-on', 'unplanned'], 2],
    [['--fail-on', 'unseen'], 2],
    [['--fail-on', 'unseen', '--job-status', 'failure'], 0],
    [['--fail-on', 'unknown'], 0],
  ] as const)('%j ends with %s', async (args, code) => {
    expect((await compare('--plan', '*.json', ...args)).exitCode).toBe(code)
  })

  test('goes without a plan that is not there or is none, and says so', async () => {
    writeFileSync(join(scratch.path, 'tfplan'), 'PK\u0003\u0004')
    const { exitCode, stdout, stderr } = await compare(
      '--plan',
      'none.json',
      '--plan',
      'tfplan',
      '--fail-on',
      'unplanned',
    )

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('\nPlans: none of the 2 could be read\n')
    expect(stdout).toContain('  warning: none.json: there is no such file\n')
    expect(stdout).toMatch(/ {2}warning: tfplan: .*terraform show -json.*\(PLAN_BINARY\)\n/)
  })

  test('refuses an ending that is none', async () => {
    const { exitCode, stderr } = await compare('--plan', 'tfplan.json', '--job-status', 'failed')
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/--job-status is "failed".*\(OPTION_VALUE\)/)
  })
})

test('the demo of a planned release tells both', async () => {
  const { exitCode, stdout } = await runCli(['demo', '--scenario', 'planned'], { cwd: scratch.path })
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/\nPlan: 4 of 5 .*1 was not seen; 1 change was not announced/)
})
