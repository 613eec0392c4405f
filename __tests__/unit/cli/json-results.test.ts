import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { run } from '../../../src/cli/run.ts'
import { type Simulator, startSimulator } from '../../../src/extras/simulator/server.ts'
import { readJson, type Scratch, scratchFolder } from '../../support/folders.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'
import { schemaProblems } from '../../support/report-schema.ts'

let scratch: Scratch
let simulator: Simulator
const TARGET = ['--target', 'Production: us-east-1']

async function ran(...args: readonly string[]) {
  const terminal = recordingTerminal({ CLOUDCRAFT_API_KEY: simulator.apiKey })
  const exitCode = await run(args, terminal)
  return { exitCode, stdout: terminal.stdout, stderr: terminal.stderr }
}
const cloud = (...args: readonly string[]) => ran(...args, '--api-url', simulator.url)

/** What a program reads. The whole of stdout is one document. */
async function jsonOf(result: ReturnType<typeof ran>): Promise<{ exitCode: number; json: never; stderr: string }> {
  const { exitCode, stdout, stderr } = await result
  return { exitCode, json: JSON.parse(stdout) as never, stderr }
}

beforeAll(async () => {
  scratch = scratchFolder()
  simulator = await startSimulator({ rateLimit: false })
})
afterAll(async () => {
  await simulator.close()
  scratch.remove()
})

const faults = (...list: readonly string[]) =>
  fetch(`${simulator.url}/simulator/faults`, { method: 'POST', body: JSON.stringify(list) })

const small = ['--width', '64', '--height', '36']

describe('with --json', () => {
  test('snapshot prints the folder and its manifest, as they are on the disk', async () => {
    const out = `${scratch.path}/before`
    const { exitCode, json, stderr } = await jsonOf(cloud('snapshot', ...TARGET, ...small, '--out', out, '--json'))
    expect(exitCode).toBe(0)
    expect(json).toEqual({ folder: out, manifest: readJson(out, 'manifest.json') })
    expect(stderr).toContain(`Snapshot of 1 of 1 target in ${out}`)
  })

  test('snapshot prints what there is where a part is missing, and fails', async () => {
    await faults('403x9@/png')
    const out = `${scratch.path}/partly`
    const result = jsonOf(cloud('snapshot', ...TARGET, ...small, '--out', out, '--json'))
    const { exitCode, json, stderr } = await result
    await faults()
    expect(exitCode).toBe(1)
    expect(json).toMatchObject({ manifest: { targets: [{ inventory: { sha256: expect.any(String) } }] } })
    expect(stderr).toContain('error: ')
  })

  test('inventory prints its rows, also where it writes a file in another format', async () => {
    const file = `${scratch.path}/rows.csv`
    const { json, exitCode } = await jsonOf(cloud('inventory', ...TARGET, '--out', file, '--json'))
    expect(exitCode).toBe(0)
    expect(json).toContainEqual(expect.objectContaining({ type: 'ec2' }))
    expect(readFileSync(file, 'utf8').split('\r\n')[0]).toContain('type')
    const alone = await jsonOf(cloud('inventory', ...TARGET, '--json'))
    expect(alone.json).toEqual(json)
  })

  test('demo prints report.json', async () => {
    const out = `${scratch.path}/demo`
    const { json, stderr, exitCode } = await jsonOf(ran('demo', '--scenario', 'lambda-updated', '--out', out, '--json'))
    expect([exitCode, schemaProblems(json)]).toEqual([0, []])
    expect(json).toEqual(readJson(out, 'report.json'))
    expect(stderr).toContain('Cloud changes: 1 Lambda function changed')
  })

  test('history prints what it has read and what it has left out', async () => {
    mkdirSync(`${scratch.path}/reports/broken`, { recursive: true })
    writeFileSync(`${scratch.path}/reports/broken/report.json`, '{}')
    await ran('demo', '--scenario', 'nothing', '--out', `${scratch.path}/reports/good`)
    const site = `${scratch.path}/site`
    const { json, exitCode } = await jsonOf(ran('history', `${scratch.path}/reports`, '--out', site, '--json'))
    expect(exitCode).toBe(0)
    expect(json).toEqual({
      ...{ folder: site, read: 1 },
      leftOut: [
        { file: `${scratch.path}/reports/broken/report.json`, code: expect.any(String), message: expect.any(String) },
      ],
    })
    expect(existsSync(`${site}/index.html`)).toBe(true)
  })
})

describe('one mistake has one sentence:', () => {
  test.each([
    ['snapshot', ['snapshot', ...TARGET]],
    ['history', ['history', 'reports']],
    ['backup', ['backup']],
    ['blueprints export', ['blueprints', 'export', 'id']],
    ['budget', ['budget', 'id', '--format', 'xlsx']],
  ])('no --out for %s', async (name, args) => {
    const { exitCode, stdout, stderr } = await ran(...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(
      new RegExp(`^error: ${name} needs --out\\. Write --out (DIR|FILE)\\. \\(OPTION_MISSING\\)$`, 'm'),
    )
  })

  test.each([
    [['budget', 'id', '--format', 'xlsx', '--out', 'a.xlsx', '--json'], 'xlsx'],
    [['inventory', ...TARGET, '--format', 'csv', '--json'], 'csv'],
  ])('--json with another format: %j', async (args, format) => {
    const { exitCode, stderr } = await ran(...args)
    expect(exitCode).toBe(1)
    expect(stderr).toContain(
      `error: --json and --format ${format} exclude each other. Leave one of them out. (OPTION_VALUE)`,
    )
  })

  test.each([
    [['snapshot', ...TARGET, '--out', 'x', '--settle', 'long'], '--settle is "long"'],
    [['snapshot', ...TARGET, '--out', 'x', '--timeout', 'long'], '--timeout is "long"'],
    [['serve', '--port', 'long'], '--port is "long"'],
    [['serve', '--scan', 'long'], '--scan is "long"'],
    [['convert', 'a.json', '--from', 'long'], '--from is "long"'],
    [['budget', 'id', '--period', 'long'], '--period is "long"'],
  ])('a value that cannot be: %j', async (args, what) => {
    writeFileSync(`${scratch.path}/a.json`, '{}')
    const at = args.map((arg) => (arg === 'a.json' ? `${scratch.path}/a.json` : arg))
    const { exitCode, stderr } = await ran(...at)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(new RegExp(`^error: ${what}\\. (Give|Choose) .*\\(OPTION_VALUE\\)$`, 'm'))
  })

  test.each([
    [['compare', 'gone', 'gone']],
    [['verify', 'gone', '--after', 'gone']],
    [['watch', ...TARGET, '--baseline', 'gone']],
    [['history', 'gone', '--out', 'x']],
    [['restore', 'gone']],
    [['convert', 'gone']],
    [['blueprints', 'create', 'gone']],
    [['compare', 'gone', 'gone', '--ignore-file', 'gone']],
  ])('a place where nothing is: %j', async (args) => {
    const { exitCode, stderr } = await ran(...args)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^error: gone does not exist\. .*\([A-Z_]+\)$/m)
  })

  test.each([[['convert', '-']], [['blueprints', 'create', '-']]])('nothing on stdin: %j', async (args) => {
    expect((await ran(...args)).stderr).toMatch(/^error: Nothing is piped in\. /m)
  })
})
