import { type RunStamp, readStamp, stampText } from '../../github/run-stamp.ts'
import type { Workflow } from '../../github/workflow.ts'
import { TOOL_NAME } from '../../report/facts/report.ts'
import { type Target, targetTitle } from '../../snapshot/target.ts'
import { visibleLine } from '../../text.ts'

/** A pull request as its blueprints refer to it. */
export interface PullRequestMark {
  /** `octo/cloud`; on a server other than github.com, prefixed with its host. */
  readonly repository: string
  readonly number: number
}

/** The name and tags of a blueprint of ours. */
export interface BlueprintMarks {
  readonly name: string
  readonly tags: readonly string[]
}

export type Marked = Pick<BlueprintMarks, 'name' | 'tags'>

const MAX_TITLE = 120

export function markOf({ serverUrl, repository }: Workflow, number: number): PullRequestMark {
  const { host } = new URL(serverUrl)
  const name = `${repository.owner}/${repository.repo}`
  return { repository: host === 'github.com' ? name : `${host}/${name}`, number }
}

/** The one blueprint of a pull request and a target: `octo/cloud #7: Production (us-east-1)`. */
export function marksFor(pull: PullRequestMark, target: Target): BlueprintMarks {
  const title = visibleLine(targetTitle(target), MAX_TITLE)
  const { provider, account } = target
  return {
    name: `${nameStart(pull)}${title}`,
    tags: [TOOL_NAME, pullTag(pull), title, visibleLine(`${provider} ${account.id}`, MAX_TITLE)],
  }
}

/** Whether a blueprint is that one: it has the name and every tag. A blueprint that someone renamed is not ours any more. */
export function isMarkedAs(blueprint: Marked, marks: BlueprintMarks): boolean {
  return blueprint.name === marks.name && marks.tags.every((tag) => hasTag(blueprint, tag))
}

/** Whether a blueprint belongs to a pull request, whatever its target: its name is composed of its tags. */
export function isMarkedFor(blueprint: Marked, pull: PullRequestMark): boolean {
  const start = nameStart(pull)
  const isOurs = hasTag(blueprint, TOOL_NAME) && hasTag(blueprint, pullTag(pull))
  return isOurs && blueprint.name.startsWith(start) && hasTag(blueprint, blueprint.name.slice(start.length))
}

/** Whether the name alone could belong to a pull request: lists may come without tags. */
export function isNamedFor({ name }: Pick<Marked, 'name'>, pull: PullRequestMark): boolean {
  return name.startsWith(nameStart(pull))
}

/** The tags of a blueprint that a run publishes: those by which it is found, and the run. */
export function tagsOf({ tags }: BlueprintMarks, stamp: RunStamp | undefined): string[] {
  return stamp === undefined ? [...tags] : [...tags, stampText(stamp)]
}

/** The run that published a blueprint; undefined if it does not say. */
export function publishedBy({ tags }: Pick<Marked, 'tags'>): RunStamp | undefined {
  return tags.map((tag) => readStamp(tag.toLowerCase())).find((stamp) => stamp !== undefined)
}

function nameStart({ repository, number }: PullRequestMark): string {
  return `${repository} #${number}: `
}

function pullTag({ repository, number }: PullRequestMark): string {
  return `${repository}#${number}`
}

/** Ignores case, so that a service that stores tags in lower case does not cause a second blueprint. */
function hasTag({ tags }: Marked, tag: string): boolean {
  return tags.some((one) => one.trim().toLowerCase() === tag.toLowerCase())
}
