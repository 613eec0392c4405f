import { existsSync } from 'node:fs'
import { readSnapshotFolder } from '../snapshot/folder.ts'
import { tellAfter } from './after.ts'
import { takeForJob } from './cloud.ts'
import { reportFailure } from './failure.ts'
import { readInputs } from './inputs.ts'
import { toVariables } from './outputs.ts'
import { placesFor } from './places.ts'
import { hideSecrets } from './run.ts'
import { fromState, hasWorkForPost } from './state.ts'
import { tempFolder } from './temp.ts'

/** A cancelled job is ended by force after five minutes: leave two for comparing and publishing. */
const CANCELLED_DEADLINE_SECONDS = 150

/** The post step of `around`, after the deployment: whatever goes wrong now has not gone wrong with the inputs. Never throws. */
export async function runPost(): Promise<void> {
  if (!hasWorkForPost()) return
  let strict = false
  try {
    const inputs = readInputs(fromState)
    strict = inputs.onError === 'fail'
    hideSecrets(inputs)
    const places = placesFor(inputs, tempFolder())
    const deadline =
      inputs.jobStatus === 'cancelled'
        ? Math.min(inputs.timeoutSeconds, CANCELLED_DEADLINE_SECONDS)
        : inputs.timeoutSeconds
    const after = await takeForJob(inputs, deadline)
    const before = existsSync(places.snapshotFolder) ? readSnapshotFolder(places.snapshotFolder) : undefined
    await tellAfter(before, after, { inputs, places, write: toVariables })
  } catch (error) {
    reportFailure(error, strict)
  }
}
