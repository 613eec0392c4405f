import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type CliResult, DIST, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, type Scratch, scratchFolder } from '../support/folders.ts'

let scratch: Scratch
let serve: ServeProcess

// A simulator for each block: its rate limit is the documented one, and a block asks less than that.
beforeAll(() => {
  scratch = scratchFolder()
})
const freshServe = async () => {
  serve = await startServe([], { cwd: scratch.path })
}
afterEach(() => {
  expect(listing(scratch.path).filter((name) => name.includes('.partial'))).toEqual([])
})
afterAll(() => scratch.remove())

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> =>
  runCli([...args, '--api-url', serve.url], {
    cwd: scratch.path,
    env: { CLOUDCRAFT_API_KEY: serve.apiKey, ...env },
  })

/** What a command prints for programs, when it could be done. */
async function json(...args: readonly string[]): Promise<unknown> {
  const { exitCode, stdout, stderr } = await run([...args, '--json'])
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  return JSON.parse(stdout)
}

const UUID = /^[0-9a-f-]{36}/

describe('who is asking', () => {
  beforeAll(freshServe)
  afterAll(() => serve.close())

  test('whoami tells the owner of the key, for people and for programs', async () => {
    const { exitCode, stdout } = await run(['whoami'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^name +\S.*\nemail +\S+@\S+\nid +[0-9a-f-]{36}\n/)
    expect(await json('whoami')).toMatchObject({ id: expect.stringMatching(UUID), settings: { currency: 'USD' } })
  })

  test('teams are a row each', async () => {
    const { stdout } = await run(['teams'])
    expect(stdout).toMatch(/^[0-9a-f-]{36} {2}admin +1 member +Platform$/m)
    expect(await json('teams')).toContainEqual(
      expect.objectContaining({ name: 'Platform', members: expect.any(Array) }),
    )
  })

  test('a role for AWS is told with its policy', async () => {
    const { stdout } = await run(['accounts', 'iam'])
    expect(stdout).toMatch(
      /^account to trust +\d{12}\nexternal id +\S+\nset it up +https:\/\/console\.aws\.amazon\.com\//,
    )
    const policy = await run(['accounts', 'iam', '--policy', 'minimal'])
    expect(JSON.parse(policy.stdout)).toMatchObject({ Statement: expect.anything() })
    expect(await json('accounts', 'iam', '--policy', 'custom')).toMatchObject({ Statement: expect.anything() })
  })

  test('a key that was revoked is told which kind is needed', async () => {
    const env = { CLOUDCRAFT_API_KEY: 'a-key-that-was-revoked-canary' }
    const { exitCode, stderr } = await run(['blueprints', 'delete', 'x', '--yes'], env)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/a whole read-write key .*\(API_KEY_REJECTED\)\n$/)
    expect(stderr).not.toContain('canary')
  })
})

