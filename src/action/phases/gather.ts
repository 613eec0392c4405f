import { ExpectedError } from '../../errors.ts'
import type { Leg } from '../../report/build/reconcile.ts'
import { parseReport } from '../../report/facts/parse-report.ts'
import type { Inputs } from '../inputs.ts'
import { mapAtOnce } from '../job/artifacts.ts'
import type { Job } from '../job/job.ts'
import { openRunArtifacts, type RunArtifact, type RunArtifacts } from '../job/run-artifacts.ts'
import { jobOfArtifact } from '../places.ts'

/** Which files of an artifact are read; page and comment are rebuilt. */
const REPORT_FILE = /^(report\.json|[0-9]+-[a-z0-9-]{1,120}\.(png|svg))$/
const MiB = 1024 * 1024
const LIMITS = { archiveBytes: 256 * MiB, fileBytes: 64 * MiB, totalBytes: 256 * MiB, files: 5000 }

/** Limit for the pictures of all jobs together; beyond it, reports have no pictures, so that the job does not run out of memory. */
const MAX_PICTURE_BYTES = 512 * MiB

export interface Gathered {
  readonly legs: readonly Leg[]
  /** Names of artifacts that exist but cannot be read. */
  readonly unreadable: readonly string[]
}

/**
 * The reports that the jobs of this run have left, in the order of their names.
 * @param open tests pass another one @throws ExpectedError when they cannot be listed
 */
export async function gatherLegs(
  job: Job,
  open: (job: Job) => Promise<Pick<RunArtifacts, 'list' | 'download'>> = openRunArtifacts,
): Promise<Gathered> {
  const artifacts = await open(job)
  const found = newestReports(await artifacts.list(), job.inputs)
  job.log.line(`${found.length} reports of other jobs are in this run`)
  for (const { name, id, isEarlier } of found)
    job.log.debug(`Report: artifact ${name} (${id}${isEarlier ? ', of an earlier attempt' : ''})`)
  const withinMemory = keeper(MAX_PICTURE_BYTES)
  const read = await mapAtOnce(found, async (one) => withinMemory(await readLeg(one, job, artifacts)))
  return {
    legs: read.filter((one) => one !== undefined),
    unreadable: found.filter((_, at) => read[at] === undefined).map(({ name }) => name),
  }
}

/**
 * The newest report of each job, in the order of their names; this attempt takes precedence over earlier ones. A job that uploaded again,
 * because its first name was taken or because it was run again, counts once: otherwise its targets would count twice.
 */
export function newestReports(
  artifacts: readonly RunArtifact[],
  inputs: Pick<Inputs, 'artifactName'>,
): readonly RunArtifact[] {
  const found = new Map<string, RunArtifact>()
  const oldestFirst = artifacts.toSorted(
    (one, other) => Number(other.isEarlier) - Number(one.isEarlier) || one.createdAt - other.createdAt,
  )
  for (const one of oldestFirst) {
    const job = jobOfArtifact(one.name, inputs)
    if (job !== undefined) found.set(job, one)
  }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** If a report cannot be read, only its targets are missing; undefined after a warning that says why. */
async function readLeg(
  { id, name, createdAt }: RunArtifact,
  job: Job,
  artifacts: Pick<RunArtifacts, 'download'>,
): Promise<Leg | undefined> {
  try {
    const files = await artifacts.download({ id }, (file) => REPORT_FILE.test(file), LIMITS)
    return { report: parseReport(`artifact ${name}`, files.get('report.json')), files, name, createdAt }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    job.warn(error)
    return undefined
  }
}

/** Drops the pictures of a report as soon as there is no room for them, not only after all have been read. */
function keeper(bytes: number): (leg: Leg | undefined) => Leg | undefined {
  let room = bytes
  return (leg) => {
    if (leg === undefined) return undefined
    room -= [...leg.files.values()].reduce((sum, file) => sum + file.byteLength, 0)
    return room < 0 ? { ...leg, files: new Map() } : leg
  }
}
