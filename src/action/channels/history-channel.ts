import type { Channel, Message } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { BranchFiles } from '../../github/history-branch.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Addition, HistoryOptions } from '../../history/history.ts'
import { VERSION } from '../../version.ts'
import type { Job } from '../job/job.ts'
import { runFacts } from '../job/run-facts.ts'
import { jobId } from './comment-key.ts'

/**
 * Adds this deployment to the history's branch, with the page and the feed.
 * @param isRestricted whether anyone can read it: then no account is named, and no report is kept there
 */
export function historyChannel(job: Job, workflow: Workflow, isRestricted: boolean): Channel {
  return {
    name: 'history',
    async publish(message) {
      const { githubToken: token } = job.inputs
      if (token === '') throw withoutToken()
      const { historyAddress, writeHistoryBranch } = await import('../../github/history-branch.ts')
      const { LINES_FILE } = await import('../../history/history.ts')
      const { PAST_FILE } = await import('../../history/past.ts')
      const addition = { report: message.report, origin: await originOf(message, { job, workflow, isRestricted }) }
      const { repository } = workflow
      const options = {
        ...{ toolVersion: VERSION, title: `${repository.owner}/${repository.repo}` },
        site: historyAddress(workflow),
      }
      const next = await nextFiles(addition, options)
      const where = await writeHistoryBranch([LINES_FILE, PAST_FILE], next, { token, workflow, log: job.log.foreign })
      job.log.line(`This deployment is in the history: ${where}`)
    },
  }
}

async function nextFiles(addition: Addition, options: HistoryOptions) {
  const { foreign } = await import('../../github/history-branch.ts')
  const { hasEntry, NO_HISTORY, parseHistory, withDeployments } = await import('../../history/history.ts')
  return (now: BranchFiles | undefined) => {
    const history = now === undefined ? NO_HISTORY : parseHistory(now.texts, now.names)
    if ('odd' in history) throw foreign(history.odd)
    return hasEntry(history, addition.origin.id) ? undefined : withDeployments(history, [addition], options)
  }
}

interface Where {
  readonly job: Job
  readonly workflow: Workflow
  readonly isRestricted: boolean
}

async function originOf({ links }: Message, { job, workflow, isRestricted }: Where): Promise<Addition['origin']> {
  const { serverUrl, repository, runId, runAttempt } = workflow
  const { commit, runNumber, workflow: name } = runFacts(workflow)
  const page = `${serverUrl}/${repository.owner}/${repository.repo}`
  const prNumber = await pullNumber(job)
  const part = jobId(workflow, job.inputs, job.places)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8)
  return {
    ...{ id: `${runId}-${runAttempt}-${part || 'job'}`, now: new Date().toISOString(), named: !isRestricted },
    of: {
      ...(runId > 0 && { runId, runUrl: `${page}/actions/runs/${runId}` }),
      ...(runNumber !== undefined && { runNumber }),
      ...(prNumber !== undefined && { prNumber }),
      ...(commit !== undefined && { commit }),
    },
    ...(commit !== undefined && { commitUrl: `${page}/commit/${commit}` }),
    ...(prNumber !== undefined && { prUrl: `${page}/pull/${prNumber}` }),
    ...(name !== undefined && { workflow: name }),
    ...(links.reportUrl !== undefined && { reportUrl: links.reportUrl }),
  }
}

/** If there is no pull request, the comment's channel says why. */
async function pullNumber(job: Job): Promise<number | undefined> {
  try {
    return (await job.pullRequest())?.number
  } catch (error) {
    if (error instanceof ExpectedError) return undefined
    throw error
  }
}

function withoutToken(): ExpectedError {
  const what = 'The history was not written: there is no github-token'
  return new ExpectedError('HISTORY_FORBIDDEN', what, 'Give `github-token`, and the job `permissions: contents: write`')
}
