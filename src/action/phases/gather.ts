import { ExpectedError } from '../../errors.ts'
import type { ArtifactInfo } from '../../github/artifact/artifact-download.ts'
import type { ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import type { Leg } from '../../report/build/reconcile.ts'
import { parseReport } from '../../report/facts/parse-report.ts'
import type { Inputs } from '../inputs.ts'
import { mapAtOnce, openArtifacts, openRestArtifacts } from '../job/artifacts.ts'
import type { Job } from '../job/job.ts'
import { jobOfArtifact } from '../places.ts'

/** Files of an artifact that are read at all; page and comment are made anew. */
const REPORT_FILE = /^(report\.json|[0-9]+-[a-z0-9-]{1,120}\.(png|svg))$/
const MiB = 1024 * 1024
const LIMITS = { archiveBytes: 256 * MiB, fileBytes: 64 * MiB, totalBytes: 256 * MiB, files: 5000 }

/** Pictures of all jobs together; past it reports come without, so that the job does not run out of memory. */
const MAX_PICTURE_BYTES = 512 * MiB

export interface Gathered {
  readonly legs: readonly Leg[]
  /** Names of artifacts that are there and cannot be read. */
  readonly unreadable: readonly string[]
}

/** Artifacts of this attempt, and of the attempts before where this is a rerun and there is a token. */
export interface Stores {
  readonly store: Pick<ArtifactStore, 'list' | 'download'>
  readonly rest: Pick<RestArtifacts, 'list' | 'download'> | undefined
}

async function openStores(job: Job): Promise<Stores> {
  const { runAttempt } = await job.workflow()
  return { store: await openArtifacts(job), rest: runAttempt > 1 ? await openRestArtifacts(job) : undefined }
}

/**
 * The reports that the jobs of this run have left, in the order of their names.
 * @param open a test passes another one @throws ExpectedError when they cannot be listed
 */
export async function gatherLegs(job: Job, open = openStores): Promise<Gathered> {
  const stores = await open(job)
  const found = await legArtifacts(job, stores)
  job.log.line(`${found.length} reports of other jobs are in this run`)
  const withinMemory = keeper(MAX_PICTURE_BYTES)
  const read = await mapAtOnce(found, async (one) => withinMemory(await readLeg(one, job, stores)))
  return {
    legs: read.filter((one) => one !== undefined),
    unreadable: found.filter((_, at) => read[at] === undefined).map(({ name }) => name),
  }
}

interface Found extends ArtifactInfo {
  readonly isEarlier: boolean
}

/** This attempt's reports, and for jobs that it did not run again the newest of the attempts before. */
async function legArtifacts(job: Job, { store, rest }: Stores): Promise<readonly Found[]> {
  const now = newestReports(await store.list(), job.inputs)
  const before = newestReports(rest === undefined ? [] : await earlier(rest, job), job.inputs)
  const found = [
    ...[...now.values()].map((one) => ({ ...one, isEarlier: false })),
    ...[...before].flatMap(([name, one]) => (now.has(name) ? [] : [{ ...one, isEarlier: true }])),
  ]
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

async function earlier(rest: Pick<RestArtifacts, 'list'>, job: Job): Promise<readonly ArtifactInfo[]> {
  try {
    return await rest.list()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    job.warn(error)
    return []
  }
}

/**
 * The newest report of each job, by the job's digest. A job that uploaded again, because its first name was taken or because it was
 * run again, is still one job: both of its reports would count its targets twice.
 */
export function newestReports(
  artifacts: readonly ArtifactInfo[],
  inputs: Pick<Inputs, 'artifactName'>,
): ReadonlyMap<string, ArtifactInfo> {
  const found = new Map<string, ArtifactInfo>()
  for (const one of artifacts.toSorted((left, right) => left.createdAt - right.createdAt)) {
    const job = jobOfArtifact(one.name, inputs)
    if (job !== undefined) found.set(job, one)
  }
  return found
}

/** One that cannot be read costs its targets, not the others; undefined after saying why. */
async function readLeg(
  { id, name, createdAt, isEarlier }: Found,
  job: Job,
  { store, rest }: Stores,
): Promise<Leg | undefined> {
  try {
    const isWanted = (file: string) => REPORT_FILE.test(file)
    const files =
      isEarlier && rest ? await rest.download(id, isWanted, LIMITS) : await store.download({ id }, isWanted, LIMITS)
    return { report: parseReport(`artifact ${name}`, files.get('report.json')), files, name, createdAt }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    job.warn(error)
    return undefined
  }
}

/** Lets go of the pictures of a report as soon as there is no room for them, not when all have been read. */
function keeper(bytes: number): (leg: Leg | undefined) => Leg | undefined {
  let room = bytes
  return (leg) => {
    if (leg === undefined) return undefined
    room -= [...leg.files.values()].reduce((sum, file) => sum + file.byteLength, 0)
    return room < 0 ? { ...leg, files: new Map() } : leg
  }
}
