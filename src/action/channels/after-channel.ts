import type { Channel } from '../../deployment-diff.ts'
import { writeSnapshotFolder } from '../../snapshot/folder.ts'
import { VERSION } from '../../version.ts'
import type { Job } from '../job/job.ts'
import { inGroup, openStore } from './artifact-channel.ts'

/**
 * Keeps the after-snapshot: a folder for the following steps, and an artifact that is the baseline of later runs. It is kept even if a
 * target is missing: with an older baseline, the changes of this deployment would later be reported as drift. In a public repository it
 * stays on the runner.
 * @param open tests pass another one
 */
export function afterChannel(job: Job, { mayUpload }: { mayUpload(): boolean }, open = openStore): Channel {
  return {
    name: 'after-snapshot',
    async publish({ sides, links }) {
      if (sides === undefined) return
      const { afterFolder } = job.places
      writeSnapshotFolder(afterFolder, sides.after, VERSION)
      job.write('after-path', afterFolder)
      if (links.hasNoArtifacts || !mayUpload()) return job.log.line('The after-snapshot is not kept for later runs')
      const { keepBaseline } = await import('../job/keep-baseline.ts')
      await inGroup('The after-snapshot', async () => void (await keepBaseline(job, sides.after, await open(job))))
    },
  }
}
