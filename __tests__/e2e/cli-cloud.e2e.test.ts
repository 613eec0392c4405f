import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CliResult, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { listing, type Scratch, scratchFolder } from '../support/folders.ts'

let scratch: Scratch
let serve: ServeProcess
beforeAll(async () => {
  scratch = scratchFolder()
  serve = await startServe([], { cwd: scratch.path })
})
afterAll(async () => {
  await serve.close()
  // No command of this file names a folder to write.
  expect(listing(scratch.path)).toEqual([])
  scratch.remove()
})

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  return runCli(args, { cwd: scratch.path, env })
}

function ask(...args: readonly string[]): Promise<CliResult> {
  return run([...args, '--api-url', serve.url], { CLOUDCRAFT_API_KEY: serve.apiKey })
}

describe('the key and the host', () => {
  test('without a key nothing is asked', async () => {
    const { exitCode, stderr } = await run(['accounts', '--api-url', serve.url])

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^error: .*(CLOUDCRAFT_API_KEY).*\(API_KEY_MISSING\)\n$/)
  })

  test('a key that Cloudcraft does not know is refused, and not repeated', async () => {
    const key = 'a-key-that-was-revoked-canary'
    const { exitCode, stdout, stderr } = await run(['accounts', '--api-url', serve.url], { CLOUDCRAFT_API_KEY: key })

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/401.*\(API_KEY_REJECTED\)\n$/)
    expect(stderr).not.toContain(key)
  })

  test('plain http to another machine is refused before the key leaves', async () => {
    const key = 'canary-key'
    const byOption = await run(['accounts', '--api-url', 'http://cloudcraft.example'], { CLOUDCRAFT_API_KEY: key })
    const parts = { CLOUDCRAFT_PROTOCOL: 'http', CLOUDCRAFT_HOST: 'cloudcraft.example' }
    const byEnv = await run(['accounts'], { CLOUDCRAFT_API_KEY: key, ...parts })

    for (const { exitCode, stderr } of [byOption, byEnv]) {
      expect(exitCode).toBe(1)
      expect(stderr).toMatch(/^error: http:\/\/cloudcraft\.example .*\(API_URL_INSECURE\)\n$/)
      expect(stderr).not.toContain(key)
    }
  })

  test('a host where nobody answers is given up, with the address and the reason', async () => {
    const args = ['accounts', '--api-url', 'http://127.0.0.1:9', '--timeout', '2']
    const { exitCode, stderr } = await run(args, { CLOUDCRAFT_API_KEY: 'key' })

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^linked AWS accounts: the connection was refused \(ECONNREFUSED\), trying again in 1 s$/m)
    expect(stderr).toMatch(/^error: .*127\.0\.0\.1:9 could not be reached.*\(NETWORK_ERROR\)$/m)
  })

  test('a host that is not Cloudcraft is told apart from one', async () => {
    const page = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<html>Hello'))
    await new Promise<void>((done) => page.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
    const { exitCode, stderr } = await run(['accounts', '--api-url', url], { CLOUDCRAFT_API_KEY: 'key' })
    page.close()

    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/\(ANSWER_UNEXPECTED\)\n$/)
  })
})

describe('accounts', () => {
  test('are a table of id, cloud and name', async () => {
    const { exitCode, stdout } = await ask('accounts')
    const rows = stdout.trimEnd().split('\n')

    expect(exitCode).toBe(0)
    expect(rows.map((row) => row.replace(/^[0-9a-f-]{36} {2}/, '<id> '))).toEqual([
      '<id> aws    Production',
      '<id> aws    Staging',
      '<id> azure  Azure Production',
    ])
  })

  test('are one JSON document on stdout for programs', async () => {
    const { exitCode, stdout, stderr } = await ask('accounts', '--json')

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject([
      { provider: 'aws', name: 'Production' },
      { provider: 'aws', name: 'Staging' },
      { provider: 'azure', name: 'Azure Production' },
    ])
  })
})

describe('inventory', () => {
  const target = ['inventory', '--target', 'Staging: us-east-1']

  test('is the same rows as JSON, NDJSON and CSV', async () => {
    const [json, ndjson, csv] = await Promise.all(
      ['json', 'ndjson', 'csv'].map((format) => ask(...target, '--format', format)),
    )
    const rows: Record<string, unknown>[] = JSON.parse(json?.stdout ?? '')
    const lines = (ndjson?.stdout ?? '').trimEnd().split('\n')
    const [header, ...records] = (csv?.stdout ?? '').trimEnd().split(/\r?\n/)

    expect([json?.exitCode, ndjson?.exitCode, csv?.exitCode]).toEqual([0, 0, 0])
    expect(rows.length).toBeGreaterThan(5)
    expect(lines.map((line) => JSON.parse(line).key).toSorted()).toEqual(rows.map((row) => row['key']).toSorted())
    expect(header).toBe('provider,account,region,type,name,key,size,engine')
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(['provider', 'key', 'scan', 'properties']))
    expect(records).toHaveLength(rows.length)
  })

  test('a region that is none prints nothing but the reason', async () => {
    const { exitCode, stdout, stderr } = await ask('inventory', '--target', 'Staging: us-east-9')

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/error: .*us-east-9.*\(REGION_INVALID\)\n$/)
  })
})

test('two accounts of one name have to be told apart by their ids', async () => {
  const twins = ['a', 'b'].map((id) => ({ id, name: 'Production' }))
  const cloudcraft = createServer((request, response) => {
    const accounts = request.url === '/aws/account' ? twins : []
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ accounts }))
  })
  await new Promise<void>((done) => cloudcraft.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(cloudcraft.address() as AddressInfo).port}`
  const args = ['inventory', '--target', 'Production: us-east-1', '--api-url', url]
  const { exitCode, stderr } = await run(args, { CLOUDCRAFT_API_KEY: 'key' })
  cloudcraft.close()

  expect(exitCode).toBe(1)
  expect(stderr).toMatch(
    /2 linked accounts are named "Production": a \(aws\), b \(aws\).*by its id.*\(ACCOUNT_AMBIGUOUS\)\n$/,
  )
})
