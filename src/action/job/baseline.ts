import { ExpectedError } from '../../errors.ts'
import { newest } from '../../github/artifact/artifact-download.ts'
import type { NamedArtifact, RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import { runUrl, type Workflow } from '../../github/workflow.ts'
import type { Baseline } from '../../report/build/drift.ts'
import type { Since } from '../../report/facts/report.ts'
import { snapshotFromFiles } from '../../snapshot/files.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { openRestArtifacts } from './artifacts.ts'
import type { Job } from './job.ts'
import { isSnapshotFile, SNAPSHOT_LIMITS } from './snapshot-artifact.ts'

/** The baseline that was found, and the artifact that contains it; of several, the one that expires first. */
export interface FoundBaseline extends Baseline {
  readonly artifact: NamedArtifact
  /** If it may be spread over several jobs: all artifacts that are there, readable or not, and the places for which none could be read. */
  readonly parts?: { readonly ids: readonly number[]; readonly missing: readonly MissingPlace[] }
}

/** `never`: there has not been one. `gone`: it has expired or was deleted. `unreadable`: there may be one that cannot be read. */
export interface NoBaseline {
  readonly because: 'never' | 'gone' | 'unreadable'
  /** Why, as a sentence without its full stop. */
  readonly text: string
  /** Present if there is a remedy. */
  readonly failure?: ExpectedError
}

/** A place without a baseline, among others that have one. */
export interface MissingPlace extends NoBaseline {
  /** `Production: us-east-1`, as in the `targets` input. */
  readonly place: string
}

export interface BaselineSearch {
  /** Milliseconds since 1970: nothing newer counts. */
  readonly until?: number
  /** Tests pass another one. */
  readonly open?: (job: Job) => Promise<Pick<RestArtifacts, 'named' | 'download'> | undefined>
}

/**
 * The newest after-snapshot of the same targets and request in this repository, from any run and attempt. An older one is never used in
 * place of one that cannot be read: the changes of the deployment between them would be reported as drift.
 */
export async function findBaseline(
  job: Job,
  { until = Number.POSITIVE_INFINITY, open = openRestArtifacts }: BaselineSearch = {},
): Promise<FoundBaseline | NoBaseline> {
  try {
    const rest = await open(job)
    if (rest === undefined) return NO_TOKEN
    const all = await rest.named(job.places.afterArtifact)
    return await readNewest(
      all.filter(({ createdAt }) => createdAt <= until),
      rest,
      job,
    )
  } catch (failure) {
    return unreadable(failure)
  }
}

/** Turns a failure into the answer that there may be one. @throws anything that is not an ExpectedError */
export function unreadable(failure: unknown): NoBaseline {
  if (!(failure instanceof ExpectedError)) throw failure
  return { because: 'unreadable', text: failure.message, failure }
}

/** Whether there is one. */
export function isFound(answer: FoundBaseline | NoBaseline): answer is FoundBaseline {
  return 'snapshot' in answer
}

export const NO_TOKEN: NoBaseline = {
  because: 'unreadable',
  text: 'without a github-token no earlier run can be read',
}
export const NEVER: NoBaseline = {
  because: 'never',
  text: 'no earlier run has left an after-snapshot of these targets',
}
/** The failures for an artifact that GitHub has listed and then removed. */
const REMOVED = ['ARTIFACT_EXPIRED', 'ARTIFACT_NOT_FOUND']

/** The maximum time between taking and storing a snapshot, in milliseconds. One that is uploaded again later is the newest anyway. */
const SLOWEST = 3_600_000
/** At most this many runs end at the same moment. */
const MOST_AT_ONCE = 5

/**
 * The content of the newest artifact with one name. A slow run may store its snapshot after a faster one that has scanned the account
 * later: of those stored within that time, the one that was taken last counts. Run numbers do not count: a run that began earlier but
 * scanned later has seen the effects of both.
 * @throws ExpectedError ARTIFACT_…, SNAPSHOT_… if one cannot be used
 */
export async function readNewest(
  artifacts: readonly NamedArtifact[],
  rest: Pick<RestArtifacts, 'download'>,
  job: Job,
): Promise<FoundBaseline | NoBaseline> {
  const last = newest(artifacts)
  if (last === undefined) return NEVER
  const found = await readBaseline(last, rest, job)
  if (!isFound(found)) return found
  const since = Math.max(takenAt(found), last.createdAt - SLOWEST)
  const rivals = artifacts.filter(({ id, createdAt }) => id !== last.id && createdAt > since).slice(0, MOST_AT_ONCE)
  const others = await Promise.all(rivals.map((rival) => readBaseline(rival, rest, job)))
  return others.filter(isFound).reduce((one, other) => (takenAt(other) > takenAt(one) ? other : one), found)
}

/** When it was taken, in milliseconds since 1970; when it was stored if the snapshot does not say. */
function takenAt({ snapshot, artifact }: FoundBaseline): number {
  const times = snapshot.targets.map((target) => Date.parse(target.takenAt ?? '')).filter(Number.isFinite)
  return times.length === 0 ? artifact.createdAt : Math.min(...times)
}

/** The content of an artifact. @throws ExpectedError ARTIFACT_…, SNAPSHOT_… if it cannot be used */
async function readBaseline(
  artifact: NamedArtifact,
  rest: Pick<RestArtifacts, 'download'>,
  job: Job,
): Promise<FoundBaseline | NoBaseline> {
  if (artifact.isExpired) return gone(artifact, 'has expired')
  if (!artifact.hasDigest) throw unsafe(artifact, 'GitHub does not say what it should contain')
  try {
    const files = await rest.download(artifact.id, isSnapshotFile, SNAPSHOT_LIMITS)
    const snapshot = snapshotFromFiles(`artifact ${artifact.id}`, (file) => files.get(file))
    return { artifact, snapshot, since: sinceOf(snapshot, await job.workflow()) }
  } catch (error) {
    if (error instanceof ExpectedError && REMOVED.includes(error.code)) return gone(artifact, 'is no longer there')
    throw error
  }
}

function gone({ createdAt }: NamedArtifact, what: string): NoBaseline {
  const day = new Date(createdAt).toISOString().slice(0, 10)
  return { because: 'gone', text: `no baseline since ${day}: the after-snapshot of that day ${what}` }
}

function unsafe({ id }: NamedArtifact, why: string): ExpectedError {
  return new ExpectedError(
    'ARTIFACT_UNSAFE',
    `Artifact ${id} was refused: ${why}`,
    'Set a new baseline with a deployment',
  )
}

/** URLs are built here: an artifact could contain any. */
export function sinceOf({ origin }: Snapshot, workflow: Workflow): Omit<Since, 'takenAt'> {
  if (origin === undefined) return { by: 'deployment' }
  return { ...origin, runUrl: runUrl({ ...workflow, runId: origin.runId }) }
}
