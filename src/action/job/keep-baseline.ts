import type { ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { Workflow } from '../../github/workflow.ts'
import { snapshotToFiles } from '../../snapshot/files.ts'
import type { Snapshot, SnapshotOrigin } from '../../snapshot/snapshot.ts'
import { VERSION } from '../../version.ts'
import { retention } from './artifacts.ts'
import type { Job } from './job.ts'

/** A snapshot as the baseline of later runs: an artifact that they find by its name. @returns its id @throws ExpectedError ARTIFACT_… */
export async function keepBaseline(
  job: Job,
  snapshot: Snapshot,
  store: Pick<ArtifactStore, 'upload'>,
): Promise<number> {
  const { id } = await store.upload(job.places.afterArtifact, snapshotToFiles(snapshot, VERSION), retention(job))
  job.write('after-artifact-id', id)
  return id
}

/** The snapshot with this run as its origin. */
export function takenBy(
  snapshot: Snapshot,
  { runId, runNumber, sha }: Pick<Workflow, 'runId' | 'runNumber' | 'sha'>,
  by: SnapshotOrigin['by'],
): Snapshot {
  // Only of a deployment it says what is there now.
  const isDeployed = by === 'deployment' && /^[0-9a-f]{7,64}$/.test(sha)
  return {
    ...snapshot,
    origin: { by, runId, ...(runNumber !== undefined && { runNumber }), ...(isDeployed && { sha }) },
  }
}
