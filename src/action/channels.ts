import { appendFileSync } from 'node:fs'
import { info } from '@actions/core'
import type { Channel, Told } from '../deployment-diff.ts'
import { ExpectedError } from '../errors.ts'
import { type PullRequest, pullRequestOf } from '../github/pull-request.ts'
import { readWorkflow, runUrl, type Workflow } from '../github/workflow.ts'
import { renderComment } from '../report/comment.ts'
import { renderSummary } from '../report/summary.ts'
import type { AfterJob } from './after.ts'
import { retention } from './before.ts'

/** Where a report is told, in order: artifacts first, since summary and comment link to them. */
export async function channelsFor(job: AfterJob): Promise<readonly Channel[]> {
  const workflow = await readWorkflow(process.env)
  const links: Links = {}
  return [artifactChannel(job, links), summaryChannel(job, links), commentChannel(job, links, workflow)]
}

/** What one channel has found out and a later one shows. */
interface Links {
  reportUrl?: string
}

function artifactChannel({ inputs, places, write }: AfterJob, links: Links): Channel {
  return {
    name: 'artifacts',
    async publish({ files }) {
      const { openArtifacts } = await import('./artifacts.ts')
      const store = await openArtifacts()
      const bytes = new Map([...files].map(([name, content]) => [name, toBytes(content)]))
      const whole = await store.upload(places.reportArtifact, bytes, retention(inputs))
      write('artifact-id', whole.id)
      links.reportUrl = whole.url
      // Alone and unzipped, the page opens with one click.
      const page = await store.uploadFile(places.reportPage, bytes.get('report.html') as Uint8Array, retention(inputs))
      links.reportUrl = page.url
    },
  }
}

function toBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Appended as it is: the toolkit's summary object buffers, and writes to the file it saw first. */
function summaryChannel({ inputs, write }: AfterJob, links: Links): Channel {
  return {
    name: 'job summary',
    async publish({ report }) {
      if (links.reportUrl !== undefined) write('report-url', links.reportUrl)
      const file = process.env['GITHUB_STEP_SUMMARY']
      if (!inputs.jobSummary || !file) return
      try {
        appendFileSync(file, `${renderSummary(report, links)}\n`)
      } catch (error) {
        const what = `The job summary cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`
        throw new ExpectedError('SUMMARY_UNWRITABLE', what, 'Check the disk of the runner')
      }
    },
  }
}

function commentChannel({ inputs, places, write }: AfterJob, links: Links, workflow: Workflow): Channel {
  return {
    name: 'comment',
    async publish(told) {
      if (inputs.commentMode === 'never') return
      const pullRequest = pullRequestOf(workflow, inputs.prNumber)
      if (pullRequest === undefined) return info(noPullRequest(workflow))
      write('pr-number', pullRequest.number)
      if (inputs.githubToken === '')
        return info('No comment: there is no github-token. The report is in the job summary and the artifacts.')
      const key = inputs.commentKey || `${workflow.job}/${places.reportArtifact}`
      const { id, url, outcome } = await postComment(told, { workflow, pullRequest, key, inputs, links })
      info(`Comment on pull request ${pullRequest.number}: ${outcome}`)
      if (id !== undefined) write('comment-id', id)
      if (url !== undefined) write('comment-url', url)
    },
  }
}

interface Posting {
  readonly workflow: Workflow
  readonly pullRequest: PullRequest
  readonly key: string
  readonly inputs: AfterJob['inputs']
  readonly links: Links
}

async function postComment({ report }: Told, { workflow, pullRequest, key, inputs, links }: Posting) {
  const { StickyComment } = await import('../github/sticky-comment.ts')
  const comment = new StickyComment({ token: inputs.githubToken, workflow, log: info })
  const body = renderComment(report, { reportUrl: links.reportUrl ?? runUrl(workflow) })
  return comment.publish({ pullRequest, key, body, mode: inputs.commentMode, hasChanges: report.verdict.hasChanges })
}

function noPullRequest({ eventName }: Workflow): string {
  return `No comment: the event "${eventName}" names no pull request. The report is in the job summary and the artifacts; pr-number would name one.`
}
