import * as v from 'valibot'
import { ONE_ISSUE } from '../../json.ts'
import type { Workflow } from '../workflow.ts'

/** The pull request a report belongs to. */
export interface PullRequest {
  readonly number: number
  /** The commit its author pushed last; GITHUB_SHA is a merge commit instead. */
  readonly headSha?: string
  /** Its branch is in another repository, so the job has neither secrets nor a token that may write. */
  readonly isFork?: boolean
}

export const pullNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export const commitSha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/))
const Repository = v.object({ full_name: v.string() })

const Head = v.object({
  sha: commitSha,
  // Null when the fork was deleted.
  repo: v.nullable(Repository),
})
const PullRequestEvent = v.object({
  pull_request: v.object({ number: pullNumber, head: v.fallback(v.optional(Head), undefined) }),
})

/** From an event of a pull request; if its file cannot be read, the number in GITHUB_REF. */
export function fromPullRequestEvent(workflow: Workflow): PullRequest | undefined {
  const result = v.safeParse(PullRequestEvent, workflow.event, ONE_ISSUE)
  if (!result.success) return fromRef(workflow, /^refs\/pull\/(\d{1,15})\/merge$/)
  const { number, head } = result.output.pull_request
  if (head === undefined) return { number }
  return { number, headSha: head.sha, isFork: !isSameRepository(workflow, head.repo?.full_name) }
}

const Merged = v.object({ pull_request: v.object({ merged: v.literal(true), merge_commit_sha: commitSha }) })

/** The merge commit of the pull request of an event; undefined while it is not merged. */
export function mergeCommitOf({ event }: Pick<Workflow, 'event'>): string | undefined {
  return v.is(Merged, event) ? event.pull_request.merge_commit_sha : undefined
}

const IssueComment = v.object({ issue: v.object({ number: pullNumber, pull_request: v.looseObject({}) }) })

/** A comment on a pull request is a comment on an issue that has a `pull_request`. */
export function fromIssueComment({ event }: Workflow): PullRequest | undefined {
  return v.is(IssueComment, event) ? { number: event.issue.number } : undefined
}

const MergeGroup = v.object({ merge_group: v.object({ head_ref: v.string() }) })

/** GitHub names the branch of a merge group `gh-readonly-queue/<base>/pr-<number>-<sha>`; the number is its last member. */
export function fromMergeGroup(workflow: Workflow): PullRequest | undefined {
  const { event } = workflow
  const ref = v.is(MergeGroup, event) ? event.merge_group.head_ref : workflow.ref
  return fromRef({ ref }, /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/)
}

const ListedPull = v.object({
  number: pullNumber,
  head: v.object({ sha: commitSha }),
  base: v.object({ repo: v.object({ id: v.number() }) }),
})
const Subject = v.object({ head_sha: commitSha, pull_requests: v.array(ListedPull) })
/** Events about a commit that list its pull requests, each under its own key. */
const LISTS = ['workflow_run', 'check_suite', 'check_run'] as const
const Listing = v.object({
  ...Object.fromEntries(LISTS.map((name) => [name, v.fallback(v.optional(Subject), undefined)])),
  repository: v.object({ id: v.number() }),
}) as v.GenericSchema<unknown, ListingEvent>

type ListingEvent = { readonly [Name in (typeof LISTS)[number]]?: v.InferOutput<typeof Subject> } & {
  readonly repository: { readonly id: number }
}

/**
 * What a workflow_run, a check_suite or a check_run lists. The list is empty for forks, and may contain pull requests of other repositories
 * in the network: only ours count, and of several only the one with the commit.
 */
export function fromListed({ event }: Workflow, name: (typeof LISTS)[number]): PullRequest | undefined {
  const result = v.safeParse(Listing, event, ONE_ISSUE)
  const subject = result.success ? result.output[name] : undefined
  if (!result.success || subject === undefined) return undefined
  const own = subject.pull_requests.filter(({ base }) => base.repo.id === result.output.repository.id)
  const exact = own.filter(({ head }) => head.sha === subject.head_sha)
  const [only, ...others] = exact.length > 0 ? exact : own
  return only === undefined || others.length > 0 ? undefined : { number: only.number, headSha: only.head.sha }
}

function fromRef({ ref }: Pick<Workflow, 'ref'>, pattern: RegExp): PullRequest | undefined {
  const number = Number(pattern.exec(ref)?.[1])
  return v.is(pullNumber, number) ? { number } : undefined
}

/** GitHub's names are case-insensitive. */
export function isSameRepository({ repository }: Workflow, fullName: string | undefined): boolean {
  return fullName?.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase()
}
