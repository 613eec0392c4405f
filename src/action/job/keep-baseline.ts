import type { ArtifactStore } from '../../github/artifact/artifacts.ts'
import { snapshotToFiles } from '../../snapshot/files.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { VERSION } from '../../version.ts'
import { openRestArtifacts, retention } from './artifacts.ts'
import type { FoundBaseline } from './baseline.ts'
import { currentIds } from './baselines.ts'
import type { Job } from './job.ts'

/**
 * Keeps a snapshot as the baseline of later runs: an artifact that they find by its name. @returns its id @throws ExpectedError ARTIFACT_…
 */
export async function keepBaseline(
  job: Job,
  snapshot: Snapshot,
  store: Pick<ArtifactStore, 'upload'>,
): Promise<number> {
  const { id } = await store.upload(job.places.afterArtifact, snapshotToFiles(snapshot, VERSION), retention(job))
  job.write('after-artifact-id', id)
  return id
}

/**
 * Replaces the baseline that this run has found with a snapshot. If another run has uploaded one in the meantime, that one stays: a
 * deployment knows better than a watch in what state it left the account. @returns whether it was replaced @throws ExpectedError ARTIFACT_…
 */
export async function moveBaseline(
  job: Job,
  snapshot: Snapshot,
  { store, from }: { readonly store: Pick<ArtifactStore, 'upload'>; readonly from: FoundBaseline },
): Promise<boolean> {
  const rest = await openRestArtifacts(job)
  const current = new Set(rest && (await currentIds(rest, job)))
  const known = from.parts?.ids ?? [from.artifact.id]
  if (current.size !== known.length || !known.every((id) => current.has(id))) {
    job.log.line('The baseline was not updated: another run set one in the meantime')
    return false
  }
  await keepBaseline(job, snapshot, store)
  return true
}
