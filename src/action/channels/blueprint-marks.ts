import { type RunStamp, readStamp, stampText } from '../../github/run-stamp.ts'
import type { Workflow } from '../../github/workflow.ts'
import { TOOL_NAME } from '../../report/facts/report.ts'
import { type Target, targetTitle } from '../../snapshot/target.ts'
import { visibleLine } from '../../text.ts'

/** A pull request as its blueprints name it. */
export interface PullRequestMark {
  /** `octo/cloud`; on a server other than github.com with its host in front. */
  readonly repository: string
  readonly number: number
}

/** How a blueprint of ours is called and tagged. */
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

/** Whether a blueprint is that one: it has the name and every tag. One that a person renamed is that person's. */
export function isMarkedAs(blueprint: Marked, marks: BlueprintMarks): boolean {
  return blueprint.name === marks.name && marks.tags.every((tag) => hasTag(blueprint, tag))
}

/** Whether a blueprint is one of a pull request's, whatever its target: its name is made of its tags. */
export function isMarkedFor(blueprint: Marked, pull: PullRequestMark): boolean {
  const start = nameStart(pull)
  const isOurs = hasTag(blueprint, TOOL_NAME) && hasTag(blueprint, pullTag(pull))
  return isOurs && blueprint.name.startsWith(start) && hasTag(blueprint, blueprint.name.slice(start.length))
}

/** Whether the name alone could be one of a pull request's: lists may come without tags. */
export function isNamedFor({ name }: Pick<Marked, 'name'>, pull: PullRequestMark): boolean {
  return name.startsWith(nameStart(pull))
}

/** The tags of a blueprint that a run publishes: those that it is found by, and which run it was. */
export function tagsOf({ tags }: BlueprintMarks, stamp: RunStamp | undefined): string[] {
  return stamp === undefined ? [...tags] : [...tags, stampText(stamp)]
}

/** The run that published a blueprint; undefined where it does not say. */
export function publishedBy({ tags }: Pick<Marked, 'tags'>): RunStamp | undefined {
  return tags.map((tag) => readStamp(tag.toLowerCase())).find((stamp) => stamp !== undefined)
}

function nameStart({ repository, number }: PullRequestMark): string {
  return `${repository} #${number}: `
}

function pullTag({ repository, number }: PullRequestMark): string {
  return `${repository}#${number}`
}

/** Ignores case: the same thing is not published again because a service keeps tags in lower case. */
function hasTag({ tags }: Marked, tag: string): boolean {
  return tags.some((one) => one.trim().toLowerCase() === tag.toLowerCase())
}
