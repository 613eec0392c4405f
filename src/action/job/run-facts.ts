import { ExpectedError } from '../../errors.ts'
import { commitOf } from '../../github/pull-request/pull-request.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { RunFacts } from '../../report/facts/evidence-shape.ts'
import type { Job } from './job.ts'

/** The run of this job, for the evidence; undefined outside a workflow. */
export async function runOf(job: Job): Promise<RunFacts | undefined> {
  try {
    return runFacts(await job.workflow())
  } catch (error) {
    if (error instanceof ExpectedError) return undefined
    throw error
  }
}

/** Only what the runner says. The commit is the same as in the comment. */
export function runFacts(workflow: Workflow): RunFacts {
  const { repository, name, runId, runNumber, runAttempt, actorId } = workflow
  const commit = commitOf(workflow)
  return {
    repository: `${repository.owner}/${repository.repo}`,
    ...(commit !== undefined && { commit }),
    ...(name !== undefined && { workflow: name }),
    ...(runId > 0 && { runId, runAttempt }),
    ...(runNumber !== undefined && { runNumber }),
    ...(actorId !== undefined && { actorId }),
  }
}
