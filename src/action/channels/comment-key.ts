import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs.ts'
import { isMatrixJob } from '../job-kind.ts'
import type { Places } from '../places.ts'

const Deployment = v.object({ deployment: v.object({ environment: v.string() }) })

/** A key is part of the comment, which has a limit. */
const MAX_LENGTH = 300

/**
 * The default `comment-key`: reports on different things never share a comment. An action does not learn the environment of its job. Two
 * environments are distinguished by the workflow, the job, the values of its matrix, its targets with their filters, the name of the
 * artifacts, and the environment of a deployment event.
 */
export function commentKey(
  workflow: Pick<Workflow, 'name' | 'job' | 'event'>,
  { jobMatrix }: Pick<Inputs, 'jobMatrix'>,
  { reportArtifact }: Pick<Places, 'reportArtifact'>,
): string {
  const { name = '', job, event } = workflow
  const environment = v.is(Deployment, event) ? [event.deployment.environment] : []
  const matrix = isMatrixJob({ jobMatrix }) ? [digest(jobMatrix)] : []
  const key = [name, job, ...environment, ...matrix, reportArtifact].join('/')
  return key.length <= MAX_LENGTH ? key : digest(key)
}

/** The key of a job's comment: the input, otherwise the default. */
export function keyOf(
  workflow: Pick<Workflow, 'name' | 'job' | 'event'>,
  inputs: Pick<Inputs, 'commentKey' | 'jobMatrix'>,
  places: Pick<Places, 'reportArtifact'>,
): string {
  return inputs.commentKey || commentKey(workflow, inputs, places)
}

/**
 * The id of a job's part in a comment that other jobs of the run may share: those have a key that the user set. Undefined if the key is the
 * default, which belongs to one job, or for the report of all jobs, whose comment is not shared.
 */
export function partId(
  workflow: Pick<Workflow, 'name' | 'job' | 'event'>,
  inputs: Pick<Inputs, 'commentKey' | 'jobMatrix' | 'phase'>,
  places: Pick<Places, 'reportArtifact'>,
): string | undefined {
  return inputs.commentKey === '' || inputs.phase === 'report' ? undefined : jobId(workflow, inputs, places)
}

/** Distinguishes the jobs of a run that share a comment: hexadecimal, and the same in the next run. */
export function jobId(...job: Parameters<typeof commentKey>): string {
  return digest(commentKey(...job))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
