import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type CliOptions, type CliResult, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, readJson, type Scratch, scratchFolder } from '../support/folders.ts'
import { changeSentences, readReport } from '../support/report-file.ts'

const KEY = 'simulated-key-of-forty-four-characters-12345'
const REGIONS = 'Production: us-east-1, eu-west-1, us-west-2'
const TARGET_FILES = ['inventory.json', 'render.png']
const SNAPSHOT_FILES = [
  ...['us-east-1', 'eu-west-1', 'us-west-2'].flatMap((region, index) =>
    TARGET_FILES.map((file) => `${index + 1}-production-${region}/${file}`),
  ),
  'manifest.json',
]

describe('three regions, against a simulator in another process', () => {
  let scratch: Scratch
  let calm: ServeProcess
  let stormy: ServeProcess
  let taken: CliResult
  let takenInStorm: CliResult
  beforeAll(async () => {
    scratch = scratchFolder()
    const cwd = scratch.path
    const faults = ['--fault', '202x3,429:1,500']
    calm = await startServe(['--api-key', KEY], { cwd })
    stormy = await startServe(['--api-key', KEY, ...faults], { cwd })
    const take = (serve: ServeProcess, out: string) =>
      runCli(['snapshot', '--target', REGIONS, '--out', out, '--timeout', '60'], { cwd, env: environment(serve) })
    const storm = take(stormy, 'before-in-storm')
    taken = await take(calm, 'before')
    await calm.control('deploy/release')
    await take(calm, 'after')
    takenInStorm = await storm
  })
  afterAll(async () => {
    await Promise.all([calm.close(), stormy.close()])
    scratch.remove()
  })

  test('a snapshot is a manifest and two files a region', () => {
    expect(taken).toMatchObject({ exitCode: 0, stdout: 'Snapshot of 3 of 3 targets in before\n' })
    expect(listing(join(scratch.path, 'before'))).toEqual(SNAPSHOT_FILES)
    expect(readJson(scratch.path, 'before', 'manifest.json')).toMatchObject({
      apiHost: new URL(calm.url).host,
      targets: [{ status: 'taken' }, { status: 'taken' }, { status: 'taken' }],
    })
  })

  test('one that Cloudcraft made wait and refused for a while is the same', () => {
    expect(takenInStorm.exitCode).toBe(0)
    expect(listing(join(scratch.path, 'before-in-storm'))).toEqual(SNAPSHOT_FILES)
    expect(stormy.log()).toMatch(/ 202 [\s\S]* 429 [\s\S]* 500 /)
  })

  test('the log says what was waited for', () => {
    expect(takenInStorm.stderr).toMatch(/Production \(\S+\) (json|png): still scanning, asked once, \d+ s/)
    expect(takenInStorm.stderr).toMatch(/rate limit: waiting 1 s, as the server said/)
    expect(takenInStorm.stderr).toMatch(/Production \(\S+\) (json|png): Cloudcraft answered 500, trying again in 1 s/)
    expect(taken.stderr).not.toMatch(/waiting|trying again|still scanning/)
  })

  test('before and after compare to the same report, storm or not', async () => {
    const options = { cwd: scratch.path }
    const plain = await runCli(['compare', 'before', 'after', '--out', 'report'], options)
    const stormed = await runCli(['compare', 'before-in-storm', 'after', '--out', 'report-of-storm'], options)
    const [report, other] = ['report', 'report-of-storm'].map((folder) =>
      readReport(scratch.path, folder, 'report.json'),
    )

    expect([plain.exitCode, stormed.exitCode]).toEqual([0, 0])
    expect(report?.verdict).toMatchObject({ hasChanges: true, known: true })
    expect(report?.targets.map(({ status, changes }) => [status, changes.length > 0])).toEqual([
      ['compared', true],
      ['compared', false],
      ['compared', false],
    ])
    expect(other?.verdict).toEqual(report?.verdict)
    expect(other?.counts).toEqual(report?.counts)
    expect(other && changeSentences(other)).toEqual(report && changeSentences(report))
  })
})

