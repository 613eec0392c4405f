import type { Channel } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { Workflow } from '../../github/workflow.ts'
import { writeSnapshotFolder } from '../../snapshot/folder.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { VERSION } from '../../version.ts'
import type { FoundBaseline } from '../job/baseline.ts'
import type { Job } from '../job/job.ts'
import { openStore } from './artifact-channel.ts'
import { issueChannel } from './issue-channel.ts'

/** What a watch compares with. */
export interface Watched {
  /** The artifact with the baseline; undefined if the input `before` gives another one. */
  readonly found: FoundBaseline | undefined
  readonly isAccepting: boolean
}

/**
 * How a watch reports: an issue instead of a comment, after updating the baseline if requested. Nothing else updates it.
 * @param open tests pass another one
 */
export function watchChannels(
  watched: Watched,
  { job, workflow, isRestricted }: { readonly job: Job; readonly workflow: Workflow; readonly isRestricted: boolean },
  open = openStore,
): readonly Channel[] {
  let isAccepted = false
  const move = async (snapshot: Snapshot, from: FoundBaseline) => {
    const { moveBaseline } = await import('../job/keep-baseline.ts')
    return moveBaseline(job, snapshot, { store: await open(job), from })
  }
  const baseline: Channel = {
    name: 'baseline',
    async publish({ sides, links }) {
      if (sides === undefined) return
      writeSnapshotFolder(job.places.afterFolder, sides.after, VERSION)
      job.write('after-path', job.places.afterFolder)
      const { found, isAccepting } = watched
      if (found === undefined || links.hasNoArtifacts) return
      if (isAccepting) isAccepted = isWhole(sides.after) && (await move(sides.after, found))
      else if (isAging(found, Date.now())) await move(found.snapshot, found)
    },
  }
  return [baseline, issueChannel({ job, workflow, isRestricted, isAccepted: () => isAccepted })]
}

/** Whether every inventory is present: what could not be seen cannot be accepted, and cannot be the baseline of later runs. */
export function isWhole({ targets }: Snapshot): boolean {
  return targets.every(({ inventory }) => inventory !== undefined && !(inventory instanceof ExpectedError))
}

/**
 * Past half of its retention: if nobody deploys for months, the baseline would expire while it is needed. It is then uploaded again
 * unchanged, unless a part is missing: the new artifact would hide a part that is only temporarily unreadable.
 */
function isAging({ artifact: { createdAt, expiresAt }, parts }: FoundBaseline, now: number): boolean {
  if (parts !== undefined && parts.missing.length > 0) return false
  return expiresAt > createdAt && now > createdAt + (expiresAt - createdAt) / 2
}
