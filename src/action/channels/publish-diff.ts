import { warning } from '@actions/core'
import type { Told } from '../../deployment-diff.ts'
import { describeError } from '../../errors.ts'
import type { Workflow } from '../../github/workflow.ts'
import { blueprintOfTarget } from '../../report/build/difference-blueprint.ts'
import type { TargetReport } from '../../report/facts/report.ts'
import type { BlueprintLink } from '../../report/markdown/links.ts'
import type { Snapshot, TargetSnapshot } from '../../snapshot/snapshot.ts'
import { type Target, targetTitle } from '../../snapshot/target.ts'
import type { Inputs } from '../inputs.ts'
import { noPullRequest, pullRequestFor } from '../job/pull-request.ts'
import type { Links } from '../links.ts'
import { logLine } from '../log-line.ts'
import { isMarkedAs, markOf, marksFor, type PullRequestMark } from './blueprint-marks.ts'
import {
  type BlueprintApi,
  createOwn,
  findOwn,
  type OwnBlueprint,
  openBlueprints,
  updateOwn,
} from './blueprint-shelf.ts'

/** What was compared. */
export interface Sides {
  readonly before: Snapshot | undefined
  readonly after: Snapshot
}

export interface DiffJob {
  readonly inputs: Inputs
  readonly workflow: Workflow
  readonly links: Links
  readonly sides: Sides
}

/**
 * The difference as blueprints in Cloudcraft, one for each target of the pull request that changed; one of an earlier run is brought up to date, also
 * when nothing has changed since. The first that fails ends it: what fails for one fails for the next.
 * @throws ExpectedError
 */
export async function publishDiff({ report }: Told, job: DiffJob): Promise<void> {
  const { inputs, workflow, links, sides } = job
  const request = await pullRequestFor(workflow, inputs)
  // No reason to fail under `on-error: fail`: a deployment without a pull request is none that went wrong.
  if (request === undefined) return warning(describeError(noPullRequest(workflow, 'No blueprint is published')))
  const pull = markOf(workflow, request.number)
  const api = openBlueprints(inputs)
  const own = await findOwn(api, pull)
  const published = new Map<string, BlueprintLink>()
  links.blueprints = published
  for (const target of report.targets) {
    const id = await publishTarget(target, sides, { api, own, pull })
    if (id !== undefined) published.set(targetTitle(target.target), linkTo(id, inputs))
  }
}

interface Publication {
  readonly api: BlueprintApi
  readonly own: readonly OwnBlueprint[]
  readonly pull: PullRequestMark
}

/** The id of the target's blueprint; undefined when there is none to publish. */
async function publishTarget(
  report: TargetReport,
  sides: Sides,
  { api, own, pull }: Publication,
): Promise<string | undefined> {
  const { target, changes } = report
  const marks = marksFor(pull, target)
  const existing = own.find((one) => isMarkedAs(one, marks))
  if (changes.length === 0 && existing === undefined) return undefined
  const [before, after] = [snapshotOf(sides.before, target), snapshotOf(sides.after, target)]
  const made = blueprintOfTarget({ before, after, report }, marks.name)
  if (made === undefined) return undefined
  const say = (outcome: string) => logLine(`Blueprint of ${targetTitle(target)}: ${outcome}`)
  for (const { text } of made.warnings) say(text)
  if (existing !== undefined && (await updateOwn(api, existing.id, marks, made.data))) {
    say(`updated, ${existing.id}`)
    return existing.id
  }
  if (changes.length === 0) return undefined
  const id = await createOwn(api, marks, made.data, target.account.id)
  say(`created, ${id}`)
  return id
}

function snapshotOf(snapshot: Snapshot | undefined, { provider, account, region }: Target): TargetSnapshot | undefined {
  return snapshot?.targets.find(
    ({ target }) => target.provider === provider && target.account.id === account.id && target.region === region,
  )
}

/** Where Cloudcraft's web app shows a blueprint; an installation of its own has an address that nobody has told us. */
function linkTo(id: string, { apiUrl }: Inputs): BlueprintLink {
  const isPublic = URL.canParse(apiUrl) && new URL(apiUrl).host === 'api.cloudcraft.co'
  return { id, ...(isPublic && { url: `https://app.cloudcraft.co/blueprint/${encodeURIComponent(id)}` }) }
}
