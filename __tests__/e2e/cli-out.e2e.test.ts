import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { contentsOf } from '../../src/snapshot/disk/contents.ts'
import { DIST, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, scratchFolder } from '../support/folders.ts'

jest.setTimeout(120_000)

const KEY = 'simulated-key-of-forty-four-characters-12345'
const TAKE = ['snapshot', '--target', 'Staging: us-east-1', '--width', '320', '--height', '180']
const SNAPSHOT = ['1-staging-us-east-1/inventory.json', '1-staging-us-east-1/render.png', 'manifest.json']

const scratch = scratchFolder()
const inScratch = (...parts: readonly string[]) => path.join(scratch.path, ...parts)
let serve: ServeProcess
const cli = (args: readonly string[], cwd = scratch.path) => runCli(args, { cwd, env: { CLOUDCRAFT_API_KEY: KEY } })
const take = (out: string, cwd?: string) => cli([...TAKE, '--api-url', serve.url, '--out', out], cwd)
beforeAll(async () => {
  serve = await startServe(['--api-key', KEY], { cwd: scratch.path })
  expect((await take('before')).exitCode).toBe(0)
  await serve.control('deploy/release')
  expect((await take('after')).exitCode).toBe(0)
})
afterAll(async () => {
  await serve.close()
  scratch.remove()
})

describe('nothing that cannot be had again is destroyed', () => {
  test.each([
    { args: ['compare', 'before', 'after', '--out', 'before'], code: 'OUT_IS_INPUT' },
    { args: ['compare', 'after', 'after', '--out', 'before'], code: 'OUT_OTHER_KIND' },
    { args: ['demo', '--out', 'before'], code: 'OUT_OTHER_KIND' },
    { args: ['backup', '--out', 'before'], code: 'OUT_OTHER_KIND' },
    { args: [...TAKE, '--out', 'before'], code: 'OUT_IS_SNAPSHOT' },
  ])('$args is refused: $code', async ({ args, code }) => {
    const files = listing(scratch.path)
    const { exitCode, stdout, stderr } = await cli(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^error: .*before.*\\(${code}\\)\\n$`))
    expect(listing(scratch.path)).toEqual(files)
    expect((await cli(['compare', 'before', 'after'])).exitCode).toBe(0)
  })

  test('a report is no place for a snapshot', async () => {
    await cli(['compare', 'before', 'after', '--out', 'report'])
    const files = listing(inScratch('report'))
    const { exitCode, stderr } = await take('report')
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringMatching(/^error: report holds a report.*\(OUT_OTHER_KIND\)\n$/),
    ])
    expect(listing(inScratch('report'))).toEqual(files)
  })
})

test.each(['release', 'permission-lost'])(
  'a report names all of its files, so it can be written again: %s',
  async (scenario) => {
    const demo = () => cli(['demo', '--scenario', scenario, '--out', scenario])
    expect((await demo()).exitCode).toBe(0)
    expect(contentsOf(inScratch(scenario))).toMatchObject({
      kind: 'report',
      foreign: [],
      own: listing(inScratch(scenario)),
    })
    expect((await demo()).exitCode).toBe(0)
  },
)

describe('a folder stays what it is', () => {
  test('a link: its target gets the files', async () => {
    mkdirSync(inScratch('target'))
    symlinkSync('target', inScratch('link'))
    expect((await take('link')).exitCode).toBe(0)
    expect(lstatSync(inScratch('link')).isSymbolicLink()).toBe(true)
    expect(listing(inScratch('target'))).toEqual(SNAPSHOT)
  })

  test('the current folder: a shell in it sees the files, also after a second time', async () => {
    mkdirSync(inScratch('here'))
    const script = `cd "$1"; for i in 1 2; do "$2" "$3" compare ../before ../after --out . >/dev/null; done; ls`
    const seen = execFileSync('sh', [
      '-c',
      script,
      'sh',
      inScratch('here'),
      process.execPath,
      path.join(DIST, 'cli.js'),
    ])
    expect(seen.toString().split('\n')).toEqual(expect.arrayContaining(['comment.md', 'report.html', 'report.json']))
  })
})
