import { appendFileSync } from 'node:fs'
import type { Channel } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import { readWorkflow } from '../../github/workflow.ts'
import { trippedGates } from '../../report/gate.ts'
import { renderCountsOnly } from '../../report/markdown/counts-only.ts'
import { renderSummary } from '../../report/markdown/summary.ts'
import type { Links } from '../links.ts'
import type { AfterJob } from '../phases/after.ts'
import { artifactChannel } from './artifact-channel.ts'
import { commentChannel } from './comment-channel.ts'
import type { DiffJob } from './publish-diff.ts'

/** Where a report is told, in order: artifacts first, since summary and comment link to them. */
export async function channelsFor(job: PublishJob): Promise<readonly Channel[]> {
  const workflow = await readWorkflow(process.env)
  const links: Links = {}
  const { inputs, sides } = job
  const others = [
    ...(inputs.publishDiff && sides ? [diffChannel({ inputs, workflow, links, sides })] : []),
    summaryChannel(job, links),
    commentChannel({ ...job, links, workflow }),
  ]
  return job.restricted ? others : [artifactChannel(job, links), ...others]
}

export interface PublishJob extends AfterJob {
  /** Everybody can read what is published: counts only, and no artifacts. */
  readonly restricted: boolean
}

/** Loaded only where it is asked for. */
function diffChannel(job: DiffJob): Channel {
  return {
    name: 'blueprints',
    async publish(told) {
      const { publishDiff } = await import('./publish-diff.ts')
      await publishDiff(told, job)
    },
  }
}

/** Appended as it is: the toolkit's summary object buffers, and writes to the file it saw first. */
function summaryChannel({ inputs, write, restricted }: PublishJob, links: Links): Channel {
  return {
    name: 'job summary',
    async publish({ report }) {
      if (links.reportUrl !== undefined) write('report-url', links.reportUrl)
      const file = process.env['GITHUB_STEP_SUMMARY']
      if (!inputs.jobSummary || !file) return
      try {
        const tripped = trippedGates(report, inputs.failOn)
        const text = restricted ? renderCountsOnly(report, tripped) : renderSummary(report, { ...links, tripped })
        appendFileSync(file, `${text}\n${links.note === undefined ? '' : `${links.note}\n\n`}`)
      } catch (error) {
        const what = `The job summary cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`
        throw new ExpectedError('SUMMARY_UNWRITABLE', what, 'Check the disk of the runner')
      }
    },
  }
}
