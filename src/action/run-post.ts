import { existsSync } from 'node:fs'
import { ExpectedError } from '../errors.ts'
import { readSnapshotFolder } from '../snapshot/folder.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { readInputs } from './inputs.ts'
import { isWrongInput, reportFailure } from './log.ts'
import { toVariables } from './outputs.ts'
import { tellAfter } from './phases/after.ts'
import { standIn, takeAfter } from './phases/stand-in.ts'
import { type Places, placesFor } from './places.ts'
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
    const places = placesFor(inputs, tempFolder(), process.env['GITHUB_JOB'])
    const deadline =
      inputs.jobStatus === 'cancelled'
        ? Math.min(inputs.timeoutSeconds, CANCELLED_DEADLINE_SECONDS)
        : inputs.timeoutSeconds
    const taken = await takeAfter(inputs, deadline)
    const before = ownBefore(places, strict)
    // Main has failed on it already, before the deployment.
    if (before === undefined && isWrongInput(taken)) throw taken
    const after = taken instanceof ExpectedError ? standIn(taken, before, inputs) : taken
    await tellAfter(before, after, { inputs, places, write: toVariables })
  } catch (error) {
    reportFailure(error, strict)
  }
}

/** What main has kept. A folder that somebody has touched since is as good as none, and the report has to say so. */
function ownBefore({ snapshotFolder }: Places, strict: boolean): Snapshot | undefined {
  try {
    return existsSync(snapshotFolder) ? readSnapshotFolder(snapshotFolder) : undefined
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    reportFailure(error, strict)
    return undefined
  }
}
