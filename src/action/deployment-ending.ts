import { existsSync } from 'node:fs'
import type { Inputs } from './inputs.ts'
import type { Places } from './places.ts'

/**
 * How the deployment ended, as far as this job can know. `job-status` is this job's own unless somebody gives another: where the
 * deployment is in a job of its own, this one is well also when that was not, so its success says nothing.
 */
export function deploymentEnding({ phase, jobStatus }: Inputs, places: Places): string | undefined {
  if (jobStatus === '') return undefined
  const isHere = phase === 'around' || (phase === 'after' && existsSync(places.snapshotFolder))
  return jobStatus === 'success' && !isHere ? undefined : jobStatus
}
