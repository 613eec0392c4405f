import { type IgnoreTexts, readIgnore } from '../../inventory/ignore/ignore-texts.ts'
import type { Report } from '../../report/facts/report.ts'
import { idleRules } from '../../report/words/ignored.ts'
import { readRules } from '../../snapshot/folder.ts'
import type { Inputs } from '../inputs.ts'
import type { Job } from '../job/job.ts'

/** The rules of the workflow: those of the file, then those of the input. @throws ExpectedError IGNORE_UNREADABLE, FILE_* */
function ignoreTexts({ ignore, ignoreFile }: Inputs): IgnoreTexts {
  const file = ignoreFile === '' ? [] : [{ origin: ignoreFile, text: readRules(ignoreFile) }]
  const input = ignore === '' ? [] : [{ origin: 'the input ignore', text: ignore }]
  return { sources: [...file, ...input], now: new Date() }
}

/** Reads the rules before anything is done. @throws if they are wrong */
export async function checkIgnore(inputs: Inputs): Promise<void> {
  await readIgnore(ignoreTexts(inputs))
}

/** The rules after the deployment. If they have become invalid since, the report is still made, and nothing is hidden. */
export async function ignoreAfter(job: Job): Promise<IgnoreTexts | undefined> {
  try {
    const ignore = ignoreTexts(job.inputs)
    await readIgnore(ignore)
    return ignore
  } catch (error) {
    job.warn(error)
    return undefined
  }
}

/** Warns about rules that match nothing or have expired. */
export function warnOfIdleRules(report: Report, { log }: Job): void {
  for (const text of idleRules(report)) log.notice(text)
}
