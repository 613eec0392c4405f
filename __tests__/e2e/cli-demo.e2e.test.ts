import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Change } from '../../src/inventory/change.ts'
import type { ResourceReference } from '../../src/inventory/read/resource.ts'
import { type CliResult, DIST, runCli } from '../support/cli.ts'
import { listing, type Scratch, scratchFolder } from '../support/folders.ts'
import { readReport } from '../support/report-file.ts'

const REPORT_FILES = [
  '1-production-us-east-1-after.png',
  '1-production-us-east-1-before.png',
  '1-production-us-east-1-diff.png',
  '1-production-us-east-1-difference-focus.svg',
  '1-production-us-east-1-difference.png',
  '1-production-us-east-1-difference.svg',
  'comment.md',
  'evidence.json',
  'report.html',
  'report.json',
]
/** A changed part of the picture, cut out. */
const CROP = /-region-\d\.png$/
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

let scratch: Scratch
beforeAll(() => {
  scratch = scratchFolder()
})
afterAll(() => scratch.remove())

describe('the demo of a release', () => {
  const folder = () => join(scratch.path, 'cloudcraft-diff-demo')
  let result: CliResult
  beforeAll(async () => {
    result = await runCli(['demo'], { cwd: scratch.path })
  })

  test('ends well, says the verdict first and what to open last', () => {
    const { verdict } = readReport(folder(), 'report.json')
    const lines = result.stdout.trimEnd().split('\n')

    expect(result.exitCode).toBe(0)
    expect(lines[0]).toBe(`Cloud changes: ${verdict.text}`)
    expect(lines.at(-1)).toBe('Open cloudcraft-diff-demo/report.html')
    expect(existsSync(join(folder(), 'report.html'))).toBe(true)
  })

  test('tells on stderr how far it is: a scan, the deployment, a scan', () => {
    const scan = ['Production (us-east-1): scanning', 'Production (us-east-1): scanned (1 of 1)']
    const [deploying = '', ...others] = result.stderr.split('\n').filter((line) => line.startsWith('Deploying: '))

    expect(others).toEqual([])
    expect(result.stderr).toBe([...scan, deploying, ...scan, ''].join('\n'))
  })

  test('leaves the report, the comment, the page, the pictures, the drawing of the difference and the parts that changed, and nothing else', () => {
    const files = listing(folder())
    expect(listing(scratch.path)).toEqual(files.map((file) => `cloudcraft-diff-demo/${file}`))
    expect(files.filter((file) => !CROP.test(file))).toEqual(REPORT_FILES)
    expect(files.filter((file) => CROP.test(file)).length).toBeGreaterThanOrEqual(4)
    for (const file of files.filter((name) => name.endsWith('.png')))
      expect(readFileSync(join(folder(), file)).subarray(0, 8)).toEqual(PNG)
    expect(readFileSync(join(folder(), 'comment.md'), 'utf8')).toMatch(
      /^### Cloud changes: `Production \(us-east-1\)` — /,
    )
    expect(readFileSync(join(folder(), 'report.html'), 'utf8')).toContain('src="data:image/png;base64,')
  })

  test('finds what the release did to data, doors and code', () => {
    const [target] = readReport(folder(), 'report.json').targets
    const found = (target?.changes ?? []).map((change) => `${change.kind} ${resourcesOf(change).map(said).join(' ')}`)

    expect(found).toEqual(
      expect.arrayContaining([
        'added dynamodb refunds',
        'added lambda refund-order',
        'added sqs refunds',
        'changed rds orders rds orders',
        'changed sg database sg database',
        'removed s3 larkspur-legacy-exports',
      ]),
    )
  })

  test('names nothing that the release left alone', () => {
    const [target] = readReport(folder(), 'report.json').targets
    const rolled = new Set(['ec2', 'ebs', 'ecstask'])
    const touched =
      /^(dynamodb refunds|lambda refund-order|sqs refunds|rds orders|sg database|s3 larkspur-legacy-exports)$/
    const others = (target?.changes ?? [])
      // A rollout is told by its parent, whatever it is; its members are what changed.
      .filter(({ kind }) => kind !== 'rollout')
      .flatMap(resourcesOf)
      .filter((one) => !rolled.has(one.type) && !touched.test(said(one)))

    expect(others).toEqual([])
  })
})

