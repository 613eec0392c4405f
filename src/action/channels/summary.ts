import { appendFileSync } from 'node:fs'
import type { Channel } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { Origin } from '../../report/facts/origin.ts'
import { renderSummary } from '../../report/markdown/summary.ts'
import type { Job } from '../job/job.ts'

const NO_ARTIFACTS = 'There are no artifacts here: the report is in files on the runner, at `report-html-path`.'

/**
 * The job summary. It is appended to the runner's file directly: the toolkit's summary object buffers, and always writes to the first file
 * it was given.
 * @param isRestricted whether anyone can read it: then it says what the comment says, which is counts only
 * @param origin the title, commit and run that it shows
 */
export function summaryChannel({ inputs, env }: Job, isRestricted: boolean, origin: Origin = {}): Channel {
  return {
    name: 'job summary',
    async publish({ report, comment, links, tripped }) {
      const file = env['GITHUB_STEP_SUMMARY']
      if (!inputs.jobSummary || !file) return
      const text = isRestricted ? comment : renderSummary(report, { ...links, ...origin, tripped })
      appendSummary({ inputs, env }, `${text}\n${links.hasNoArtifacts ? `${NO_ARTIFACTS}\n\n` : ''}`)
    },
  }
}

/** Adds Markdown to the job summary, where one is wanted. @throws ExpectedError SUMMARY_UNWRITABLE */
export function appendSummary({ inputs, env }: Pick<Job, 'inputs' | 'env'>, text: string): void {
  const file = env['GITHUB_STEP_SUMMARY']
  if (!inputs.jobSummary || !file) return
  try {
    appendFileSync(file, text)
  } catch (error) {
    const what = `The job summary cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`
    throw new ExpectedError('SUMMARY_UNWRITABLE', what, 'Check the disk of the runner')
  }
}
