import { appendFileSync } from 'node:fs'
import type { Channel } from '../deployment-diff.ts'
import { ExpectedError } from '../errors.ts'
import { readWorkflow } from '../github/workflow.ts'
import { renderSummary } from '../report/summary.ts'
import type { AfterJob } from './after.ts'
import { retention } from './before.ts'
import { commentChannel } from './comment-channel.ts'
import type { Links } from './links.ts'

/** Where a report is told, in order: artifacts first, since summary and comment link to them. */
export async function channelsFor(job: AfterJob): Promise<readonly Channel[]> {
  const workflow = await readWorkflow(process.env)
  const links: Links = {}
  return [artifactChannel(job, links), summaryChannel(job, links), commentChannel({ ...job, links, workflow })]
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
