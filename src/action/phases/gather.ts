import { info } from '@actions/core'
import { ExpectedError } from '../../errors.ts'
import type { ArtifactInfo } from '../../github/artifact/artifact-download.ts'
import type { ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import type { Leg } from '../../report/build/merge.ts'
import { parseReport } from '../../report/facts/parse-report.ts'
import { mapAtOnce } from '../at-once.ts'
import type { Inputs } from '../inputs.ts'
import { openArtifacts, openRestArtifacts } from '../job/artifacts.ts'
import { reportFailure } from '../log.ts'
import { newestReports } from '../newest-reports.ts'

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

/** The reports that the jobs of this run have left, in the order of their names. @throws ExpectedError when they cannot be listed */
export async function gatherLegs(inputs: Inputs): Promise<Gathered> {
  const store = await openArtifacts()
  const rest = await openRestArtifacts(isRerun() ? inputs.githubToken : '')
  const found = await legArtifacts(inputs, store, rest)
  info(`${found.length} reports of other jobs are in this run`)
  const withinMemory = keeper(MAX_PICTURE_BYTES)
  const read = await mapAtOnce(found, async (one) => withinMemory(await readLeg(one, inputs, store, rest)))
  return {
    legs: read.filter((one) => one !== undefined),
    unreadable: found.filter((_, at) => read[at] === undefined).map(({ name }) => name),
  }
}

interface Found extends ArtifactInfo {
  readonly isEarlier: boolean
}

/** This attempt's reports, and for jobs that it did not run again the newest of the attempts before. */
async function legArtifacts(
  inputs: Inputs,
  store: ArtifactStore,
  rest: RestArtifacts | undefined,
): Promise<readonly Found[]> {
  const now = newestReports(await store.list(), inputs)
  const before = newestReports(rest === undefined ? [] : await earlier(rest, inputs), inputs)
  const found = [
    ...[...now.values()].map((one) => ({ ...one, isEarlier: false })),
    ...[...before].flatMap(([job, one]) => (now.has(job) ? [] : [{ ...one, isEarlier: true }])),
  ]
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

async function earlier(rest: RestArtifacts, { onError }: Inputs): Promise<readonly ArtifactInfo[]> {
  try {
    return await rest.list()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    reportFailure(error, onError === 'fail')
    return []
  }
}

/** One that cannot be read costs its targets, not the others; undefined after saying why. */
async function readLeg(
  { id, name, isEarlier }: Found,
  { onError }: Inputs,
  store: ArtifactStore,
  rest: RestArtifacts | undefined,
): Promise<Leg | undefined> {
  try {
    const isWanted = (file: string) => REPORT_FILE.test(file)
    const files =
      isEarlier && rest ? await rest.download(id, isWanted, LIMITS) : await store.download({ id }, isWanted, LIMITS)
    return { report: parseReport(`artifact ${name}`, files.get('report.json')), files }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    reportFailure(error, onError === 'fail')
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

function isRerun(): boolean {
  return Number(process.env['GITHUB_RUN_ATTEMPT'] ?? 1) > 1
}
