import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CliResult, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, readJson, type Scratch, scratchFolder } from '../support/folders.ts'

let scratch: Scratch
let cloudcraft: ServeProcess
const TARGET = ['--target', 'Production: us-east-1']

const cli = (...args: string[]): Promise<CliResult> =>
  runCli([...args, '--api-url', cloudcraft.url], {
    cwd: scratch.path,
    env: { CLOUDCRAFT_API_KEY: cloudcraft.apiKey },
  })
const watch = (...args: string[]) => cli('watch', ...TARGET, '--baseline', 'baseline', ...args)

beforeAll(async () => {
  scratch = scratchFolder()
  cloudcraft = await startServe([], { cwd: scratch.path })
  await cli('snapshot', ...TARGET, '--width', '64', '--height', '36', '--out', 'baseline')
})
afterAll(async () => {
  await cloudcraft.close()
  scratch.remove()
})

describe('watch', () => {
  test('says that nothing has changed, and ends with 0', async () => {
    const { exitCode, stdout } = await watch('--fail-on', 'drift')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Drift: no change\nCompared with the account as the last deployment left it on \d{4}-/)
  })

  test('says what has changed, ends with 2 under --fail-on drift, and leaves the baseline as it is', async () => {
    await cloudcraft.control('deploy/security-group-opened')
    const before = listing(`${scratch.path}/baseline`)
    const { exitCode, stdout } = await watch('--fail-on', 'drift', '--out', 'report')
    expect(exitCode).toBe(2)
    expect(stdout).toContain('Drift: 1 security group changed; 1 newly open to the internet')
    expect(stdout).toContain('Gate tripped: drift')
    expect(listing(`${scratch.path}/report`)).toEqual(
      expect.arrayContaining(['report.json', 'report.html', 'comment.md']),
    )
    expect(readJson(scratch.path, 'report', 'report.json')).toMatchObject({ watch: { since: { by: 'deployment' } } })
    expect(listing(`${scratch.path}/baseline`)).toEqual(before)
  })

  test('without the gate ends with 0, and --json is one document on stdout', async () => {
    const { exitCode, stdout, stderr } = await watch('--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ counts: { changed: 1 }, targets: [{ status: 'compared' }] })
    expect(stderr).toContain('Drift: 1 security group changed')
  })

  test('takes rules for changes to leave out', async () => {
    writeFileSync(`${scratch.path}/rules.yml`, '- type: sg\n  allow-severe: true\n  reason: known\n')
    const { exitCode, stdout } = await watch('--ignore-file', 'rules.yml', '--fail-on', 'drift')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Drift: no change$/m)
  })

  test('takes no picture where none is written', async () => {
    const already = cloudcraft.log().match(/\/png /g)?.length
    await watch('--json')
    expect(cloudcraft.log().match(/\/png /g)?.length).toBe(already)
  })
})

describe('what cannot be compared is a clear word and exit code 1:', () => {
  test.each<[string, readonly string[], string]>([
    ['no baseline', [], 'OPTION_MISSING'],
    ['a folder that is not there', ['--baseline', 'nowhere'], 'SNAPSHOT_NOT_FOUND'],
    ['a folder that is no snapshot', ['--baseline', 'empty'], 'SNAPSHOT_NOT_FOUND'],
    ['a snapshot that somebody has altered', ['--baseline', 'altered'], 'SNAPSHOT_ALTERED'],
    ['a baseline of another filter', ['--baseline', 'baseline', '--filter', 'type=rds'], 'BASELINE_DIFFERS'],
    ['a baseline of another account', ['--baseline', 'other'], 'ACCOUNT_MISMATCH'],
    ['a report folder that is the baseline', ['--baseline', 'baseline', '--out', 'baseline'], 'OUT_IS_INPUT'],
  ])('%s', async (_, args, code) => {
    mkdirSync(`${scratch.path}/empty`, { recursive: true })
    if (args.includes('altered')) {
      await cli('snapshot', ...TARGET, '--out', 'altered', '--force')
      writeFileSync(`${scratch.path}/altered/1-production-us-east-1/inventory.json`, '{}')
    }
    if (args.includes('other')) await cli('snapshot', '--target', 'Staging: us-east-1', '--out', 'other', '--force')
    const { exitCode, stderr } = await cli('watch', ...TARGET, ...args)
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(`(${code})`) })
  })

  test('a target that could not be seen', async () => {
    const args = ['watch', '--target', 'Production: us-east-1', '--baseline', 'baseline', '--timeout', '1']
    await cloudcraft.control('faults', ['500x40'])
    const { exitCode, stdout, stderr } = await cli(...args)
    await cloudcraft.control('faults', [])
    expect(exitCode).toBe(1)
    expect(`${stdout}${stderr}`).toMatch(/error: /)
  })
})

test('compare --baseline tells what had changed before the deployment', async () => {
  await cli('snapshot', ...TARGET, '--out', 'before')
  await cloudcraft.control('deploy/lambda-updated')
  await cli('snapshot', ...TARGET, '--out', 'after')
  const { exitCode, stdout } = await runCli(
    ['compare', 'before', 'after', '--baseline', 'baseline', '--fail-on', 'drift'],
    {
      cwd: scratch.path,
    },
  )
  expect(exitCode).toBe(2)
  expect(stdout).toContain('Cloud changes: 1 Lambda function changed')
  expect(stdout).toMatch(
    /^1 change since the last deployment, .* ago, not made by this deployment; 1 newly open to the internet$/m,
  )
})
