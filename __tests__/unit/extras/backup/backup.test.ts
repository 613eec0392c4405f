import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Cloudcraft, connect } from '../../../../src/cloudcraft/cloudcraft.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { readCurrent } from '../../../../src/extras/backup/current.ts'
import { parseManifest } from '../../../../src/extras/backup/manifest.ts'
import { contentOf } from '../../../../src/extras/backup/outline.ts'
import { planRestore } from '../../../../src/extras/backup/plan.ts'
import { type KeptBlueprint, readBackup } from '../../../../src/extras/backup/read.ts'
import { linksOf, liveAccountOf } from '../../../../src/extras/backup/references.ts'
import { restore } from '../../../../src/extras/backup/restore.ts'
import { stepTitle } from '../../../../src/extras/backup/step.ts'
import type { BackupStore } from '../../../../src/extras/backup/store.ts'
import { takeBackup } from '../../../../src/extras/backup/take.ts'
import type { RestoreTarget } from '../../../../src/extras/backup/target.ts'
import { type Simulator, startSimulator } from '../../../../src/extras/simulator/server.ts'

type Files = Map<string, Uint8Array>

function memoryStore(files: Files = new Map()): BackupStore {
  return {
    read: (file) => files.get(file),
    write: (file, content) => void files.set(file, new TextEncoder().encode(content)),
    remove: (file) => void files.delete(file),
    list: (folder) =>
      [...files.keys()].flatMap((file) => (file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [])),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  }
}

const options = { host: 'h', toolVersion: '1', takenAt: '2026-01-01T00:00:00.000Z', prune: false, progress: () => {} }

let simulator: Simulator
let cloudcraft: Cloudcraft

async function start() {
  simulator = await startSimulator({ rateLimit: false, seed: 7 })
  const pace = { requests: 10_000, seconds: 1 }
  cloudcraft = connect({ apiKey: simulator.apiKey, baseUrl: simulator.url, pace })
}

beforeAll(start)
afterAll(() => simulator.close())

const target = () => cloudcraft as RestoreTarget

/** The account emptied of all that a client may take away. */
async function deleteEverything() {
  for (const { id } of await cloudcraft.blueprints.list()) await cloudcraft.blueprints.delete(id)
  for (const { id } of await cloudcraft.aws.list()) await cloudcraft.aws.remove(id)
}

async function backUp(files: Files = new Map(), more = {}) {
  const outcome = await takeBackup(cloudcraft, memoryStore(files), { ...options, ...more })
  return { files, outcome, backup: readBackup(memoryStore(files)) }
}

/** What a client can set, with names for the ids that are only today's. */
async function settable(files: Files) {
  const { accounts, blueprints } = readBackup(memoryStore(files))
  const accountNames = new Map(accounts.map(({ id, name }) => [id, name]))
  const names = new Map(blueprints.map(({ entry }) => [entry.id, entry.name]))
  const told = (kept: KeptBlueprint) => {
    const { data, tags, readAccess, writeAccess } = kept.load()
    const links = [...linksOf(data)].map((id) => names.get(id) ?? 'nowhere').sort()
    const live = accountNames.get(liveAccountOf(data) ?? '')
    return JSON.stringify([contentOf({ data, tags }), readAccess, writeAccess, links, live])
  }
  return {
    accounts: accounts
      .filter(({ provider }) => provider === 'aws')
      .map(({ id: _, ...account }) => account)
      .sort(byName),
    blueprints: blueprints.map(told).sort(),
  }
}

const byName = ({ name }: { name: string }, other: { name: string }) => (name < other.name ? -1 : 1)

/** Only what the command does: where nothing is planned, nothing is done. */
async function bringBack(files: Files, { overwrite = false, partial = false, through = target() } = {}) {
  const store = memoryStore(files)
  const backup = readBackup(store, { partial })
  const plan = planRestore(backup, await readCurrent(through, backup, store.sha256), { overwrite })
  const isWork = plan.steps.some(({ kind }) => kind !== 'leave')
  const outcome = isWork ? await restore(through, plan, () => {}) : { done: 0, steps: 0, failures: [] }
  return { plan, outcome, titles: plan.steps.map(stepTitle) }
}

