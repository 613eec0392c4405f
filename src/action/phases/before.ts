import { info } from '@actions/core'
import { snapshotToFiles } from '../../snapshot/files.ts'
import { writeSnapshotFolder } from '../../snapshot/folder.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { VERSION } from '../../version.ts'
import type { Inputs } from '../inputs.ts'
import { failuresIn, takeForJob } from '../job/cloud.ts'
import { isRestrictedHere, publicRepository } from '../job/visibility.ts'
import { isWrongInput, reportFailure } from '../log.ts'
import type { WriteOutput } from '../outputs.ts'
import type { Places } from '../places.ts'

/**
 * Takes the before-snapshot and keeps it where the after-snapshot of this job will look for it.
 * @throws what is wrong with the inputs, before the deployment has begun
 */
export async function takeBefore(inputs: Inputs, places: Places, write: WriteOutput): Promise<Snapshot> {
  const snapshot = await takeForJob(inputs)
  const failures = failuresIn(snapshot)
  const wrong = failures.filter(isWrongInput)
  if (wrong.length > 0) throw wrong.length === 1 ? wrong[0] : new AggregateError(wrong)
  for (const failure of failures) reportFailure(failure, inputs.onError === 'fail')
  writeSnapshotFolder(places.snapshotFolder, snapshot, VERSION)
  write('snapshot-path', places.snapshotFolder)
  info(`The before-snapshot is in ${places.snapshotFolder}`)
  return snapshot
}

/** Hands the before-snapshot over to another job. A lost artifact service costs the hand-over, not the snapshot. */
export async function handOver(inputs: Inputs, places: Places, snapshot: Snapshot, write: WriteOutput): Promise<void> {
  if (await isRestrictedHere(inputs)) throw publicRepository('The before-snapshot is not handed over to other jobs')
  const { openArtifacts } = await import('../job/artifacts.ts')
  const store = await openArtifacts()
  const uploaded = await store.upload(places.snapshotArtifact, snapshotToFiles(snapshot, VERSION), retention(inputs))
  write('snapshot-artifact-id', uploaded.id)
}

export function retention({ retentionDays }: Inputs): { retentionDays?: number } {
  return retentionDays === undefined ? {} : { retentionDays }
}
