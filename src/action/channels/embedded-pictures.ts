import { info } from '@actions/core'
import type { Told } from '../../deployment-diff.ts'
import { publishImages } from '../../github/image-branch.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs.ts'
import { reportFailure } from '../log.ts'
import type { Places } from '../places.ts'
import { jobId } from './comment-key.ts'
import { tellingPictures } from './telling-pictures.ts'

/** A comment is no gallery: the rest is in the report page. */
const MAX_PICTURES = 10
/** What the comment itself keeps to, so that its hidden last line still fits. */
const MAX_LENGTH = 60_000

/** The comment with the pictures of the difference below it. Pictures that cannot be published are a warning: the comment stands without. */
export async function embedPictures(
  body: string,
  told: Told,
  { inputs, workflow, places }: { readonly inputs: Inputs; readonly workflow: Workflow; readonly places: Places },
): Promise<string> {
  const pictures = tellingPictures(told, MAX_PICTURES, ['diagram', 'difference'])
  if (pictures.length === 0) return body
  try {
    const part = jobId(workflow, inputs, places).slice(0, 8)
    const options = { token: inputs.githubToken, workflow, log: info, now: () => new Date(), part }
    const links = await publishImages(new Map(pictures.map(({ file, bytes }) => [file, bytes])), options)
    const lines = pictures.map(({ file, shows }, at) => {
      const url = links.get(file)
      return `[![${shows === 'diagram' ? 'Diagram' : 'Difference'}, picture ${at + 1}](${url})](${url})`
    })
    const whole = `${body}\n${lines.join('\n\n')}\n`
    return whole.length > MAX_LENGTH ? body : whole
  } catch (error) {
    reportFailure(error, inputs.onError === 'fail')
    return body
  }
}
