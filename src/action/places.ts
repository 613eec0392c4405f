import { createHash } from 'node:crypto'
import path from 'node:path'
import { isCandidateOf } from '../github/artifact/artifact-names.ts'
import { MAX_GIVEN_NAME } from './input-values.ts'
import type { Inputs } from './inputs.ts'

/** Where a job keeps its files, and the names of its artifacts. Jobs with other targets have other names. */
export interface Places {
  readonly snapshotFolder: string
  readonly reportFolder: string
  readonly snapshotArtifact: string
  /** The after-snapshot: the baseline of later runs. */
  readonly afterFolder: string
  readonly afterArtifact: string
  readonly reportArtifact: string
  readonly reportPage: string
}

/**
 * Folders and snapshot: the same for the before and the after phase of one set of targets, whichever jobs they run in. Reports:
 * different for every job and matrix entry, since a run has a name only once. The report of all jobs has its own.
 * @param temp RUNNER_TEMP, which the runner empties after each job
 * @param job GITHUB_JOB
 * @param step GITHUB_ACTION: two steps of one job with the same targets, each around its own deployment, share nothing
 */
export function placesFor(inputs: PlaceInputs, temp: string, job = '', step = ''): Places {
  const { artifactName, phase, targets, request, jobMatrix } = inputs
  const own = phase === 'around' && !isOrdinary(step) ? [step] : []
  const what = [targets, request.filter, request.exclude, ...own]
  const before = digest(what)
  const report = phase === 'report' ? reportOfJobs(targets) : digest([...what, job, jobMatrix])
  const folder = path.join(temp, 'cloudcraft-deployment-diff', `${artifactName}-${before}`)
  return {
    snapshotFolder: path.join(folder, 'before'),
    reportFolder: path.join(folder, 'report'),
    snapshotArtifact: `${artifactName}-before-${before}`,
    afterFolder: path.join(folder, 'after'),
    afterArtifact: afterArtifactFor(inputs),
    reportArtifact: `${artifactName}-${report}`,
    reportPage: `${artifactName}-${report}.html`,
  }
}

/** A report on given targets has its own name: a run may have one such report per environment. */
function reportOfJobs(targets: Inputs['targets']): string {
  return targets.length === 0 ? 'report' : `report-${digest(targets)}`
}

/** Whether the step has no `id` and is the first one of its action in the job: the runner numbers the others, as in `__octo_diff_2`. */
function isOrdinary(step: string): boolean {
  return step === '' || (stepId(step) === undefined && !/_\d+$/.test(step))
}

/** The `id` of a step, from GITHUB_ACTION; undefined if the workflow gives none. */
export function stepId(step: string): string | undefined {
  return step === '' || step.startsWith('__') ? undefined : step
}

/** The name of the artifact with the after-snapshot of these targets. */
export function afterArtifactFor(inputs: Omit<PlaceInputs, 'phase' | 'jobMatrix'>): string {
  return `${inputs.artifactName}-after-${accountDigest(inputs)}`
}

/** The same for every workflow with the same part of the same accounts, in any order. */
function accountDigest({ targets, request: { filter, exclude } }: Pick<PlaceInputs, 'targets' | 'request'>): string {
  const places = targets.flatMap(({ account, regions }) =>
    regions.map((region) => `${account.trim().toLowerCase()}: ${region}`),
  )
  return digest([[...new Set(places)].sort(), filter ?? '', [...new Set(exclude)].sort()])
}

type PlaceInputs = Pick<Inputs, 'artifactName' | 'phase' | 'targets' | 'request' | 'jobMatrix'>

/** The digest in the name of a job's report, even if another name had to be used; undefined for every other artifact. */
export function jobOfArtifact(name: string, { artifactName }: Pick<Inputs, 'artifactName'>): string | undefined {
  const [, job = ''] = /-([0-9a-f]{8})(?:-2|-\d{1,6}-[0-9a-f]{6})?$/.exec(name) ?? []
  return job !== '' && isCandidateOf(`${artifactName}-${job}`, name) ? job : undefined
}

/** The limit for the name of an artifact. Longer names keep the part that makes them unique, and lose the readable part. */
const MAX_NAME = 180

/** The name of the artifact of a single picture: that of its report and of the picture in it. */
export function pictureArtifact({ reportArtifact }: Pick<Places, 'reportArtifact'>, file: string): string {
  const name = `${reportArtifact}-${file}`
  return name.length <= MAX_NAME ? name : `${reportArtifact}-${digest(file)}${path.extname(file)}`
}

/**
 * The name for the artifacts of a matrix, unique within the run, so that two environments deployed by one run stay separate. The same
 * before and after the deployment, and no longer than a name may be.
 */
export function scopedArtifactName({ artifactName, targets, request, apiUrl, jobMatrix }: ScopeInputs): string {
  const scope = digest([targets, request.filter, request.exclude, apiUrl, jobMatrix])
  return `${artifactName.slice(0, MAX_GIVEN_NAME - scope.length - 1)}-${scope}`
}

type ScopeInputs = Pick<Inputs, 'artifactName' | 'targets' | 'request' | 'apiUrl' | 'jobMatrix'>

function digest(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 8)
}
