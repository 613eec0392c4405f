import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type CliResult, runCli, startServe } from '../support/cli.ts'
import { listing, type Scratch, scratchFolder } from '../support/folders.ts'
import { readReport } from '../support/report-file.ts'

/** Snapshots of the same target before and after, and of another target, taken once and copied for each test. */
let taken: Scratch
let scratch: Scratch
beforeAll(async () => {
  taken = scratchFolder()
  const cwd = taken.path
  const serve = await startServe([], { cwd })
  const env = { CLOUDCRAFT_API_KEY: serve.apiKey }
  const take = async (target: string, out: string) => {
    const { exitCode, stderr } = await runCli(
      ['snapshot', '--target', target, '--out', out, '--width', '640', '--height', '360', '--api-url', serve.url],
      { cwd, env },
    )
    if (exitCode !== 0) throw new Error(stderr)
  }
  await take('Production: us-east-1', 'before')
  await take('Production: us-west-2', 'elsewhere')
  await serve.control('deploy/release')
  await take('Production: us-east-1', 'after')
  await serve.close()
})
afterAll(() => taken.remove())
beforeEach(() => {
  scratch = scratchFolder()
  cpSync(taken.path, scratch.path, { recursive: true })
  for (const name of ['before', 'after', 'elsewhere']) copyParts(name)
})
afterEach(() => scratch.remove())

/** `before.json` and `before.png`: the parts of a snapshot as single files. */
function copyParts(name: string): void {
  const [folder = ''] = listing(join(scratch.path, name))[0]?.split('/') ?? []
  cpSync(join(scratch.path, name, folder, 'inventory.json'), join(scratch.path, `${name}.json`))
  cpSync(join(scratch.path, name, folder, 'render.png'), join(scratch.path, `${name}.png`))
}

function compare(...args: readonly string[]): Promise<CliResult> {
  return runCli(['compare', ...args], { cwd: scratch.path })
}

/** A changed part of the picture, cut out. */
const CROP = /-region-\d+\.png$/

/** Everything in the folder but what a test began with. */
function written(): readonly string[] {
  const before = new Set(listing(taken.path))
  return listing(scratch.path).filter((file) => !before.has(file) && !/^(before|after|elsewhere)\./.test(file))
}

describe('what can be compared', () => {
  test('two snapshot folders, with the inventories as the verdict', async () => {
    const { exitCode, stdout } = await compare('before', 'after', '--out', 'report')
    const report = readReport(scratch.path, 'report', 'report.json')

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Cloud changes: .*added/)
    expect(stdout).toMatch(/\nOpen report\/report\.html\n$/)
    expect(report.targets[0]).toMatchObject({ status: 'compared', picture: { before: { width: 640, height: 360 } } })
    expect(written().filter((file) => !CROP.test(file))).toHaveLength(10)
    expect(written().some((file) => CROP.test(file))).toBe(true)
  })

  test('two inventories', async () => {
    const { exitCode, stdout } = await compare('before.json', 'after.json', '--json')
    const { counts } = JSON.parse((await compare('before', 'after', '--json')).stdout)

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).counts).toEqual(counts)
  })

  test('two pictures', async () => {
    const changed = await compare('before.png', 'after.png', '--out', 'report')
    const same = await compare('before.png', 'before.png')

    expect([changed.exitCode, same.exitCode]).toEqual([0, 0])
    expect(changed.stdout).toMatch(
      /^Pictures: [1-9]\d* places? differs?[^\n]*\nbefore\.png \(640 × 360\) → after\.png \(640 × 360\)\n/,
    )
    expect(same.stdout).toMatch(/^Pictures: the pictures are identical\nbefore\.png[^\n]*\n$/)
    const whole = written().filter((file) => !CROP.test(file))
    expect(whole.map((file) => file.replace(/1-.*-/, '1-…-'))).toEqual([
      'report/1-…-after.png',
      'report/1-…-before.png',
      'report/1-…-diff.png',
      ...['report/comment.md', 'report/evidence.json', 'report/report.html', 'report/report.json'],
    ])
  })

  test('nothing and a snapshot: the report says that it does not know', async () => {
    const { exitCode, stdout, stderr } = await compare('no-such-folder', 'after', '--out', 'report')
    const { verdict, targets } = readReport(scratch.path, 'report', 'report.json')

    expect(exitCode).toBe(0)
    expect(stderr).toContain('warning: no-such-folder does not exist: there is nothing to compare with\n')
    expect(stdout).toMatch(/^Cloud changes: could not be determined: there is no before-snapshot\n/)
    expect(verdict).toMatchObject({ hasChanges: false, known: false })
    expect(targets).toMatchObject([{ status: 'no-before', changes: [] }])
  })
})

