import { ExpectedError } from '../../errors.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Snapshot, SnapshotOrigin } from '../../snapshot/snapshot.ts'
import type { Job } from './job.ts'

/**
 * The snapshot with this run as its origin. Added as soon as it is taken, because the digest in the evidence covers it. Unchanged outside a
 * workflow.
 */
export async function takenHere(job: Job, snapshot: Snapshot, by: SnapshotOrigin['by']): Promise<Snapshot> {
  try {
    return takenBy(snapshot, await job.workflow(), by)
  } catch (error) {
    if (error instanceof ExpectedError) return snapshot
    throw error
  }
}

/** The snapshot with a run as its origin. */
export function takenBy(
  snapshot: Snapshot,
  { runId, runNumber, sha }: Pick<Workflow, 'runId' | 'runNumber' | 'sha'>,
  by: SnapshotOrigin['by'],
): Snapshot {
  // The commit describes the account only if this run has deployed it.
  const isDeployed = by === 'deployment' && /^[0-9a-f]{7,64}$/.test(sha)
  return {
    ...snapshot,
    origin: { by, runId, ...(runNumber !== undefined && { runNumber }), ...(isDeployed && { sha }) },
  }
}
