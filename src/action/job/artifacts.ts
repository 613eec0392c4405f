import { ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { RestArtifacts } from '../../github/artifact/rest-artifacts.ts'
import type { Job } from './job.ts'

/** The artifacts of this run. Load this file only in phases that need them: the service's client is most of what we ship. */
export async function openArtifacts(job: Job, timeLimitMs?: number): Promise<ArtifactStore> {
  const limit = timeLimitMs === undefined ? {} : { timeLimitMs }
  return new ArtifactStore({ workflow: await job.workflow(), tempFolder: job.tempFolder, ...limit })
}

/** Those of other runs and of earlier attempts of this one; undefined without a token, which reading them needs. */
export async function openRestArtifacts(job: Job): Promise<RestArtifacts | undefined> {
  const { githubToken: token } = job.inputs
  if (token === '') return undefined
  const { RestArtifacts } = await import('../../github/artifact/rest-artifacts.ts')
  return new RestArtifacts({ token, workflow: await job.workflow(), log: job.log.foreign })
}

/** How long artifacts are kept, as their uploads take it; without a number GitHub decides. */
export function retention({ inputs: { retentionDays } }: Job): { retentionDays?: number } {
  return retentionDays === undefined ? {} : { retentionDays }
}

/** The same number as the blocks that the artifact client uploads at once. */
const AT_ONCE = 5

/** The results in the order of the items, a few of which are processed at a time. After a failure no more are started. */
export async function mapAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...items.entries()]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results[next[0]] = await work(next[1])
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  } finally {
    queue.length = 0
  }
  return results
}