describe('what cannot be compared', () => {
  test.each([
    { why: 'a folder and a file', args: ['before', 'after.json'], code: 'COMPARE_MIXED' },
    { why: 'an inventory and a picture', args: ['before.json', 'after.png'], code: 'COMPARE_MIXED' },
    { why: 'no after', args: ['before', 'no-such-folder'], code: 'SNAPSHOT_NOT_FOUND' },
    { why: 'a folder that is no snapshot', args: ['before', 'strange'], code: 'SNAPSHOT_NOT_FOUND' },
    { why: 'a file of another kind', args: ['before', 'notes.txt'], code: 'COMPARE_UNKNOWN' },
    { why: 'another region', args: ['before', 'elsewhere'], code: 'REGION_MISMATCH' },
    { why: 'a picture cut short', args: ['before.png', 'cut.png'], code: 'PNG_[A-Z_]+' },
    { why: 'a picture that is none', args: ['not.png', 'after.png'], code: 'PNG_[A-Z_]+' },
    { why: 'an inventory cut short', args: ['before.json', 'cut.json'], code: 'INVENTORY_NOT_JSON' },
    { why: 'JSON that is no inventory', args: ['list.json', 'after.json'], code: 'INVENTORY_[A-Z_]+' },
    { why: 'an empty file', args: ['before.json', 'empty.json'], code: 'INVENTORY_[A-Z_]+' },
  ])('$why: exit code 1, $code, nothing written', async ({ args, code }) => {
    const at = (name: string) => join(scratch.path, name)
    mkdirSync(at('strange'))
    for (const name of ['notes.txt', 'strange/notes.txt']) writeFileSync(at(name), 'hello')
    for (const kind of ['png', 'json'])
      writeFileSync(at(`cut.${kind}`), readFileSync(at(`after.${kind}`)).subarray(0, 5000))
    writeFileSync(at('not.png'), 'This is not a picture.')
    writeFileSync(at('list.json'), '[1, 2, 3]')
    writeFileSync(at('empty.json'), '')
    const before = listing(scratch.path)
    const { exitCode, stdout, stderr } = await compare(...args, '--out', 'report', '--json')

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^error: .+ \\(${code}\\)\n$`))
    expect(listing(scratch.path)).toEqual(before)
  })

  test('everything that is wrong is named at once', async () => {
    const options = ['--fail-on', 'gone', '--job-status', 'ended', '--currency', 'GLD', '--ignore-file', 'no-such-file']
    const { exitCode, stderr } = await compare('before', 'no-such-folder', ...options)
    const codes = stderr.match(/(?<=\()[A-Z_]+(?=\)$)/gm)

    expect(exitCode).toBe(1)
    expect(codes).toEqual([
      'GATE_UNKNOWN',
      'CURRENCY_UNKNOWN',
      'OPTION_VALUE',
      'IGNORE_UNREADABLE',
      'SNAPSHOT_NOT_FOUND',
    ])
  })

  test('a snapshot in which one byte is not what it was', async () => {
    const file = join(scratch.path, 'after', listing(join(scratch.path, 'after'))[0] ?? '')
    const bytes = readFileSync(file)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const { exitCode, stderr } = await compare('before', 'after', '--out', 'report')

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/inventory\.json of after is not what the manifest says.*\(SNAPSHOT_ALTERED\)/)
    expect(written()).toEqual([])
  })
})

describe('for programs', () => {
  test('--json leaves stdout to one document, report.json itself', async () => {
    const { exitCode, stdout, stderr } = await compare(
      'before',
      'after',
      '--json',
      '--out',
      'report',
      '--fail-on',
      'any',
    )

    expect(exitCode).toBe(2)
    expect(stdout).toBe(readFileSync(join(scratch.path, 'report', 'report.json'), 'utf8'))
    expect(JSON.parse(stdout).schemaVersion).toBe(1)
    expect(stderr).toMatch(/^Cloud changes: /)
  })

  test.each([
    { gates: 'any', sides: ['before', 'after'], code: 2 },
    { gates: 'exposure, destructive', sides: ['before', 'after'], code: 2 },
    { gates: 'unknown', sides: ['before', 'after'], code: 0 },
    { gates: 'unknown', sides: ['no-such-folder', 'after'], code: 2 },
    { gates: 'any', sides: ['before', 'before'], code: 0 },
  ])('--fail-on "$gates" for $sides: exit code $code, with the report written', async ({ gates, sides, code }) => {
    const { exitCode, stdout } = await compare(...sides, '--fail-on', gates, '--out', 'report')

    expect(exitCode).toBe(code)
    expect(stdout.includes('Gate tripped: ')).toBe(code === 2)
    expect(written()).toContain('report/report.json')
  })
})

describe('where the report goes', () => {
  test('an earlier report is replaced, whole', async () => {
    await compare('before', 'after', '--out', 'report')
    await compare('before.json', 'after.json', '--out', 'report')

    expect(written()).toEqual([
      ...['-focus.svg', '.png', '.svg'].map((end) => `report/1-after-json-difference${end}`),
      ...['report/comment.md', 'report/evidence.json', 'report/report.html', 'report/report.json'],
    ])
  })

  test.each([
    { out: 'mine', why: 'a folder with files of somebody else', code: 'OUT_NOT_OURS' },
    { out: 'mine/notes.txt', why: 'a file', code: 'OUT_NOT_OURS' },
    { out: 'mine/notes.txt/report', why: 'a folder below a file', code: 'OUT_UNWRITABLE' },
    { out: '/proc/report', why: 'a folder that cannot be made', code: 'OUT_UNWRITABLE' },
    { out: 'before', why: 'the snapshot that is compared', code: 'OUT_IS_INPUT' },
    { out: './after/', why: 'the other one, by another path', code: 'OUT_IS_INPUT' },
    { out: 'before/report', why: 'a folder in it', code: 'OUT_IS_INPUT' },
    { out: '.', why: 'the folder of both', code: 'OUT_IS_INPUT' },
  ])('$why is refused and left alone', async ({ out, code }) => {
    mkdirSync(join(scratch.path, 'mine'))
    writeFileSync(join(scratch.path, 'mine', 'notes.txt'), 'mine')
    const { exitCode, stdout, stderr } = await compare('before', 'after', '--out', out)

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^error: .+ \\(${code}\\)\n$`))
    expect(written()).toEqual(['mine/notes.txt'])
  })
})
