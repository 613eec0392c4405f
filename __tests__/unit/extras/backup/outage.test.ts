import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Cloudcraft, connect } from '../../../../src/cloudcraft/cloudcraft.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { planRestore } from '../../../../src/extras/backup/plan.ts'
import { readBackup } from '../../../../src/extras/backup/read.ts'
import { restore } from '../../../../src/extras/backup/restore.ts'
import { takeBackup } from '../../../../src/extras/backup/take.ts'
import type { RestoreTarget } from '../../../../src/extras/backup/target.ts'
import { type Simulator, startSimulator } from '../../../../src/extras/simulator/server.ts'
import { backup, blueprint, current, kept, memoryStore } from './fixtures.ts'

const options = { host: 'h', toolVersion: '1', takenAt: '2026-01-01T00:00:00.000Z', prune: false, progress: () => {} }
const READ_KEY = 'read-key'
let simulator: Simulator
let requests = 0

function client(apiKey = simulator.apiKey): Cloudcraft {
  const retry = { tries: 1, backoff: 0.01, longestBackoff: 0.01 }
  return connect({ apiKey, baseUrl: simulator.url, pace: { requests: 10_000, seconds: 1 }, retry })
}

async function faults(...list: readonly string[]) {
  await fetch(`${simulator.url}/simulator/faults`, { method: 'POST', body: JSON.stringify(list) })
}

beforeAll(async () => {
  const keys = [{ key: READ_KEY, mode: 'read' as const }]
  simulator = await startSimulator({ rateLimit: false, keys, log: () => (requests += 1) })
  for (let i = 0; i < 8; i++) await client().blueprints.create({ data: { name: `B${i}` } })
})
afterAll(() => simulator.close())

describe('a backup', () => {
  test('ends with the disk, not with the last blueprint', async () => {
    const store = memoryStore()
    const full = new ExpectedError('OUT_UNWRITABLE', 'The disk is full', 'Make room')
    requests = 0
    const taken = takeBackup(
      client(),
      {
        ...store,
        write(file, content) {
          if (file.startsWith('blueprints/')) throw full
          store.write(file, content)
        },
      },
      options,
    )
    await expect(taken).rejects.toMatchObject({ errors: [full] })
    expect(requests).toBe(6)
  })

  test('leaves a whole one whole when Cloudcraft fails before anything is written', async () => {
    const store = memoryStore()
    await takeBackup(client(), store, options)
    await faults('500@/team')
    await expect(takeBackup(client(), store, options)).rejects.toMatchObject({ code: 'SERVER_ERROR' })
    expect(readBackup(store).blueprints.length).toBeGreaterThan(8)
  })

  test('that lacks one blueprint has all others, says so, and can be restored as far as it goes', async () => {
    const store = memoryStore()
    const [one] = await client().blueprints.list()
    await faults(`403@/blueprint/${one?.id}`)
    await expect(takeBackup(client(), store, options)).rejects.toMatchObject({ errors: [{ code: 'ACCESS_DENIED' }] })
    expect(() => readBackup(store)).toThrow(expect.objectContaining({ code: 'BACKUP_INCOMPLETE' }))
    const partial = readBackup(store, { partial: true })
    expect(partial.blueprints).toHaveLength((await client().blueprints.list()).length - 1)
    expect(partial.accounts.length).toBeGreaterThan(0)
  })

  test('knows a version though the whole blueprint does not name it', async () => {
    const store = memoryStore()
    const { blueprints, ...rest } = client()
    const get = async (id: string) => {
      const read = await blueprints.get(id)
      return { ...read, blueprint: { ...read.blueprint, CurrentVersionId: null } }
    }
    const source = { ...rest, blueprints: { ...blueprints, get } }
    await takeBackup(source, store, options)
    expect(await takeBackup(source, store, options)).toMatchObject({ fetched: 0 })
  })
})

describe('a restore', () => {
  const many = backup({ blueprints: [1, 2, 3, 4, 5].map((at) => kept(blueprint(`x${at}`))) })
  const plan = planRestore(many, current(), { overwrite: false })

  test('with a key that may only read ends with the first refusal', async () => {
    const outcome = await restore(client(READ_KEY) as RestoreTarget, plan, () => {})
    expect(outcome).toMatchObject({ done: 0, steps: 5, failures: [{ code: 'ACCESS_DENIED' }] })
  })

  test('ends when writes fail one after the other, and not when one does', async () => {
    const before = (await client().blueprints.list()).length
    await faults('500x3@/blueprint')
    const ended = await restore(client() as RestoreTarget, plan, () => {})
    expect([ended.done, ended.failures.length]).toEqual([0, 3])
    await faults('500@/blueprint')
    const gone = await restore(client() as RestoreTarget, plan, () => {})
    expect([gone.done, gone.failures.length]).toEqual([4, 1])
    expect((await client().blueprints.list()).length).toBe(before + 4)
  })
})