describe('one region', () => {
  let scratch: Scratch
  let serve: ServeProcess
  let options: CliOptions
  beforeEach(async () => {
    scratch = scratchFolder()
    serve = await startServe(['--api-key', KEY], { cwd: scratch.path })
    options = { cwd: scratch.path, env: environment(serve) }
  })
  afterEach(async () => {
    await serve.close()
    scratch.remove()
  })

  test('everything that is wrong is named at once', async () => {
    const { exitCode, stderr } = await runCli(['snapshot', '--theme', 'x', '--settle', 'q', '--target', 'y'], options)
    const codes = stderr.match(/(?<=\()[A-Z_]+(?=\)$)/gm)

    expect(exitCode).toBe(1)
    expect(codes).toEqual(['OPTION_MISSING', 'TARGETS_MALFORMED', 'REQUEST_INVALID', 'OPTION_VALUE'])
  })

  test('a snapshot in the place of an earlier one is refused before any scan; with --force it replaces that one', async () => {
    const args = ['snapshot', '--target', 'Staging: us-east-1', '--out', 'again']
    await runCli(args, options)
    const earlier = readJson(scratch.path, 'again', 'manifest.json')
    const log = serve.log()
    const second = await runCli(args, options)

    expect({ exitCode: second.exitCode, stdout: second.stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(second.stderr).toMatch(
      /^error: again holds the snapshot of \d{4}-\d\d-\d\d \d\d:\d\d UTC, .*--force.* \(OUT_IS_SNAPSHOT\)\n$/,
    )
    expect([serve.log(), readJson(scratch.path, 'again', 'manifest.json')]).toEqual([log, earlier])

    const third = await runCli([...args, '--force'], options)
    expect(third.exitCode).toBe(0)
    expect(third.stdout).toMatch(
      /^Replaced the snapshot of \d{4}-\d\d-\d\d \d\d:\d\d UTC\nSnapshot of 1 of 1 target in again\n$/,
    )
    expect(readJson(scratch.path, 'again', 'manifest.json')).not.toEqual(earlier)
    expect(listing(scratch.path).filter((file) => file.startsWith('again'))).toEqual([
      'again/1-staging-us-east-1/inventory.json',
      'again/1-staging-us-east-1/render.png',
      'again/manifest.json',
    ])
  })

  test.each([
    {
      target: 'Productoin: us-east-1',
      says: /No linked account is named "Productoin".*Did you mean "Production"\?.*ACCOUNT_UNKNOWN/,
    },
    { target: 'Production: us-east-9', says: /us-east-9.*REGION_INVALID/ },
    { target: 'Production us-east-1', says: /TARGETS_MALFORMED/ },
  ])('$target writes nothing', async ({ target, says }) => {
    const { exitCode, stdout, stderr } = await runCli(['snapshot', '--target', target, '--out', 'out'], options)

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(says)
    expect(listing(scratch.path)).toEqual([])
  })

  test('one region of two that cannot be scanned leaves the other, and exit code 1', async () => {
    const target = 'Production: eu-west-1, us-east-9'
    const { exitCode, stdout, stderr } = await runCli(['snapshot', '--target', target, '--out', 'out'], options)

    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^Snapshot of 1 of 2 targets in out\n/)
    expect(`${stdout}${stderr}`).toMatch(/error: .*us-east-9.*\(REGION_INVALID\)/)
    expect(listing(join(scratch.path, 'out'))).toEqual([
      '1-production-eu-west-1/inventory.json',
      '1-production-eu-west-1/render.png',
      'manifest.json',
    ])
  })

  test.each(['bad-json', 'not-png'])('an answer that is spoilt (%s) is not kept, the other one is', async (fault) => {
    await serve.control('faults', [fault])
    const args = ['snapshot', '--target', 'Staging: us-east-1', '--out', 'out', '--timeout', '20']
    const { exitCode, stderr } = await runCli(args, options)

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^[^:]*Staging \(us-east-1\)[^:]*: .* \(1 of 1\)$/m)
    expect(stderr).not.toMatch(/Staging .* Staging/)
    // Which of the two requests met the fault is a matter of chance.
    expect(listing(join(scratch.path, 'out')).join(' ')).toMatch(
      /^1-staging-us-east-1\/(inventory\.json|render\.png) manifest\.json$/,
    )
  })

  test('a scan that never ends is given up at the deadline, with what to do', async () => {
    await serve.control('faults', ['202x50'])
    const args = ['snapshot', '--target', 'Staging: us-east-1', '--out', 'out', '--timeout', '3']
    const { exitCode, stderr } = await runCli(args, options)

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/error: .*still scanning after \d s.*`timeout`.*\(SNAPSHOT_STILL_PROCESSING\)/)
    expect(listing(scratch.path)).toEqual([])
  })
})

function environment({ url, apiKey }: ServeProcess): Record<string, string> {
  const { hostname, port } = new URL(url)
  return {
    CLOUDCRAFT_API_KEY: apiKey,
    CLOUDCRAFT_PROTOCOL: 'http',
    CLOUDCRAFT_HOST: hostname,
    CLOUDCRAFT_PORT: port,
  }
}
