import type { Findings, News } from '../../deployment-diff.ts'
import { newerText, type RunStamp, stampOfRun } from '../../github/run-stamp.ts'
import type { Workflow } from '../../github/workflow.ts'
import { blueprintOfTarget } from '../../report/build/difference-blueprint.ts'
import type { Report, TargetReport } from '../../report/facts/report.ts'
import type { BlueprintLink } from '../../report/markdown/links.ts'
import type { Snapshot, TargetSnapshot } from '../../snapshot/snapshot.ts'
import { type Target, targetTitle } from '../../snapshot/target.ts'
import type { Inputs } from '../inputs.ts'
import type { Job } from '../job/job.ts'
import { noPullRequest } from '../job/pull-request.ts'
import type { Log } from '../log.ts'
import { isMarkedAs, markOf, marksFor, type PullRequestMark } from './blueprint-marks.ts'
import {
  type BlueprintApi,
  createOwn,
  findOwn,
  type OwnBlueprint,
  openBlueprints,
  updateOwn,
} from './blueprint-shelf.ts'

type Sides = NonNullable<News['sides']>

/**
 * The difference as blueprints in Cloudcraft, one for each target of the pull request that changed; a blueprint of an earlier run is
 * updated even if nothing has changed since. The first failure ends it: the next one would fail as well.
 * @param open tests pass another one
 * @returns their links, by the title of their target @throws ExpectedError
 */
export async function publishDiff(
  report: Report,
  sides: Sides,
  { job, workflow }: { readonly job: Job; readonly workflow: Workflow },
  open = openBlueprints,
): Promise<Findings> {
  const request = await job.pullRequest()
  if (request === undefined) {
    // Not a reason to fail under `on-error: fail`: a deployment without a pull request has not gone wrong.
    job.log.failure(noPullRequest(workflow, 'No blueprint is published'), false)
    return {}
  }
  const pull = markOf(workflow, request.number)
  const stamp = stampOfRun(workflow)
  const api = open(job)
  const own = await findOwn(api, pull)
  const blueprints = new Map<string, BlueprintLink>()
  try {
    for (const target of report.targets) {
      const id = await publishTarget(target, sides, { api, own, pull, stamp, log: job.log })
      if (id !== undefined) blueprints.set(targetTitle(target.target), linkTo(id, job.inputs))
    }
  } catch (error) {
    job.warn(error)
  }
  return { blueprints }
}

interface Publication {
  readonly api: BlueprintApi
  readonly own: readonly OwnBlueprint[]
  readonly pull: PullRequestMark
  readonly stamp: RunStamp | undefined
  readonly log: Log
}

/** The id of the target's blueprint; undefined when there is none to publish. */
async function publishTarget(
  report: TargetReport,
  sides: Sides,
  { api, own, pull, stamp, log }: Publication,
): Promise<string | undefined> {
  const { target, changes } = report
  const marks = marksFor(pull, target)
  const existing = own.find((one) => isMarkedAs(one, marks))
  if (changes.length === 0 && existing === undefined) return undefined
  const [before, after] = [snapshotOf(sides.before, target), snapshotOf(sides.after, target)]
  const made = blueprintOfTarget({ before, after, report }, marks.name)
  if (made === undefined) return undefined
  const say = (outcome: string) => log.line(`Blueprint of ${targetTitle(target)}: ${outcome}`)
  for (const { text } of made.warnings) say(text)
  const edition = { marks, data: made.data, stamp }
  const updated = existing === undefined ? 'lost' : await updateOwn(api, existing.id, edition)
  if (existing !== undefined && updated === 'updated') {
    say(`updated, ${existing.id}`)
    return existing.id
  }
  if (updated !== 'updated' && updated !== 'lost') {
    say(stamp === undefined ? 'left alone' : newerText(updated, stamp))
    return undefined
  }
  if (changes.length === 0) return undefined
  const id = await createOwn(api, edition, target.account.id)
  say(`created, ${id}`)
  return id
}

function snapshotOf(snapshot: Snapshot | undefined, { provider, account, region }: Target): TargetSnapshot | undefined {
  return snapshot?.targets.find(
    ({ target }) => target.provider === provider && target.account.id === account.id && target.region === region,
  )
}

/** Where Cloudcraft's web app shows a blueprint; another installation's address is unknown. */
function linkTo(id: string, { apiUrl }: Inputs): BlueprintLink {
  const isPublic = URL.canParse(apiUrl) && new URL(apiUrl).host === 'api.cloudcraft.co'
  return { id, ...(isPublic && { url: `https://app.cloudcraft.co/blueprint/${encodeURIComponent(id)}` }) }
}
