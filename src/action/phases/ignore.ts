import { warning } from '@actions/core'
import { type IgnoreTexts, readIgnore } from '../../deployment-diff.ts'
import type { Report } from '../../report/facts/report.ts'
import { idleRules } from '../../report/words/ignored.ts'
import { readRules } from '../../snapshot/folder.ts'
import type { Inputs } from '../inputs.ts'
import { reportFailure } from '../log.ts'

/** The rules of the workflow: those of the file, then those of the input. @throws ExpectedError IGNORE_UNREADABLE, FILE_* */
function ignoreTexts({ ignore, ignoreFile }: Inputs): IgnoreTexts {
  const file = ignoreFile === '' ? [] : [{ origin: ignoreFile, text: readRules(ignoreFile) }]
  const input = ignore === '' ? [] : [{ origin: 'the input ignore', text: ignore }]
  return { sources: [...file, ...input], now: new Date() }
}

/** Reads the rules before anything is done. @throws what is wrong with them */
export async function checkIgnore(inputs: Inputs): Promise<void> {
  await readIgnore(ignoreTexts(inputs))
}

/** The rules after the deployment. What has become of them since is no reason to keep the report back: then nothing is hidden. */
export async function ignoreAfter(inputs: Inputs): Promise<{ ignore?: IgnoreTexts }> {
  try {
    const ignore = ignoreTexts(inputs)
    await readIgnore(ignore)
    return { ignore }
  } catch (error) {
    reportFailure(error, inputs.onError === 'fail')
    return {}
  }
}

/** Rules that fit nothing, or no longer hold, are told to who keeps them. */
export function warnOfIdleRules(report: Report): void {
  for (const text of idleRules(report)) warning(text)
}
