import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Simulator, startSimulator } from '../../src/extras/simulator/server.ts'
import { DIST, runCli } from '../support/cli.ts'
import { scratchFolder } from '../support/folders.ts'

const scratch = scratchFolder()
const folder = scratch.path
const MINUTE = 60_000
let simulator: Simulator
/** Hears every request that the simulator has answered. */
let onRequest: (line: string) => void = () => {}

beforeAll(async () => {
  simulator = await startSimulator({ rateLimit: false, log: (line) => onRequest(line) })
})
afterAll(async () => {
  await simulator.close()
  scratch.remove()
})

const env = () => ({ CLOUDCRAFT_API_KEY: simulator.apiKey })
const cli = (...args: string[]) => runCli([...args, '--api-url', simulator.url], { cwd: folder, env: env() })

async function api(method: string, route: string): Promise<Record<string, { id: string }[]>> {
  const headers = { authorization: `Bearer ${simulator.apiKey}` }
  const answer = await fetch(simulator.url + route, { method, headers })
  return method === 'GET' ? ((await answer.json()) as Record<string, { id: string }[]>) : {}
}

async function deleteEverything() {
  for (const { id } of (await api('GET', '/blueprint'))['blueprints'] ?? []) await api('DELETE', `/blueprint/${id}`)
  for (const { id } of (await api('GET', '/aws/account'))['accounts'] ?? []) await api('DELETE', `/aws/account/${id}`)
}

/** The same for equal values, whatever the order of their keys; short, so that a failure can be read. */
function fingerprint(value: unknown): string {
  const sorted = (_: string, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex').slice(0, 12)
}

/** What a client can set, with the ids of this account out of sight. */
function settable(dir: string) {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, dir, file), 'utf8'))
  const accounts: { id: string; name: string }[] = read('accounts.json')
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  const blueprints = readdirSync(path.join(folder, dir, 'blueprints')).map((file) => {
    const { data, tags, readAccess, writeAccess } = read(`blueprints/${file}`)
    const live = data.liveAccount && { ...data.liveAccount, id: names.get(data.liveAccount.id) }
    return `${data.name}: ${fingerprint({ data: { ...data, liveAccount: live }, tags, readAccess, writeAccess })}`
  })
  return { accounts: accounts.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort(), blueprints: blueprints.sort() }
}

/** Runs a command and kills it the moment the server has answered its n-th request that fits. @returns whether it was killed */
async function killedAt(number: number, wanted: RegExp, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [path.join(DIST, 'cli.js'), ...args, '--api-url', simulator.url], {
    ...{ cwd: folder, stdio: 'ignore', env: { PATH: process.env['PATH'], ...env() } },
  })
  let seen = 0
  onRequest = (line) => {
    seen += wanted.test(line) ? 1 : 0
    if (seen === number) child.kill('SIGKILL')
  }
  const [, signal] = await once(child, 'exit')
  await quiet()
  return signal === 'SIGKILL'
}

/** What the dead process had sent already is still answered: nobody starts again that fast. */
async function quiet(): Promise<void> {
  let heard = true
  onRequest = () => {
    heard = true
  }
  while (heard) {
    heard = false
    await setTimeout(200)
  }
  onRequest = () => {}
}

describe('backup and restore, as commands', () => {
  test(
    'bring everything back: backup, delete everything, restore, backup are the same',
    async () => {
      expect((await cli('backup', '--out', 'first')).exitCode).toBe(0)
      await deleteEverything()
      const restored = await cli('restore', 'first', '--yes')
      expect([restored.exitCode, restored.stdout]).toEqual([0, expect.stringContaining('create blueprint')])
      expect((await cli('backup', '--out', 'second')).exitCode).toBe(0)
      expect(settable('second')).toEqual(settable('first'))
    },
    MINUTE,
  )

  test(
    'killed after any request of a backup, it is run again and whole',
    async () => {
      for (let request = 1; request < 50; request++) {
        const killed = await killedAt(request, /./, ['backup', '--out', `killed-${request}`])
        expect((await cli('backup', '--out', `killed-${request}`)).exitCode).toBe(0)
        expect(settable(`killed-${request}`)).toEqual(settable('first'))
        if (!killed) return
      }
      throw new Error('a backup of two blueprints makes fewer requests')
    },
    MINUTE,
  )

  test(
    'killed after any write of a restore, it is run again and nothing is there twice',
    async () => {
      for (let write = 1; write < 50; write++) {
        await deleteEverything()
        const killed = await killedAt(write, /POST|PUT/, ['restore', 'first', '--yes'])
        expect((await cli('restore', 'first', '--yes')).exitCode).toBe(0)
        expect((await cli('backup', '--out', `restored-${write}`)).exitCode).toBe(0)
        expect(settable(`restored-${write}`)).toEqual(settable('first'))
        if (!killed) return
      }
      throw new Error('a restore of two blueprints makes fewer writes')
    },
    MINUTE,
  )

  test(
    'a damaged backup names the file, and nothing is restored',
    async () => {
      const [file] = readdirSync(path.join(folder, 'first', 'blueprints'))
      writeFileSync(path.join(folder, 'first', 'blueprints', file as string), '{}')
      await deleteEverything()
      const { exitCode, stderr } = await cli('restore', 'first', '--yes')
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`blueprints/${file}`)])
      expect(stderr).toContain('BACKUP_DAMAGED')
      expect((await api('GET', '/blueprint'))['blueprints']).toEqual([])
    },
    MINUTE,
  )

  test(
    'with --partial, the rest of a damaged backup is restored, and a dry run only says so',
    async () => {
      const dry = await cli('restore', 'first', '--partial', '--dry-run', '--json')
      expect(dry.exitCode).toBe(0)
      const { plan, leftOut, done } = JSON.parse(dry.stdout)
      expect(leftOut).toEqual([{ code: 'BACKUP_DAMAGED', message: expect.stringContaining('blueprints/') }])
      expect([plan.filter((title: string) => title.startsWith('create blueprint')).length, done]).toEqual([1, 0])
      expect((await api('GET', '/blueprint'))['blueprints']).toEqual([])
      const { exitCode, stdout, stderr } = await cli('restore', 'first', '--partial', '--yes')
      expect([exitCode, stderr]).toEqual([0, expect.stringContaining('left out: blueprints/')])
      expect(stdout).toMatch(/^Done: /m)
      expect((await api('GET', '/blueprint'))['blueprints']).toHaveLength(1)
      await deleteEverything()
    },
    MINUTE,
  )

  test(
    'without anybody to ask, a restore says what it would do and does nothing',
    async () => {
      const { exitCode, stdout, stderr } = await cli('restore', 'second')
      expect([exitCode, stdout]).toEqual([1, expect.stringContaining('create blueprint')])
      expect(stderr).toContain('CONFIRMATION_MISSING')
      expect((await api('GET', '/blueprint'))['blueprints']).toEqual([])
    },
    MINUTE,
  )
})