test('a deployment that changes nothing is reported as no change', async () => {
  const { exitCode, stdout } = await runCli(['demo', '--scenario', 'nothing', '--out', 'still'], { cwd: scratch.path })
  const report = readReport(scratch.path, 'still', 'report.json')

  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^Cloud changes: no change\n/)
  expect(report.verdict).toEqual({ text: 'no change', hasChanges: false, known: true })
  expect(report.targets[0]?.changes).toEqual([])
})

test('the other cloud has its own scenario and its own account', async () => {
  const { exitCode } = await runCli(['demo', '--scenario', 'azure-scale', '--out', 'azure'], { cwd: scratch.path })
  const [target] = readReport(scratch.path, 'azure', 'report.json').targets

  expect(exitCode).toBe(0)
  expect(target?.target).toMatchObject({ provider: 'azure', account: { name: 'Azure Production' }, region: 'eastus' })
  expect((target?.changes ?? []).map(({ kind }) => kind).toSorted()).toEqual(['added', 'changed'])
})

test('a clone in which nothing was installed is enough', async () => {
  const clone = join(scratch.path, 'clone')
  cpSync(DIST, join(clone, 'dist'), { recursive: true })
  writeFileSync(join(clone, 'package.json'), '{ "type": "module" }')
  const { exitCode, stderr } = await runCli(['demo', '--out', 'fresh'], { cwd: clone, dist: join(clone, 'dist') })

  expect(exitCode).toBe(0)
  expect(stderr).not.toMatch(/answered 500/)
  expect(listing(join(clone, 'fresh')).filter((file) => !CROP.test(file))).toEqual(REPORT_FILES)
})

describe("with the oldest Node that is there, which is a newcomer's", () => {
  const node = oldestNode()

  test('demo and compare do the same as with a new one', async () => {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
    if (!version.startsWith('v20.')) process.stderr.write(`No Node 20 here: dist is tried with ${version}.\n`)
    const options = { cwd: scratch.path, node }
    const shown = await runCli(['demo', '--out', 'old-node'], options)
    const compared = await runCli(['compare', 'cloudcraft-diff-demo', 'nowhere'], options)
    const pictures = ['before', 'after'].map((side) => `old-node/1-production-us-east-1-${side}.png`)
    const pictured = await runCli(['compare', ...pictures, '--json'], options)

    expect(shown).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('refund-order') })
    expect(compared).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('SNAPSHOT_NOT_FOUND') })
    expect(JSON.parse(pictured.stdout)).toMatchObject({
      verdict: { text: expect.stringMatching(/^[1-9]\d* places? differs?/) },
    })
  })
})

/** The Node of the system where there is one beside the tests' own; else the tests' own. */
function oldestNode(): string {
  const own = realpathSync(process.execPath)
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  const found = ['/usr/local/bin', ...folders].map((folder) => join(folder, 'node')).filter((file) => existsSync(file))
  return found.find((file) => realpathSync(file) !== own) ?? process.execPath
}

function said({ type, name }: ResourceReference): string {
  return `${type} ${name}`
}

function resourcesOf(change: Change): readonly ResourceReference[] {
  switch (change.kind) {
    case 'added':
      return [change.after]
    case 'removed':
      return [change.before]
    case 'changed':
    case 'replaced':
      return [change.before, change.after]
    case 'rollout':
      return [...change.removed, ...change.added]
    case 'membership-added':
    case 'membership-removed':
      return [change.member.after]
    case 'connection-added':
    case 'connection-removed':
      return [change.from.after, change.to.after]
  }
}
