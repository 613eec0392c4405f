import { existsSync } from 'node:fs'
import type { Code } from '../../codes.ts'
import { ExpectedError } from '../../errors.ts'
import { newest } from '../../github/artifact/artifact-download.ts'
import { isCandidateOf } from '../../github/artifact/artifact-names.ts'
import type { ArtifactRef, ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import { MANIFEST, snapshotFromFiles } from '../../snapshot/files.ts'
import { readSnapshotFolder } from '../../snapshot/folder.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { findBaseline, isFound } from '../job/baseline.ts'
import type { Job } from '../job/job.ts'
import { isSnapshotFile, SNAPSHOT_LIMITS } from '../job/snapshot-artifact.ts'

/** The service answers a question about another attempt in either way. */
const MAY_BE_ELSEWHERE: ReadonlySet<Code> = new Set(['ARTIFACT_NOT_FOUND', 'ARTIFACT_FAILED'])

/**
 * The before-snapshot: the `before` input (a folder, an artifact id or `last`), else this job's own, else this run's by name, earlier attempts included. One that
 * cannot be had is a warning: the report then says that it does not know.
 */
export async function findBefore(job: Job): Promise<Snapshot | undefined> {
  return orWarn(job, () => job.contain('before-snapshot', () => lookUp(job)))
}

/** What this job has kept before the deployment. A folder that somebody has changed since is not believed, which is a warning. */
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

/** The input `before` that means the after-snapshot of the latest earlier run. */
export const LAST = 'last'

/** The first run has nothing to compare with, and that is no failure: its own after-snapshot is what the next one finds. */
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
  const { openArtifacts, openRestArtifacts } = await import('../job/artifacts.ts')
  const store = await openArtifacts(job)
  const { runAttempt } = await job.workflow()
  const files = await download(reference, { store, runAttempt, openRest: () => openRestArtifacts(job) })
  const origin = 'id' in reference ? `artifact ${reference.id}` : `artifact ${reference.name}`
  job.log.line(`The before-snapshot comes from ${origin}${files.has(MANIFEST) ? '' : ', which does not contain one'}`)
  return snapshotFromFiles(origin, (file) => files.get(file))
}

export interface DownloadPorts {
  /** This attempt's artifacts, which need no permission. */
  readonly store: Pick<ArtifactStore, 'download'>
  readonly runAttempt: number
  /** Those of other runs and attempts; undefined where they cannot be asked for. */
  openRest(): Promise<Pick<RestArtifacts, 'list' | 'download'> | undefined>
}

/** This attempt's artifact first; an id may be another run's, and "re-run failed jobs" leaves the snapshot in an earlier attempt. */
export async function download(
  reference: ArtifactRef,
  { store, runAttempt, openRest }: DownloadPorts,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await store.download(reference, isSnapshotFile, SNAPSHOT_LIMITS)
  } catch (error) {
    const mayBe = 'id' in reference || runAttempt > 1
    if (!(error instanceof ExpectedError) || !MAY_BE_ELSEWHERE.has(error.code) || !mayBe) throw error
    const rest = await openRest()
    const id = rest === undefined ? undefined : await idOf(reference, rest)
    if (rest === undefined || id === undefined) throw error
    return rest.download(id, isSnapshotFile, SNAPSHOT_LIMITS)
  }
}

async function idOf(reference: ArtifactRef, rest: Pick<RestArtifacts, 'list'>): Promise<number | undefined> {
  if ('id' in reference) return reference.id
  const all = await rest.list()
  return newest(all.filter(({ name }) => isCandidateOf(reference.name, name)))?.id
}
