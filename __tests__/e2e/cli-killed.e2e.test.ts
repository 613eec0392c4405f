import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { readSnapshotFolder } from '../../src/snapshot/folder.ts'
import { DIST, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, readJson, scratchFolder } from '../support/folders.ts'

jest.setTimeout(900_000)

const PRELOAD = pathToFileURL(path.resolve('__tests__/support/die-at-file-call.js')).href
const KEY = 'simulated-key-of-forty-four-characters-12345'
const scratch = scratchFolder()
let serve: ServeProcess
beforeAll(async () => {
  serve = await startServe(['--api-key', KEY, '--rate', 'off'], { cwd: scratch.path })
  const bucket = (name: string) => ({ id: name, type: 's3', arn: `arn:aws:s3:::${name}` })
  const document = (...names: string[]) => JSON.stringify({ data: { nodes: names.map(bucket) } })
  writeFileSync(path.join(scratch.path, 'a.json'), document('a'))
  writeFileSync(path.join(scratch.path, 'b.json'), document('a', 'b'))
  writeFileSync(path.join(scratch.path, 'c.json'), document('c', 'd'))
})
afterAll(async () => {
  await serve.close()
  scratch.remove()
})

const environment = () => ({ CLOUDCRAFT_API_KEY: KEY, CLOUDCRAFT_PROTOCOL: 'http', ...hostOf(serve.url) })
const hostOf = (url: string) => ({ CLOUDCRAFT_HOST: new URL(url).hostname, CLOUDCRAFT_PORT: new URL(url).port })

/** Runs a command that is killed before a call that changes something below a folder, or else counts these calls. */
async function dying(args: readonly string[], under: string, dieAt?: number) {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', PRELOAD, path.join(DIST, 'cli.js'), ...args], {
    cwd: scratch.path,
    env: {
      ...{ PATH, HOME, ...environment(), DIE_UNDER: path.join(scratch.path, under) },
      ...(dieAt !== undefined && { DIE_AT: String(dieAt) }),
    },
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  child.stdout.resume()
  const [exitCode, signal] = await once(child, 'close')
  return { exitCode, signal, calls: Number(/file calls: (\d+)/.exec(errors)?.[1]), errors }
}

interface Command {
  /** Without its `--out`. */
  readonly args: readonly string[]
  /** What stands in the folder before; nothing if not given. */
  readonly earlier?: string
  /** What a folder is, where it is whole; undefined where it is absent. Throws at a mixture. */
  readonly whole: (dir: string) => unknown
}

/** Each file that is no unfinished work, by name and digest. */
const digests = (dir: string): unknown =>
  Object.fromEntries(
    finished(dir).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(dir, file)))
        .digest('hex'),
    ]),
  )
const finished = (dir: string) =>
  listing(dir).filter((file) => !/^(.*\/)?(\.cloudcraft-diff-|backup\.lock$)|\/$/.test(file))
const inScratch = (name: string) => path.join(scratch.path, name)

/** Kills it at every call in turn, each time in a folder of its own. @returns how often it was killed */
async function killedEverywhere(name: string, { args, earlier, whole }: Command): Promise<number> {
  const prepare = (out: string) => earlier && cpSync(inScratch(earlier), inScratch(out), { recursive: true })
  prepare(name)
  const { exitCode, calls, errors } = await dying([...args, '--out', name], name)
  expect([exitCode, errors]).toEqual([0, expect.stringContaining('file calls')])
  const ends = [undefined, earlier && whole(inScratch(earlier)), whole(inScratch(name))]
  const files = listing(inScratch(name))
  for (let call = 1; call <= calls; call++) {
    const out = `${name}-${call}`
    prepare(out)
    expect(await dying([...args, '--out', out], out, call)).toMatchObject({ signal: 'SIGKILL' })
    expect([call, ends]).toEqual([call, expect.arrayContaining([whole(inScratch(out))])])
    const next = await runCli([...args, '--out', out], { cwd: scratch.path, env: environment() })
    expect([call, next.exitCode, next.stderr.match(/^error.*/m)]).toEqual([call, 0, null])
    expect([call, listing(inScratch(out))]).toEqual([call, files])
    expect([call, whole(inScratch(out))]).toEqual([call, ends[2]])
    rmSync(inScratch(out), { recursive: true })
  }
  expect(listing(scratch.path).filter((file) => /partial|cloudcraft-diff-/.test(file))).toEqual([])
  return calls
}