function copyNamed({ blueprints }: ReturnType<typeof readBackup>, name: string) {
  const found = blueprints.find(({ entry }) => entry.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.load()
}

async function addBlueprints() {
  const create = async (data: object, more = {}) =>
    (await cloudcraft.blueprints.create({ data: { grid: 'infinite', ...data }, ...more })).blueprint.id
  const leaf = await create({ name: 'Leaf', nodes: [{ id: 'a', type: 'block', mapPos: [0, 0] }] }, { tags: ['x'] })
  await create({ name: 'Twin', nodes: [] })
  await create({ name: 'Twin', nodes: [] })
  const account = (await cloudcraft.aws.list())[0]?.id
  const live = { name: 'Live', liveAccount: { id: account, type: 'aws' }, linkKey: 'secret-of-a-share-link' }
  await create({ ...live, nodes: [{ id: 'b', type: 'block', mapPos: [0, 0], link: ` blueprint://${leaf}` }] })
}

describe('a backup', () => {
  test('of an account that has not changed fetches nothing the second time', async () => {
    await addBlueprints()
    const { files, outcome } = await backUp()
    expect(outcome).toMatchObject({ unchanged: 0, gone: 0 })
    expect(outcome.fetched).toBeGreaterThanOrEqual(4)
    const again = await backUp(files)
    expect(again.outcome).toMatchObject({ fetched: 0, unchanged: outcome.fetched })
  })

  test('fetches what has changed, and what is damaged, alone', async () => {
    const { files, backup } = await backUp()
    const leaf = copyNamed(backup, 'Leaf')
    const other = copyNamed(backup, 'Live')
    await cloudcraft.blueprints.update(leaf.id, { data: { ...leaf.data, name: 'Leaf', nodes: [] } })
    files.set(`blueprints/${other.id}.json`, new TextEncoder().encode('{'))
    expect((await backUp(files)).outcome).toMatchObject({ fetched: 2 })
  })

  test('keeps what was deleted in Cloudcraft until it is pruned', async () => {
    const { files, backup } = await backUp()
    const twin = copyNamed(backup, 'Twin').id
    await cloudcraft.blueprints.delete(twin)
    expect((await backUp(files)).outcome.gone).toBe(1)
    expect(files.has(`blueprints/${twin}.json`)).toBe(true)
    const pruned = await backUp(files, { prune: true })
    expect([pruned.outcome.gone, files.has(`blueprints/${twin}.json`)]).toEqual([1, false])
    expect(pruned.backup.blueprints.some(({ entry }) => entry.id === twin)).toBe(false)
    await cloudcraft.blueprints.create({ data: { grid: 'infinite', name: 'Twin', nodes: [] } })
  })

  test('holds no key of a share link and no external id', async () => {
    const { files } = await backUp()
    const text = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')
    expect(text).not.toMatch(/linkKey|secret-of-a-share-link|externalId|clientSecret/)
  })

  test('of another account does not mix with this one', async () => {
    const { files } = await backUp()
    await expect(backUp(files, { host: 'elsewhere' })).rejects.toMatchObject({ code: 'BACKUP_OTHER_ACCOUNT' })
  })

  test('that was interrupted says so, and continues where it stopped', async () => {
    const files: Files = new Map()
    const store = memoryStore(files)
    let writes = 0
    const dying: BackupStore = {
      ...store,
      write(file, content) {
        writes += 1
        if (writes > 8) throw new Error('killed')
        store.write(file, content)
      },
    }
    await expect(takeBackup(cloudcraft, dying, options)).rejects.toThrow('killed')
    expect(() => readBackup(store)).toThrow(expect.objectContaining({ code: 'BACKUP_INCOMPLETE' }))
    const { outcome, backup } = await backUp(files)
    expect(outcome.unchanged).toBeGreaterThan(0)
    expect(backup.blueprints).toHaveLength(outcome.fetched + outcome.unchanged)
  })

  test('says when a deleted blueprint was first missing', async () => {
    const { blueprint } = await cloudcraft.blueprints.create({ data: { name: 'Gone soon' } })
    const { files } = await backUp()
    await cloudcraft.blueprints.delete(blueprint.id)
    for (const takenAt of ['2026-02-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z']) await backUp(files, { takenAt })
    const { blueprints } = parseManifest(files.get('backup.json') ?? new Uint8Array())
    expect(blueprints.find(({ id }) => id === blueprint.id)?.goneSince).toBe('2026-02-02T00:00:00.000Z')
  })
})

describe('a restore', () => {
  test('of what is all there does nothing', async () => {
    const { files } = await backUp()
    const { plan } = await bringBack(files)
    expect(plan.steps.filter(({ kind }) => kind !== 'leave')).toEqual([])
  })

  test('brings everything back that a client can set: the backup of it is the same', async () => {
    const { files } = await backUp()
    const before = await settable(files)
    await deleteEverything()
    const { outcome } = await bringBack(files)
    expect(outcome.failures).toEqual([])
    const again = await backUp()
    expect(await settable(again.files)).toEqual(before)
    expect((await bringBack(files)).plan.steps.filter(({ kind }) => kind !== 'leave')).toEqual([])
  })

  test('updates links between blueprints, and live diagrams, to the new ids', async () => {
    const { files } = await backUp()
    await deleteEverything()
    await bringBack(files)
    const { backup } = await backUp()
    const { data } = copyNamed(backup, 'Live')
    const [node] = data['nodes'] as { link: string }[]
    expect(node?.link).toBe(` blueprint://${copyNamed(backup, 'Leaf').id}`)
    const ids = (await cloudcraft.aws.list()).map(({ id }) => id)
    expect(ids).toContain(liveAccountOf(data))
  })

  test('leaves what differs as it is, but with overwrite, which keeps the share link', async () => {
    const { files, backup } = await backUp()
    const live = copyNamed(backup, 'Live')
    const { id } = live
    await cloudcraft.blueprints.update(id, { data: { ...live.data, nodes: [], linkKey: 'k' } })
    const left = await bringBack(files)
    expect(left.titles).toContainEqual(expect.stringMatching(/^leave blueprint Live: .*--overwrite/))
    expect((await cloudcraft.blueprints.get(id)).blueprint.data['nodes']).toEqual([])
    await bringBack(files, { overwrite: true })
    const { data } = (await cloudcraft.blueprints.get(id)).blueprint
    expect([data['nodes'], data['linkKey']]).toEqual([live.data['nodes'], 'k'])
  })

  test('that is killed before or after any of its writes ends, run again, where it would have ended', async () => {
    const { files } = await backUp()
    const wanted = await settable(files)
    for (const moment of ['before', 'after'] as const) {
      for (let step = 1; step < 100; step++) {
        await deleteEverything()
        const killed = await bringBack(files, { through: killedAt(step, moment) }).then(
          () => false,
          (error) => (error instanceof ExpectedError ? Promise.reject(error) : true),
        )
        const { outcome } = await bringBack(files)
        expect(outcome.failures).toEqual([])
        expect(await settable((await backUp()).files)).toEqual(wanted)
        if (!killed) break
        expect(step).toBeLessThan(99)
      }
    }
  }, 60_000)

  test('from a damaged backup names every damaged file and restores nothing', async () => {
    const { files, backup } = await backUp()
    const [one, other] = backup.blueprints.map(({ entry }) => `blueprints/${entry.id}.json`)
    files.set(one as string, new TextEncoder().encode('{}'))
    files.delete(other as string)
    const failure = (() => {
      try {
        return readBackup(memoryStore(files))
      } catch (error) {
        return error
      }
    })() as AggregateError
    expect(failure.errors.map(({ code }) => code)).toEqual(['BACKUP_DAMAGED', 'BACKUP_DAMAGED'])
    expect(failure.errors.map(({ message }) => message).join('\n')).toContain(one)
    expect(failure.errors.map(({ message }) => message).join('\n')).toContain(other)
  })
})

/** The process dies at its n-th write, which the server has seen or has not. */
function killedAt(write: number, moment: 'before' | 'after'): RestoreTarget {
  let count = 0
  const dying =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      count += 1
      if (count === write && moment === 'before') throw new Error('killed')
      const result = await call(...args)
      if (count === write) throw new Error('killed')
      return result
    }
  const { blueprints, aws, ...rest } = target()
  return {
    ...rest,
    blueprints: { ...blueprints, create: dying(blueprints.create), update: dying(blueprints.update) },
    aws: { ...aws, add: dying(aws.add), update: dying(aws.update) },
  }
}
