import { info } from '@actions/core'
import type { Told } from '../deployment-diff.ts'
import { publishImages } from '../github/image-branch.ts'
import type { Workflow } from '../github/workflow.ts'
import { reportFailure } from './failure.ts'
import type { Inputs } from './inputs.ts'

/** A comment is no gallery: the rest is in the report page. */
const MAX_PICTURES = 10
/** What the comment itself keeps to, so that its hidden last line still fits. */
const MAX_LENGTH = 60_000

/** The comment with the pictures of the difference below it. Pictures that cannot be published are a warning: the comment stands without. */
export async function embedPictures(
  body: string,
  { report, files }: Told,
  { inputs, workflow }: { readonly inputs: Inputs; readonly workflow: Workflow },
): Promise<string> {
  const names = report.targets.flatMap(({ picture }) => picture?.diff?.file ?? []).slice(0, MAX_PICTURES)
  const pictures = names.flatMap((name) => {
    const bytes = files.get(name)
    return bytes instanceof Uint8Array ? [[name, bytes] as const] : []
  })
  if (pictures.length === 0) return body
  try {
    const options = { token: inputs.githubToken, workflow, log: info, now: () => new Date() }
    const links = await publishImages(new Map(pictures), options)
    const lines = [...links.values()].map((url, at) => `[![Difference, picture ${at + 1}](${url})](${url})`)
    const whole = `${body}\n${lines.join('\n\n')}\n`
    return whole.length > MAX_LENGTH ? body : whole
  } catch (error) {
    reportFailure(error, inputs.onError === 'fail')
    return body
  }
}
