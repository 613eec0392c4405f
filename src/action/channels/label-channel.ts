import type { Channel, Message } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { Labelled, LabelWish } from '../../github/labels.ts'
import type { PullRequest } from '../../github/pull-request/pull-request.ts'
import type { Workflow } from '../../github/workflow.ts'
import { ALL_LABELS, labelsOf } from '../../report/labels.ts'
import type { Job } from '../job/job.ts'
import { whyNone } from '../job/pull-request.ts'
import { isGathered } from '../job-kind.ts'
import { keyOf, partId } from './comment-key.ts'

/**
 * The labels of the pull request. A job of a matrix leaves them to the report of all jobs.
 * @param bring tests pass another one
 */
export function labelChannel(job: Job, workflow: Workflow, bring = bringLabels): Channel {
  const { inputs, log } = job
  return {
    name: 'labels',
    async publish(message) {
      if (isGathered(inputs)) return
      const pullRequest = await toldPullRequest(job)
      if (pullRequest === undefined || inputs.githubToken === '') {
        const why =
          pullRequest === undefined ? whyNone(workflow, inputs.githubToken !== '') : 'there is no github-token'
        return log.line(`No labels: ${why}.`)
      }
      const { added, removed, isOutdated } = await bring(wishOf(message, pullRequest, { job, workflow }), {
        job,
        workflow,
      })
      const changes = [...added.map((label) => `+${label}`), ...removed.map((label) => `-${label}`)]
      const outcome = isOutdated ? 'left alone: a newer run has already set them' : changes.join(' ') || 'unchanged'
      log.line(`Labels of pull request ${pullRequest.number}: ${outcome}`)
    },
  }
}

interface Here {
  readonly job: Job
  readonly workflow: Workflow
}

async function bringLabels(wish: LabelWish, { job, workflow }: Here): Promise<Labelled> {
  const module = await import('../../github/labels.ts')
  return module.bringLabels(wish, { token: job.inputs.githubToken, workflow, log: job.log.foreign })
}

/** The comment's channel has reported a failed search, unless there is no comment. */
async function toldPullRequest(job: Job): Promise<PullRequest | undefined> {
  try {
    return await job.pullRequest()
  } catch (error) {
    if (!(error instanceof ExpectedError) || job.inputs.commentMode === 'never') throw error
    return undefined
  }
}

function wishOf({ report }: Message, { number }: PullRequest, { job, workflow }: Here): LabelWish {
  return {
    ...{ pullRequest: number, all: ALL_LABELS, wanted: labelsOf(report), isKnown: report.verdict.known },
    ...{ key: keyOf(workflow, job.inputs, job.places), part: partId(workflow, job.inputs, job.places) },
  }
}
