import type { EarlierDeployment } from '../../report/facts/rollback-shape.ts'
import type { Job } from './job.ts'

/** Earlier deployments, for the rollback check; undefined if no history is kept, or after a warning if it cannot be read. */
export async function earlierOf(job: Job): Promise<readonly EarlierDeployment[] | undefined> {
  const { history, githubToken: token } = job.inputs
  if (history === 'never' || token === '' || (await job.isRestricted())) return undefined
  try {
    return await job.contain('history', async () => {
      const { readHistoryBranch } = await import('../../github/history-branch.ts')
      const { earlierDeployments, PAST_FILE, parsePast } = await import('../../history/past.ts')
      const workflow = await job.workflow()
      const read = await readHistoryBranch([PAST_FILE], { token, workflow, log: job.log.foreign })
      const past = read && parsePast(read.texts.get(PAST_FILE) ?? '')
      // Problems with it are reported when this deployment is added.
      return past && earlierDeployments(past)
    })
  } catch (error) {
    job.warn(error)
    return undefined
  }
}
