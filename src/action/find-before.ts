import { existsSync } from 'node:fs'
import { info } from '@actions/core'
import { ExpectedError } from '../errors.ts'
import { MANIFEST, snapshotFromFiles } from '../snapshot/files.ts'
import { readSnapshotFolder } from '../snapshot/folder.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { openArtifacts } from './artifacts.ts'
import { reportFailure } from './failure.ts'
import type { Inputs } from './inputs.ts'
import type { Places } from './places.ts'

/** Files of an artifact that are read at all; every other name is left in the archive. */
const SNAPSHOT_FILE = /^(manifest\.json|[0-9]+-[a-z0-9-]{1,120}\/(inventory\.json|render\.png))$/
const MiB = 1024 * 1024
const LIMITS = { archiveBytes: 512 * MiB, fileBytes: 256 * MiB, totalBytes: 1024 * MiB, files: 5000 }

/**
 * The before-snapshot: the `before` input (a folder or an artifact id), else this job's own, else this run's by name. One that
 * cannot be had is a warning: the report then says that it does not know.
 */
export async function findBefore(inputs: Inputs, places: Places): Promise<Snapshot | undefined> {
  try {
    return await lookUp(inputs.before, places)
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    reportFailure(error, inputs.onError === 'fail')
    return undefined
  }
}

async function lookUp(before: string, places: Places): Promise<Snapshot> {
  if (/^\d{1,15}$/.test(before)) return fromArtifact({ id: Number(before) })
  if (before !== '') return readSnapshotFolder(before)
  if (existsSync(places.snapshotFolder)) return readSnapshotFolder(places.snapshotFolder)
  return fromArtifact({ name: places.snapshotArtifact })
}

async function fromArtifact(reference: { id: number } | { name: string }): Promise<Snapshot> {
  const store = await openArtifacts()
  const files = await store.download(reference, (file) => SNAPSHOT_FILE.test(file), LIMITS)
  const origin = 'id' in reference ? `artifact ${reference.id}` : `artifact ${reference.name}`
  info(`The before-snapshot comes from ${origin}${files.has(MANIFEST) ? '' : ', which holds none'}`)
  return snapshotFromFiles(origin, (file) => files.get(file))
}
