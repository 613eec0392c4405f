import { ExpectedError } from '../../errors.ts'
import { commitOf } from '../../github/pull-request/pull-request.ts'
import { runUrl, type Workflow } from '../../github/workflow.ts'
import type { Origin } from '../../report/facts/origin.ts'
import type { Job } from './job.ts'

/** Where the report of this job comes from: its title and, in a workflow, the commit and the run. */
export async function originOf(job: Job): Promise<Origin> {
  const { title } = job.inputs
  const titled = title === '' ? {} : { title }
  try {
    return { ...titled, ...runOrigin(await job.workflow()) }
  } catch (error) {
    // Outside a workflow there is neither a commit nor a run.
    if (error instanceof ExpectedError) return titled
    throw error
  }
}

/** The commit is that of the deployment, not GITHUB_SHA, which on a pull request is a merge commit that nobody has pushed. */
export function runOrigin(workflow: Workflow): Origin {
  const { serverUrl, repository, runId, runNumber = runId, runAttempt } = workflow
  const sha = commitOf(workflow)
  const commit =
    sha === undefined ? {} : { sha, commitUrl: `${serverUrl}/${repository.owner}/${repository.repo}/commit/${sha}` }
  const runName = `run ${runNumber}${runAttempt > 1 ? `, attempt ${runAttempt}` : ''}`
  return { ...commit, ...(runId > 0 && { runUrl: runUrl(workflow), runName }) }
}
