import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CliResult, runCli, startServe } from '../support/cli.ts'
import { listing, readJson, type Scratch, scratchFolder } from '../support/folders.ts'
import { readReport } from '../support/report-file.ts'

let scratch: Scratch
const cwd = () => scratch.path
const cli = (...args: readonly string[]): Promise<CliResult> => runCli(args, { cwd: cwd() })
const verify = (report: string, ...args: readonly string[]) =>
  cli('verify', report, '--before', 'before', '--after', 'after', ...args)

beforeAll(async () => {
  scratch = scratchFolder()
  const serve = await startServe([], { cwd: cwd() })
  const env = { CLOUDCRAFT_API_KEY: serve.apiKey }
  const take = async (out: string) => {
    const size = ['--width', '320', '--height', '180']
    const args = ['snapshot', '--target', 'Production: us-east-1', '--out', out, ...size, '--api-url', serve.url]
    const { exitCode, stderr } = await runCli(args, { cwd: cwd(), env })
    if (exitCode !== 0) throw new Error(stderr)
  }
  await take('before')
  const plan = await fetch(`${serve.url}/simulator/plan/planned`)
  writeFileSync(join(cwd(), 'tfplan.json'), await plan.text())
  await serve.control('deploy/planned')
  await take('after')
  await serve.close()
  writeFileSync(join(cwd(), 'rules.yml'), '- { type: sg, reason: not ours }\n')
  const made = await cli('compare', 'before', 'after', '--out', 'reports/there', '--ignore-file', 'rules.yml')
  if (made.exitCode !== 0) throw new Error(made.stderr)
})
afterAll(() => scratch.remove())

describe('verify', () => {
  test('finds a report true: inventories, renders and drawings, with the rules that it was made with', async () => {
    expect(readReport(cwd(), 'reports', 'there', 'report.json').evidence?.ignore?.sources).toHaveLength(1)
    const { exitCode, stdout } = await verify('reports/there')
    expect(stdout).toMatch(/^True: the snapshots produce this report, byte for byte\n/)
    expect(exitCode).toBe(0)
  })

  test('recomputes a plan where it is given, and says when it is not', async () => {
    await cli('compare', 'before', 'after', '--out', 'planned', '--plan', 'tfplan.json')
    cpSync(join(cwd(), 'tfplan.json'), join(cwd(), 'elsewhere.json'))
    const without = await verify('planned/report.json')
    expect([without.exitCode, without.stdout]).toEqual([0, expect.stringContaining('Not recomputed: plan (')])
    const given = await verify('planned', '--plan', 'elsewhere.json', '--json')
    expect(JSON.parse(given.stdout)).toEqual({ answer: 'true', because: '', notRecomputed: [] })
    writeFileSync(
      join(cwd(), 'other.json'),
      '{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[]}',
    )
    const other = await verify('planned', '--plan', 'other.json')
    expect([other.exitCode, other.stdout]).toEqual([2, expect.stringContaining('report.json: plan.')])
  })

  test.each<[string, string]>([
    ['reports/there/report.json', 'report.json'],
    ['reports/there/evidence.json', 'evidence.json'],
    ['reports/there/report.html', 'report.html'],
    ['reports/there/1-production-us-east-1-difference.svg', '1-production-us-east-1-difference.svg'],
    ['before/manifest.json', 'before-snapshot'],
    ['after/1-production-us-east-1/inventory.json', 'after-snapshot'],
    ['after/1-production-us-east-1/render.png', 'after-snapshot'],
  ])('names %s when one digit of it was changed', async (file, named) => {
    const place = join(cwd(), file)
    const whole = readFileSync(place)
    const at = Math.max(whole.lastIndexOf('1'), whole.lastIndexOf(0x31))
    writeFileSync(place, Buffer.concat([whole.subarray(0, at), Buffer.from('2'), whole.subarray(at + 1)]))
    const { exitCode, stdout } = await verify('reports/there')
    writeFileSync(place, whole)
    expect([exitCode, stdout]).toEqual([2, expect.stringMatching(new RegExp(`^Not true: .*${named}`))])
  })

  test.each<[string[], RegExp]>([
    [['nowhere', '--after', 'after'], /nowhere does not exist/],
    [['reports/there'], /verify needs --after/],
    [['reports/there', '--after', 'nowhere'], /nowhere does not exist/],
    [['reports/there', '--before', 'nowhere', '--after', 'after'], /nowhere does not exist/],
    [['reports/there', '--after', 'after'], /give it with --before/],
  ])('%j could not be verified', async (args, reason) => {
    const { exitCode, stdout, stderr } = await cli('verify', ...args)
    expect([exitCode, stdout + stderr]).toEqual([1, expect.stringMatching(reason)])
  })
})

describe('history', () => {
  test('makes a page of a folder of reports, and keeps what is there when the reports have gone', async () => {
    await cli('compare', 'after', 'before', '--out', 'reports/and-back')
    const first = await cli('history', 'reports', '--out', 'site', '--title', 'Our cloud')
    expect([first.exitCode, first.stdout]).toEqual([0, '2 reports read, site/index.html written\n'])
    const names = listing(join(cwd(), 'site'))
    expect(names.filter((name) => !name.startsWith('reports/'))).toEqual([
      ...['deployments.ndjson', 'feed.xml', 'history.json', 'index.html'],
    ])
    const page = readFileSync(join(cwd(), 'site/index.html'), 'utf8')
    expect(page).toContain('<h3>there')
    expect(page).toContain('<h3>and-back')
    rmSync(join(cwd(), 'reports/and-back'), { recursive: true })
    await cli('history', 'reports', '--out', 'site')
    const lines = readFileSync(join(cwd(), 'site/deployments.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).title).toSorted()).toEqual(['and-back', 'there'])
    expect(listing(join(cwd(), 'site'))).toEqual(names)
  })

  test('says what cannot be read, goes on without it, and refuses a folder that is not ours', async () => {
    cpSync(join(cwd(), 'reports/there'), join(cwd(), 'mixed/good'), { recursive: true })
    cpSync(join(cwd(), 'reports/there'), join(cwd(), 'mixed/odd'), { recursive: true })
    writeFileSync(join(cwd(), 'mixed/odd/report.json'), '{"schemaVersion":2}')
    const { exitCode, stdout, stderr } = await cli('history', 'mixed', '--out', 'mixed-site')
    expect([exitCode, stdout]).toEqual([0, '1 report read, mixed-site/index.html written\n'])
    expect(stderr).toMatch(/left out: report\.json of mixed\/odd\/report\.json cannot be read/)
    expect((await cli('history', 'mixed', '--out', 'before')).stderr).toContain('(OUT_OTHER_KIND)')
    writeFileSync(join(cwd(), 'mixed-site/deployments.ndjson'), 'oops\n')
    expect((await cli('history', 'mixed', '--out', 'mixed-site')).stderr).toContain('(HISTORY_FOREIGN)')
  })

  test('tells a comparison what it takes back', async () => {
    await cli('history', 'reports/there', '--out', 'past')
    const { exitCode, stdout } = await cli('compare', 'after', 'before', '--history', 'past', '--json')
    expect(exitCode).toBe(0)
    const { rollback } = JSON.parse(stdout)
    expect(rollback.broughtBack).toBe(rollback.total)
    const { stdout: text } = await cli('compare', 'after', 'before', '--history', 'past')
    expect(text).toMatch(/\nBrings back (all \d+ changes|the only change) of the deployment of 20\d\d-/)
    expect(readJson(cwd(), 'past', 'history.json')).toMatchObject({ schemaVersion: 1 })
  })
})