describe('killed at any file system call, the folder is whole or absent, and the next run leaves nothing behind', () => {
  const report = (dir: string) => (existsSync(path.join(dir, 'report.json')) ? digests(dir) : undefined)

  test('compare', async () => {
    const calls = await killedEverywhere('report', { args: ['compare', 'a.json', 'b.json'], whole: report })
    expect(calls).toBeGreaterThan(20)
  })

  test('compare over an earlier report', async () => {
    await runCli(['compare', 'a.json', 'c.json', '--out', 'earlier'], { cwd: scratch.path })
    const calls = await killedEverywhere('again', {
      args: ['compare', 'a.json', 'b.json'],
      earlier: 'earlier',
      whole: report,
    })
    expect(calls).toBeGreaterThan(20)
  })

  const snapshot = (dir: string) => {
    if (!existsSync(path.join(dir, 'manifest.json'))) return undefined
    return readSnapshotFolder(dir).targets.map(({ inventory, render }) =>
      [inventory, render].map((part) => part instanceof Uint8Array),
    )
  }
  const take = ['snapshot', '--target', 'Staging: us-east-1', '--force']

  test('snapshot', async () => {
    const calls = await killedEverywhere('taken', { args: take, whole: snapshot })
    expect(calls).toBeGreaterThan(20)
  })

  test('snapshot over an earlier one', async () => {
    await runCli(['snapshot', '--target', 'Staging: us-east-1', '--out', 'before'], {
      cwd: scratch.path,
      env: environment(),
    })
    const calls = await killedEverywhere('retaken', { args: take, earlier: 'before', whole: snapshot })
    expect(calls).toBeGreaterThan(20)
  })

  test('backup', async () => {
    const backup = (dir: string) => {
      if (!existsSync(path.join(dir, 'backup.json'))) return undefined
      const { complete, files, blueprints } = readJson(dir, 'backup.json') as {
        complete: boolean
        files: readonly { file: string }[]
        blueprints: readonly { file: string }[]
      }
      const missing = [...files, ...blueprints].filter(({ file }) => !existsSync(path.join(dir, file)))
      expect(missing).toEqual([])
      // An incomplete backup says so, and `restore` refuses it.
      return complete ? finished(dir) : undefined
    }
    const calls = await killedEverywhere('backup', { args: ['backup'], whole: backup })
    expect(calls).toBeGreaterThan(20)
  })
})

describe('a swap that was interrupted', () => {
  test('is finished by a command that only reads the snapshot', async () => {
    await runCli(['snapshot', '--target', 'Staging: us-east-1', '--out', 'source'], {
      cwd: scratch.path,
      env: environment(),
    })
    cpSync(inScratch('source'), inScratch('other'), { recursive: true })
    let finishedOne = false
    const args = ['snapshot', '--target', 'Staging: us-east-1', '--force', '--out', 'other']
    for (let call = 1; !finishedOne && call < 100; call++) {
      await dying(args, 'other', call)
      if (existsSync(path.join(inScratch('other'), 'manifest.json'))) continue
      const { exitCode, stdout } = await runCli(['compare', 'source', 'other'], { cwd: scratch.path })
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('no change')])
      expect(listing(inScratch('other'))).toEqual(listing(inScratch('source')))
      finishedOne = true
    }
    expect(finishedOne).toBe(true)
  })
})
