import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { DIST, runCli, type ServeProcess, startServe } from '../support/cli.ts'
import { type DeadlyProxy, startDeadlyProxy } from '../support/deadly-proxy.ts'
import { type Scratch, scratchFolder } from '../support/folders.ts'
import { readReport } from '../support/report-file.ts'
import { documentsAround } from '../support/scenario-reports.ts'

jest.setTimeout(300_000)

const KEY = 'simulated-key-of-forty-four-characters-12345'
const READ_KEY = 'simulated-key-that-may-only-read-44-charact='
let scratch: Scratch
let serve: ServeProcess
let proxy: DeadlyProxy
beforeAll(async () => {
  scratch = scratchFolder()
  serve = await startServe(['--api-key', KEY, '--key', `read=${READ_KEY}`, '--rate', 'off', '--scan', '0.05'], {
    cwd: scratch.path,
  })
  proxy = await startDeadlyProxy(serve.url)
  const { before, after } = documentsAround('database-resize')
  writeFileSync(join(scratch.path, 'before.json'), JSON.stringify(before))
  writeFileSync(join(scratch.path, 'after.json'), JSON.stringify(after))
})
afterAll(async () => {
  await Promise.all([serve.close(), proxy.close()])
  scratch.remove()
})
beforeEach(() => proxy.arm(0, 'before', () => {}))

async function api(method: string, path: string, body?: object): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }
  const answer = await fetch(`${serve.url}${path}`, { method, headers, ...sent })
  const text = await answer.text()
  return text === '' ? undefined : JSON.parse(text)
}

interface Meta {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
}

async function blueprints(): Promise<readonly Meta[]> {
  const { blueprints: all } = (await api('GET', '/blueprint')) as { blueprints: Meta[] }
  return all
}

const temporary = async () => (await blueprints()).filter(({ name }) => name.startsWith('Temporary'))
const ARGS = ['compare', 'before.json', 'after.json', '--cost']
const compare = (args: readonly string[] = [], key = KEY) =>
  runCli([...ARGS, '--api-url', proxy.url, '--timeout', '10', ...args], {
    ...{ cwd: scratch.path, env: key === '' ? {} : { CLOUDCRAFT_API_KEY: key } },
  })

/** One that is killed at a request. @returns the signal that ended it */
async function killedAt(number: number, when: 'before' | 'after') {
  const child = spawn(process.execPath, [join(DIST, 'cli.js'), ...ARGS, '--api-url', proxy.url], {
    cwd: scratch.path,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CLOUDCRAFT_API_KEY: KEY },
    stdio: 'ignore',
  })
  proxy.arm(number, when, () => child.kill('SIGKILL'))
  const [, signal] = await once(child, 'close')
  return signal
}

/** What pricing one target asks, in order. */
const REQUESTS = [
  'GET /user/me',
  'GET /blueprint',
  'POST /blueprint',
  'GET /blueprint/ID/budget/csv',
  'PUT /blueprint/ID',
  'GET /blueprint/ID/budget/csv',
  'DELETE /blueprint/ID',
]

describe('compare --cost', () => {
  test('says what it costs, and leaves nothing in the account', async () => {
    const { exitCode, stdout, stderr } = await compare([
      '--out',
      'report',
      '--currency',
      'EUR',
      '--fail-on',
      'cost>20%',
    ])

    expect([exitCode, stderr]).toEqual([2, ''])
    expect(stdout).toMatch(/^Cost: \+€232\/month \(\+23\.8 %\), from €976 to €1,208, estimated at/m)
    expect(stdout).toMatch(/^ {2}\+€232\.10 {2}RDS instance orders: db\.m5\.large → db\.m5\.xlarge$/m)
    expect(stdout).toMatch(/^Gate tripped: cost>20%$/m)
    expect(readReport(scratch.path, 'report', 'report.json').targets[0]?.cost).toMatchObject({
      ...{ currency: 'EUR', period: 'month', change: 232.10496 },
    })
    expect(proxy.requests).toEqual(REQUESTS)
    expect(await temporary()).toEqual([])
  })

  test('with a key that may only read says so, and everything else', async () => {
    const { exitCode, stdout } = await compare(['--fail-on', 'cost>1'], READ_KEY)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Cost: could not be determined\n {2}warning: .*Use a read-write key/m)
    expect(stdout).toContain('RDS instance orders resized')
  })

  test.each([
    ['a currency that nobody has prices in', ['--currency', 'BTC'], KEY, 'CURRENCY_UNKNOWN'],
    ['no key', [], '', 'API_KEY_MISSING'],
  ])('is refused with %s before anything is asked', async (_, args, key, code) => {
    const { exitCode, stderr } = await compare(args, key)
    expect([exitCode, proxy.requests]).toEqual([1, []])
    expect(stderr).toContain(`(${code})`)
  })

  test.each([
    ['--currency', 'EUR'],
    ['--fail-on', 'cost>5'],
  ])('is what %s %s needs', async (...args) => {
    const { exitCode, stderr } = await runCli(['compare', 'before.json', 'after.json', ...args], { cwd: scratch.path })
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/needs --cost\. .*\(OPTION_MISSING\)/)
  })

  test.each([
    '503x9@/budget',
    'dropped@/budget',
    'bad-json@/blueprint',
    'empty@/budget',
    '401@/budget',
    'wrong-type@/budget',
  ])('lacks the figure and nothing else, or gets it in the end, under the fault %s', async (fault) => {
    await serve.control('faults', [fault])
    const { exitCode, stdout } = await compare()
    await serve.control('faults', [])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('RDS instance orders resized')
    expect(stdout).toMatch(/^Cost: (\+\$252\/month|could not be determined)/m)
    expect(await temporary()).toEqual([])
  })
})

describe('killed at a request', () => {
  test.each(
    REQUESTS.flatMap((name, at) => (['before', 'after'] as const).map((when) => ({ number: at + 1, name, when }))),
  )(
    'number $number, $name, $when it is done: the next run removes what is left, and nothing else',
    async ({ number, when }) => {
      const others = await blueprints()
      const signal = await killedAt(number, when)
      const left = await temporary()
      const isThere = when === 'after' ? number >= 3 && number < 7 : number > 3
      expect([signal, left.length]).toEqual(['SIGKILL', isThere ? 1 : 0])

      const { exitCode, stdout } = await compare()
      expect([exitCode, await blueprints()]).toEqual([0, others])
      expect(stdout).toContain('Cost: +$252/month')
    },
  )

  test('leaves alone what only looks like ours', async () => {
    await killedAt(5, 'before')
    const [left] = await temporary()
    if (left === undefined) throw new Error('nothing was left behind')
    const { name, tags } = left
    const make = (data: object, more: readonly string[]) => api('POST', '/blueprint', { data, tags: more })
    await make({ name: `${name} (copy)`, nodes: [] }, tags)
    await make({ name: name.replace(/[0-9a-f]\)$/, (end) => (end === '0)' ? '1)' : '0)')), nodes: [] }, tags)
    await make({ name, nodes: [] }, ['temporary'])
    const before = await blueprints()
    await compare()
    expect(await blueprints()).toEqual(before.filter(({ id }) => id !== left.id))
  })
})
