import type { Channel, Message } from '../../deployment-diff.ts'
import { withClaims } from '../../github/comment/claims.ts'
import type { Publication, Published } from '../../github/comment/publication.ts'
import type { PullRequest } from '../../github/pull-request/pull-request.ts'
import { newerText } from '../../github/run-stamp.ts'
import { runUrl, type Workflow } from '../../github/workflow.ts'
import { labelsOf } from '../../report/labels.ts'
import type { Inputs } from '../inputs.ts'
import type { Job } from '../job/job.ts'
import { whyNone } from '../job/pull-request.ts'
import { keyOf, partId } from './comment-key.ts'

/**
 * One comment on the pull request, updated in place. Without a pull request or a token there is no comment and no request.
 * @param post tests pass another one
 */
export function commentChannel(job: Job, workflow: Workflow, post = postSticky): Channel {
  const { inputs, write } = job
  return {
    name: 'comment',
    async publish(message) {
      if (inputs.commentMode === 'never') return
      const pullRequest = await job.pullRequest()
      if (pullRequest === undefined) return job.log.line(noPullRequest(workflow, inputs))
      write('pr-number', pullRequest.number)
      if (inputs.githubToken === '')
        return job.log.line('No comment: there is no github-token. The report is in the job summary and the artifacts.')
      const publication = publicationOf(message, pullRequest, { job, workflow })
      job.log.debug(`Comment on pull request ${pullRequest.number}: key ${publication.key}`)
      const posted = await post(publication, { job, workflow })
      const { id, url } = posted
      job.log.line(`Comment on pull request ${pullRequest.number}: ${outcomeText(posted, workflow)}`)
      if (id !== undefined) write('comment-id', id)
      if (url !== undefined) write('comment-url', url)
    },
  }
}

interface Here {
  readonly job: Job
  readonly workflow: Workflow
}

async function postSticky(publication: Publication, { job, workflow }: Here): Promise<Published> {
  const { StickyComment } = await import('../../github/comment/sticky-comment.ts')
  return new StickyComment({ token: job.inputs.githubToken, workflow, log: job.log.foreign }).publish(publication)
}

function publicationOf(message: Message, pullRequest: PullRequest, here: Here): Publication {
  const { inputs, places } = here.job
  const claims = inputs.labels ? labelsOf(message.report) : []
  const id = partId(here.workflow, inputs, places)
  return {
    ...{ pullRequest, mode: inputs.commentMode, hasChanges: hasNews(message) },
    body: withClaims(message.comment, claims),
    key: keyOf(here.workflow, inputs, places),
    ...(id !== undefined && {
      part: { id, run: here.workflow.runId, brief: withClaims(brief(message, here.workflow), claims) },
    }),
  }
}

/** Not knowing differs from `no change`, which is how a pull request without a comment would read. */
function hasNews({ report: { verdict, plan } }: Message): boolean {
  return verdict.hasChanges || !verdict.known || (plan?.counts.notSeen ?? 0) > 0
}

function brief({ comment, links }: Message, workflow: Workflow): string {
  const [verdict = ''] = comment.split('\n')
  return `${verdict}\n\n[Open the review](${links.reportUrl ?? runUrl(workflow)})`
}

function outcomeText({ outcome, newer }: Published, { runId, runAttempt }: Workflow): string {
  if (outcome !== 'outdated' || newer === undefined) return outcome
  return newerText(newer, { run: runId, attempt: runAttempt })
}

function noPullRequest(workflow: Workflow, { githubToken }: Inputs): string {
  const why = whyNone(workflow, githubToken !== '')
  return `No comment: ${why}. The report is in the job summary and the artifacts; pr-number would name one.`
}
