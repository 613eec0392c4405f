import { existsSync } from 'node:fs'
import { ExpectedError } from '../../errors.ts'
import type { ArtifactRef } from '../../github/artifact/artifacts.ts'
import { MANIFEST, snapshotFromFiles } from '../../snapshot/files.ts'
import { readSnapshotFolder } from '../../snapshot/folder.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { findBaseline, isFound } from '../job/baseline.ts'
import type { Job } from '../job/job.ts'
import { isSnapshotFile, SNAPSHOT_LIMITS } from '../job/snapshot-artifact.ts'

/**
 * The before-snapshot: the `before` input (a folder, an artifact id or `last`), otherwise the one from this job, otherwise the one from
 * this run by name, earlier attempts included. If it cannot be read, there is a warning and the report says that it does not know.
 */
export async function findBefore(job: Job): Promise<Snapshot | undefined> {
  return orWarn(job, () => job.contain('before-snapshot', () => lookUp(job)))
}

/** What this job kept before the deployment. A folder that has been changed since is not trusted, with a warning. */
export async function ownBefore(job: Job): Promise<Snapshot | undefined> {
  const { snapshotFolder } = job.places
  return orWarn(job, async () => (existsSync(snapshotFolder) ? readSnapshotFolder(snapshotFolder) : undefined))
}

async function orWarn(job: Job, find: () => Promise<Snapshot | undefined>): Promise<Snapshot | undefined> {
  try {
    return await find()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    job.warn(error)
    return undefined
  }
}

async function lookUp(job: Job): Promise<Snapshot | undefined> {
  const { before } = job.inputs
  if (before === LAST) return lastAfter(job)
  const { snapshotFolder, snapshotArtifact } = job.places
  if (/^\d{1,15}$/.test(before)) return fromArtifact({ id: Number(before) }, job)
  if (before !== '') return readSnapshotFolder(before)
  return existsSync(snapshotFolder) ? readSnapshotFolder(snapshotFolder) : fromArtifact({ name: snapshotArtifact }, job)
}

/** The value of the input `before` that means the after-snapshot of the latest earlier run. */
export const LAST = 'last'

/** The first run has nothing to compare with. That is not a failure: the next run finds its after-snapshot. */
async function lastAfter(job: Job): Promise<Snapshot | undefined> {
  const found = await findBaseline(job)
  if (isFound(found)) {
    job.log.line(`The before-snapshot is the after-snapshot of run ${found.snapshot.origin?.runId ?? 'unknown'}`)
    return found.snapshot
  }
  if (found.failure !== undefined) throw found.failure
  job.log.line(`There is no before-snapshot: ${found.text}`)
  return undefined
}

async function fromArtifact(reference: ArtifactRef, job: Job): Promise<Snapshot> {
  const { openRunArtifacts } = await import('../job/run-artifacts.ts')
  const artifacts = await openRunArtifacts(job)
  const origin = 'id' in reference ? `artifact ${reference.id}` : `artifact ${reference.name}`
  job.log.debug(`Before-snapshot: looked for in ${origin}`)
  const files = await artifacts.download(reference, isSnapshotFile, SNAPSHOT_LIMITS)
  job.log.line(`The before-snapshot comes from ${origin}${files.has(MANIFEST) ? '' : ', which does not contain one'}`)
  return snapshotFromFiles(origin, (file) => files.get(file))
}
