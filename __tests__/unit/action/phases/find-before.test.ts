import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../../src/action/inputs.ts'
import { download, findBefore, ownBefore } from '../../../../src/action/phases/find-before.ts'
import { placesFor } from '../../../../src/action/places.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { writeSnapshotFolder } from '../../../../src/snapshot/folder.ts'
import type { Snapshot } from '../../../../src/snapshot/snapshot.ts'
import { given, jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'
import { inStep } from '../../../support/step-commands.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

/** Looks for it, and keeps what the step said meanwhile. */
async function find(texts: Parameters<typeof given>[0] = {}) {
  let found: Snapshot | undefined
  const told = await inStep({}, async () => {
    found = await findBefore(jobOf(texts, { env: { RUNNER_TEMP: scratch.path } }))
  })
  return { found, ...told }
}

const regionsOf = (found: Snapshot | undefined) => found?.targets.map((one) => one.target.region)

describe('the before-snapshot', () => {
  test('is the one of this job', async () => {
    const { snapshotFolder } = placesFor(readInputs(given()), scratch.path)
    writeSnapshotFolder(snapshotFolder, snapshot([taken({ target: target('own') })]), '1')
    expect(regionsOf((await find()).found)).toEqual(['own'])
  })

  test('is the folder that is named, even where the job has its own', async () => {
    const { snapshotFolder } = placesFor(readInputs(given()), scratch.path)
    writeSnapshotFolder(snapshotFolder, snapshot([taken({ target: target('own') })]), '1')
    const before = path.join(scratch.path, 'named')
    writeSnapshotFolder(before, snapshot([taken({ target: target('named') })]), '1')
    expect(regionsOf((await find({ before })).found)).toEqual(['named'])
  })

  test('that is not there is a warning, and the report goes on without', async () => {
    const { found, stdout, failed } = await find({ before: path.join(scratch.path, 'nowhere') })
    expect(found).toBeUndefined()
    expect(stdout).toMatch(/^::warning::.* has no manifest\.json\. .*\(SNAPSHOT_NOT_FOUND\)\n$/)
    expect(failed).toBe(false)
  })

  test('that somebody has changed is a warning as well', async () => {
    const before = path.join(scratch.path, 'named')
    writeSnapshotFolder(before, snapshot([taken()]), '1')
    const file = path.join(before, '1-production-us-east-1', 'inventory.json')
    writeFileSync(file, `${readFileSync(file, 'utf8')} `)
    const { found, stdout } = await find({ before })
    expect(found).toBeUndefined()
    expect(stdout).toContain('(SNAPSHOT_ALTERED)')
  })

  test('that is missing fails the step under on-error: fail', async () => {
    const { failed } = await find({ before: path.join(scratch.path, 'nowhere'), 'on-error': 'fail' })
    expect(failed).toBe(true)
  })
})

describe('what this job has kept', () => {
  test('is its before-snapshot, and without one it is none, which is no failure', async () => {
    const job = jobOf({}, { env: { RUNNER_TEMP: scratch.path } })
    const told = await inStep({}, async () => expect(await ownBefore(job)).toBeUndefined())
    expect(told).toMatchObject({ stdout: '', failed: false })
    writeSnapshotFolder(job.places.snapshotFolder, snapshot([taken({ target: target('own') })]), '1')
    expect(regionsOf(await ownBefore(job))).toEqual(['own'])
  })
})

describe('a download', () => {
  const manifest = new Map([['manifest.json', new Uint8Array([1])]])
  const earlier = new Map([['manifest.json', new Uint8Array([2])]])
  const fails = (code: 'ARTIFACT_NOT_FOUND' | 'ARTIFACT_FAILED' | 'ARTIFACT_UNSAFE') => async () => {
    throw new ExpectedError(code, 'no', 'no')
  }
  const artifact = (id: number, name: string, createdAt: number) => ({ id, name, size: 1, createdAt })
  const rest = {
    list: async () => [artifact(7, 'a-before', 1), artifact(8, 'a-before-2', 2), artifact(9, 'b-before', 3)],
    download: async (id: number) => new Map([...earlier, ['id', new Uint8Array([id])]]),
  }
  const ports = (get: () => Promise<ReadonlyMap<string, Uint8Array>>, runAttempt = 1) => ({
    store: { download: get },
    runAttempt,
    openRest: async () => rest,
  })

  test("asks nobody else where this attempt's artifacts have it", async () => {
    expect(await download({ id: 5 }, { ...ports(async () => manifest), openRest: fails('ARTIFACT_FAILED') })).toBe(
      manifest,
    )
  })

  test.each(['ARTIFACT_NOT_FOUND', 'ARTIFACT_FAILED'] as const)(
    'of an id may come from another run: %s',
    async (code) => {
      expect((await download({ id: 5 }, ports(fails(code)))).get('id')).toEqual(new Uint8Array([5]))
    },
  )

  test('of a name comes from an earlier attempt in a rerun, the newest of those that stand for it', async () => {
    expect((await download({ name: 'a-before' }, ports(fails('ARTIFACT_NOT_FOUND'), 2))).get('id')).toEqual(
      new Uint8Array([8]),
    )
  })

  test.each<[string, Parameters<typeof download>]>([
    ['of a name in a first attempt', [{ name: 'a-before' }, ports(fails('ARTIFACT_NOT_FOUND'))]],
    ['of a name that no attempt has', [{ name: 'c' }, ports(fails('ARTIFACT_NOT_FOUND'), 2)]],
    ['without a token', [{ id: 5 }, { ...ports(fails('ARTIFACT_NOT_FOUND')), openRest: async () => undefined }]],
  ])('%s is not found', async (_, [reference, given]) => {
    await expect(download(reference, given)).rejects.toMatchObject({ code: 'ARTIFACT_NOT_FOUND' })
  })

  test('that was refused as unsafe is asked for nowhere else', async () => {
    await expect(download({ id: 5 }, ports(fails('ARTIFACT_UNSAFE'), 2))).rejects.toMatchObject({
      code: 'ARTIFACT_UNSAFE',
    })
  })
})
