import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../../src/action/inputs.ts'
import { findBefore, ownBefore } from '../../../../src/action/phases/find-before.ts'
import { placesFor } from '../../../../src/action/places.ts'
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
