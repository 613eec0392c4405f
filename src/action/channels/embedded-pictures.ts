import type { Shelf } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { Workflow } from '../../github/workflow.ts'
import type { Job } from '../job/job.ts'
import { jobId } from './comment-key.ts'
import { tellingPictures } from './telling-pictures.ts'

/** More would make the comment a gallery: the rest is in the report page. */
const MAX_PICTURES = 10
/** The limit of the comment itself, so that its hidden last line still fits. */
const MAX_LENGTH = 60_000

/** The pictures of the difference on a branch of the repository, where a comment can show them. */
export function branchShelf(job: Job, workflow: Workflow): Shelf {
  const { inputs, places } = job
  return {
    name: 'pictures',
    async keep(news) {
      const pictures = tellingPictures(news, MAX_PICTURES, ['diagram', 'difference'])
      if (pictures.length === 0 || !(await willComment(job))) return {}
      const { publishImages } = await import('../../github/image-branch.ts')
      const part = jobId(workflow, inputs, places).slice(0, 8)
      const options = { token: inputs.githubToken, workflow, log: job.log.foreign, now: () => new Date(), part }
      const links = await publishImages(new Map(pictures.map(({ file, bytes }) => [file, bytes])), options)
      const embedded = pictures.map(({ file, shows }, at) => {
        const url = links.get(file)
        return `[![${shows === 'diagram' ? 'Diagram' : 'Difference'}, picture ${at + 1}](${url})](${url})`
      })
      return { embedded }
    },
  }
}

/** Whether there is a comment to show them in. If not, the comment's channel says why. */
async function willComment(job: Job): Promise<boolean> {
  const { commentMode, githubToken } = job.inputs
  if (commentMode === 'never' || githubToken === '') return false
  try {
    return (await job.pullRequest()) !== undefined
  } catch (error) {
    if (error instanceof ExpectedError) return false
    throw error
  }
}

/** The comment with the pictures below it, or without them where they do not fit. */
export function withPictures(body: string, embedded: readonly string[]): string {
  const whole = `${body}\n${embedded.join('\n\n')}\n`
  return embedded.length === 0 || whole.length > MAX_LENGTH ? body : whole
}
