import { checkUrl } from '../../cloudcraft/connection.ts'
import { ExpectedError, isWrongInput } from '../../errors.ts'
import { MAX_TARGETS, type TargetLine } from '../../snapshot/target-list.ts'
import { visibleLine } from '../../text.ts'
import { jobsOf, placesOf, placeText } from '../after-parts.ts'
import { findAccounts } from '../job/cloud.ts'
import type { Job } from '../job/job.ts'
import { scopedArtifactName } from '../places.ts'

/** GitHub truncates the name of a job at 100 characters, and the workflow puts its own words before ours. */
const MAX_NAME = 80

/** The jobs look up the accounts again, and wait longer. */
const MOST_SECONDS = 120

/** A matrix for GitHub. The vector `job` alone forms the id of a job, so the id contains no account. */
export interface Matrix {
  readonly job: readonly number[]
  readonly include: readonly MatrixEntry[]
}

interface MatrixEntry {
  /** Its number, from 1. */
  readonly job: number
  /** What the run page calls it. */
  readonly name: string
  /** A `targets` input. */
  readonly targets: string
}

/**
 * Plans the jobs of a matrix: whatever `around` refuses is refused here, before the deployment.
 * @throws if the inputs are wrong, as far as that can be seen without a snapshot
 */
export async function runPlan(job: Job): Promise<void> {
  const { inputs, write, log } = job
  checkUrl(inputs.apiUrl)
  const matrix = matrixOf(inputs.targets, await job.isRestricted())
  write('matrix', JSON.stringify(matrix))
  write('artifact-name', scopedArtifactName(inputs))
  const count = matrix.include.flatMap(({ targets }) => targets.split('\n')).length
  log.line(`Targets: ${count}; jobs: ${matrix.job.length}`)
  if (inputs.apiKey !== '') await checkAccounts(job)
}

/** An outage of Cloudcraft is no reason to stop: the jobs ask again. */
async function checkAccounts(job: Job): Promise<void> {
  try {
    await findAccounts(job, Math.min(job.inputs.timeoutSeconds, MOST_SECONDS))
  } catch (error) {
    if (isWrongInput(error)) throw error
    job.warn(error)
  }
}

/**
 * One job per region of each account; beyond the limit of a matrix, jobs take several regions.
 * @param isNameless whether anyone can read the names of jobs
 * @throws ExpectedError TARGETS_TOO_MANY
 */
export function matrixOf(lines: readonly TargetLine[], isNameless: boolean): Matrix {
  const targets = placesOf(lines).length
  if (targets > MAX_TARGETS)
    throw new ExpectedError(
      'TARGETS_TOO_MANY',
      `${targets} targets are given; the limit of one matrix is ${MAX_TARGETS}`,
      'Spread them over several calls',
    )
  const jobs = jobsOf(lines)
  const include = jobs.map((places, at) => {
    const own = places.map(placeText)
    const name = isNameless ? `${at + 1} of ${jobs.length}` : nameOf(own)
    return { job: at + 1, name, targets: own.join('\n') }
  })
  return { job: include.map(({ job }) => job), include }
}

function nameOf([first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return visibleLine(first, MAX_NAME - more.length) + more
}