describe('a blueprint', () => {
  beforeAll(freshServe)
  afterAll(() => serve.close())
  let id = ''

  test('is made from a file and listed', async () => {
    writeFileSync(join(scratch.path, 'draft.json'), JSON.stringify({ grid: 'infinite', name: 'A\u001b[2J draft' }))
    const { exitCode, stdout } = await run(['blueprints', 'create', 'draft.json', '--tags', 'e2e, draft'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Created A\[2J draft: [0-9a-f-]{36}\n$/)
    id = stdout.trim().slice(-36)
    const list = await run(['blueprints', 'list'])
    expect(list.stdout).toMatch(new RegExp(`^${id} {2}\\S+Z {2}A\\[2J draft$`, 'm'))
    expect(await json('blueprints', 'list')).toContainEqual(expect.objectContaining({ id, tags: ['e2e', 'draft'] }))
  })

  test('is read, changed while nobody else did, and refused when somebody did', async () => {
    const { stdout } = await run(['blueprints', 'get', id, '--out', 'blueprint.json'])
    const [, etag] = /--if-match (\S+)/.exec(stdout) as unknown as [string, string]
    expect(JSON.parse(readFileSync(join(scratch.path, 'blueprint.json'), 'utf8'))).toMatchObject({ id, data: {} })
    const update = ['blueprints', 'update', id, 'blueprint.json', '--name', 'Better', '--if-match', etag]
    expect((await run(update)).stdout).toContain(`Updated ${id}, now --if-match`)
    const late = await run(update)
    expect(late.exitCode).toBe(1)
    expect(late.stderr).toMatch(/412.*Read it again.*\(BLUEPRINT_OUTDATED\)\n$/)
    expect(await json('blueprints', 'get', id)).toMatchObject({ name: 'Better', tags: ['e2e', 'draft'] })
  })

  test('is exported by the ending of the file', async () => {
    const { stdout } = await run(['blueprints', 'export', id, '--out', 'x.png', '--width', '400', '--height', '300'])
    expect(stdout).toMatch(/^Wrote x\.png \(\d+ bytes\)\n$/)
    const png = readFileSync(join(scratch.path, 'x.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([400, 300])
    expect(await json('blueprints', 'export', id, '--out', 'x.drawio')).toMatchObject({ format: 'mxGraph' })
    expect(readFileSync(join(scratch.path, 'x.drawio'), 'utf8')).toContain('<mxGraphModel')
  })

  test('is not exported in part, nor over what is no file, nor without a format', async () => {
    const failures = [
      ['--out', 'nowhere/x.png'],
      ['--out', '.'],
      ['--out', 'picture'],
      ['--out', 'x.pdf', '--paper-size', 'A9', '--scale', '0'],
    ]
    const before = listing(scratch.path)
    const results = await Promise.all(failures.map((args) => run(['blueprints', 'export', id, ...args])))
    expect(results.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 1])
    expect(results.at(-1)?.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^error: --scale is "0".*\(OPTION_VALUE\)$/),
      expect.stringMatching(/^error: --paper-size is "A9".*\(OPTION_VALUE\)$/),
    ])
    expect(listing(scratch.path)).toEqual(before)
  })

  test('is deleted only when somebody says so', async () => {
    const asked = await run(['blueprints', 'delete', id])
    expect(asked.exitCode).toBe(1)
    expect(asked.stderr).toMatch(/Delete Better: .*\(CONFIRMATION_MISSING\)\n$/)
    expect((await run(['blueprints', 'delete', id, '--yes'])).stdout).toBe(`Deleted ${id}\n`)
    const gone = await run(['blueprints', 'get', id])
    expect(gone).toMatchObject({ exitCode: 1, stdout: '' })
    expect(gone.stderr).toMatch(/\(BLUEPRINT_NOT_FOUND\)\n$/)
  })
})

describe('a budget', () => {
  beforeAll(freshServe)
  afterAll(() => serve.close())

  test('is a table with its total, rows for programs, and files as Cloudcraft makes them', async () => {
    const [{ id }] = (await json('blueprints', 'list')) as [{ id: string }]
    const { stdout } = await run(['budget', id, '--currency', 'EUR', '--period', 'y'])
    const rows = (await json('budget', id, '--currency', 'EUR', '--period', 'y')) as Record<string, string>[]
    expect(stdout).toMatch(/^category +type +region +count +unitPrice +cost\n/)
    expect(stdout.trimEnd().split('\n')).toHaveLength(rows.length + 2)
    const total = rows.reduce((sum, row) => sum + Number(row['cost']), 0).toFixed(2)
    expect(stdout.trimEnd()).toMatch(new RegExp(`total ${total} EUR$`))

    const csv = await run(['budget', id, '--format', 'csv'])
    expect(csv.stdout).toMatch(/^category,type,region,count,unitPrice,cost,/)
    expect((await run(['budget', id, '--out', 'x.xlsx'])).stdout).toMatch(/^Wrote x\.xlsx/)
    expect(readFileSync(join(scratch.path, 'x.xlsx')).subarray(0, 2).toString()).toBe('PK')
    const nowhere = await run(['budget', id, '--format', 'xlsx', '--currency', 'EURO'])
    expect(nowhere.stderr.match(/\((OPTION_\w+)\)/g)).toEqual(['(OPTION_MISSING)', '(OPTION_VALUE)'])
  })
})

describe('a linked account', () => {
  beforeAll(freshServe)
  afterAll(() => serve.close())

  test('of AWS is added, changed and removed, by its name', async () => {
    const role = 'arn:aws:iam::111122223333:role/cloudcraft'
    const { stdout } = await run(['accounts', 'add', 'aws', '--name', 'New', '--role-arn', role])
    expect(stdout).toMatch(/^Linked New \(aws\): [0-9a-f-]{36}\n$/)
    const changed = await json('accounts', 'update', 'New', '--name', 'Newer', '--read-access', 'none')
    expect(changed).toMatchObject({ provider: 'aws', name: 'Newer', roleArn: role, readAccess: [] })
    expect(changed).not.toHaveProperty('externalId')
    expect((await run(['accounts', 'remove', 'Newer'])).stderr).toMatch(/Unlink Newer .*\(CONFIRMATION_MISSING\)\n$/)
    expect((await run(['accounts', 'remove', 'Newer', '--yes'])).stdout).toMatch(/^Unlinked Newer \(aws\)/)
  })

  test('of Azure is added with a secret that nothing shows', async () => {
    const uuid = '0a0b0c0d-1212-4343-8565-78789898101'
    const ids = ['subscription', 'directory', 'application'].flatMap((name, i) => [`--${name}-id`, uuid + i])
    const add = ['accounts', 'add', 'azure', '--name', 'Blue', ...ids, '--json']
    const { exitCode, stdout, stderr } = await run(add, { CLOUDCRAFT_AZURE_CLIENT_SECRET: 'canary~secret' })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ provider: 'azure', name: 'Blue', subscriptionId: `${uuid}0` })
    expect(stdout + stderr + serve.log()).not.toContain('canary')
    expect((await run(['accounts', 'remove', 'Blue', '--yes'])).exitCode).toBe(0)
  })

  test('is not added with half of what it needs, all of which is named at once', async () => {
    const { exitCode, stderr } = await run(['accounts', 'add', 'azure', '--role-arn', 'x'])
    expect(exitCode).toBe(1)
    expect(stderr.match(/\((\w+)\)$/gm)).toEqual(['(OPTION_MISPLACED)', ...Array(4).fill('(OPTION_MISSING)')])
  })
})

