import { info } from '@actions/core'
import type { Channel, Told } from '../../deployment-diff.ts'
import type { CommentPart } from '../../github/comment/parts.ts'
import { deployedCommit } from '../../github/pull-request/deployed-commit.ts'
import type { PullRequest } from '../../github/pull-request/pull-request.ts'
import { runUrl, type Workflow } from '../../github/workflow.ts'
import { trippedGates } from '../../report/gate.ts'
import { renderComment } from '../../report/markdown/comment.ts'
import { renderCountsOnly } from '../../report/markdown/counts-only.ts'
import type { Inputs } from '../inputs.ts'
import { pullRequestFor } from '../job/pull-request.ts'
import type { Links } from '../links.ts'
import type { WriteOutput } from '../outputs.ts'
import type { Places } from '../places.ts'
import { commentKey, jobId } from './comment-key.ts'

export interface CommentJob {
  readonly inputs: Inputs
  readonly places: Places
  readonly write: WriteOutput
  readonly workflow: Workflow
  readonly links: Links
  readonly restricted: boolean
}

/** One comment on the pull request, brought up to date. Without a pull request or a token there is none, and nothing is asked. */
export function commentChannel(job: CommentJob): Channel {
  const { inputs, write, workflow } = job
  return {
    name: 'comment',
    async publish(told) {
      if (inputs.commentMode === 'never') return
      const pullRequest = await pullRequestFor(workflow, inputs)
      if (pullRequest === undefined) return info(noPullRequest(workflow, inputs))
      write('pr-number', pullRequest.number)
      if (inputs.githubToken === '')
        return info('No comment: there is no github-token. The report is in the job summary and the artifacts.')
      const { id, url, outcome } = await postComment(told, job, pullRequest)
      info(`Comment on pull request ${pullRequest.number}: ${outcome}`)
      if (id !== undefined) write('comment-id', id)
      if (url !== undefined) write('comment-url', url)
    },
  }
}

async function postComment(told: Told, job: CommentJob, pull: PullRequest) {
  const { workflow, inputs, places } = job
  const { StickyComment } = await import('../../github/comment/sticky-comment.ts')
  const comment = new StickyComment({ token: inputs.githubToken, workflow, log: info })
  const body = await textOf(told, job)
  return comment.publish({
    ...{ pullRequest: pull, body, mode: inputs.commentMode, hasChanges: hasNews(told) },
    key: inputs.commentKey || commentKey(workflow, inputs, places),
    ...(mayBeShared(inputs) && { part: commentPart(body, job) }),
  })
}

/** Not to know is no `no change`: a pull request without a comment would read so. */
function hasNews({ report: { verdict } }: Told): boolean {
  return verdict.hasChanges || !verdict.known
}

async function textOf(told: Told, job: CommentJob): Promise<string> {
  const { links, workflow, restricted, inputs } = job
  const tripped = trippedGates(told.report, inputs.failOn)
  if (restricted) return renderCountsOnly(told.report, tripped)
  const options = { ...links, reportUrl: links.reportUrl ?? runUrl(workflow), tripped }
  return withPictures(renderComment(told.report, options), told, job)
}

async function withPictures(body: string, told: Told, { inputs, workflow, places }: CommentJob): Promise<string> {
  if (inputs.embedImages === 'never') return body
  const { embedPictures } = await import('./embedded-pictures.ts')
  return embedPictures(body, told, { inputs, workflow, places })
}

/**
 * The default key is one job's own. A key that somebody gives may be other jobs' as well: of one run they share a comment, each with
 * its part. The report of all jobs has it for itself.
 */
function mayBeShared({ commentKey: key, phase }: Inputs): boolean {
  return key !== '' && phase !== 'report'
}

function commentPart(body: string, { workflow, inputs, places, links }: CommentJob): CommentPart {
  const [verdict = ''] = body.split('\n')
  const brief = `${verdict}\n\n[Open the review](${links.reportUrl ?? runUrl(workflow)})`
  return { id: jobId(workflow, inputs, places), run: workflow.runId, brief }
}

function noPullRequest(workflow: Workflow, { githubToken }: Inputs): string {
  const { eventName } = workflow
  const why =
    githubToken === '' && deployedCommit(workflow) !== undefined
      ? `the event "${eventName}" names no pull request, and without a github-token GitHub cannot be asked for it`
      : `the event "${eventName}" belongs to no pull request`
  return `No comment: ${why}. The report is in the job summary and the artifacts; pr-number would name one.`
}