describe('the example in the documentation', () => {
  beforeAll(freshServe)
  afterAll(() => serve.close())

  test('runs as it stands', async () => {
    const page = readFileSync(new URL('../../.github/docs/cloudcraft.md', import.meta.url), 'utf8')
    const [, example = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
    const module = join(DIST, 'cloudcraft', 'cloudcraft.js')
    expect(existsSync(module)).toBe(true)
    const file = join(scratch.path, 'example.mjs')
    writeFileSync(file, example.replace("'cloudcraft-deployment-diff/cloudcraft'", `'${pathToFileURL(module)}'`))
    const env = { ...process.env, CLOUDCRAFT_API_KEY: serve.apiKey, CLOUDCRAFT_URL: serve.url }
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], { env })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^\d+ bytes of picture, \d+ lines of budget\nBLUEPRINT_NOT_FOUND: Check the id/)
  })
})

test('serve --json prints where it listens as one document, and its log elsewhere', async () => {
  const scratch = scratchFolder()
  const server = await startServe(['--json', '--scenario', 'scale-up'], { cwd: scratch.path })
  await server.control('deploy')
  const exitCode = await server.close()
  scratch.remove()
  expect(exitCode).toBe(0)
  expect(JSON.parse(server.printed())).toEqual({
    ...{ url: server.url, apiKey: server.apiKey, scenario: 'scale-up' },
    targets: expect.stringMatching(/^\S.*: \S/),
  })
  expect(server.log()).toContain(`listening on ${server.url}`)
})
