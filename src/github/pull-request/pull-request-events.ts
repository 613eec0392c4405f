import * as v from 'valibot'
import { ONE_ISSUE } from '../../json.ts'
import type { Workflow } from '../workflow.ts'

/** The pull request a report belongs to. */
export interface PullRequest {
  readonly number: number
  /** The commit its author pushed last; GITHUB_SHA is a merge commit instead. */
  readonly headSha?: string
  /** Its branch lives in another repository, so the job has neither secrets nor a token that may write. */
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

const PULL_REQUEST_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
])

/** What an event of a pull request says; when its file cannot be read, the number in GITHUB_REF. */
export function fromPullRequestEvent(workflow: Workflow): PullRequest | undefined {
  if (!PULL_REQUEST_EVENTS.has(workflow.eventName)) return undefined
  const result = v.safeParse(PullRequestEvent, workflow.event, ONE_ISSUE)
  if (!result.success) return fromRef(workflow, /^refs\/pull\/(\d{1,15})\/merge$/)
  const { number, head } = result.output.pull_request
  if (head === undefined) return { number }
  return { number, headSha: head.sha, isFork: !isSameRepository(workflow, head.repo?.full_name) }
}

const IssueComment = v.object({ issue: v.object({ number: pullNumber, pull_request: v.looseObject({}) }) })

/** A comment on a pull request is a comment on an issue that has a `pull_request`. */
export function fromIssueComment({ eventName, event }: Workflow): PullRequest | undefined {
  if (eventName !== 'issue_comment' || !v.is(IssueComment, event)) return undefined
  return { number: event.issue.number }
}

const MergeGroup = v.object({ merge_group: v.object({ head_ref: v.string() }) })

/** GitHub names the branch of a merge group `gh-readonly-queue/<base>/pr-<number>-<sha>`; the number is its last member. */
export function fromMergeGroup(workflow: Workflow): PullRequest | undefined {
  const { eventName, event } = workflow
  if (eventName !== 'merge_group') return undefined
  const ref = v.is(MergeGroup, event) ? event.merge_group.head_ref : workflow.ref
  return fromRef({ ref }, /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/)
}

const RunPull = v.object({
  number: pullNumber,
  head: v.object({ sha: commitSha }),
  base: v.object({ repo: v.object({ id: v.number() }) }),
})
const WorkflowRun = v.object({
  workflow_run: v.object({ head_sha: commitSha, pull_requests: v.array(RunPull) }),
  repository: v.object({ id: v.number() }),
})

/**
 * What a workflow_run says about the run before it. The list is empty for forks, and may name pull requests of other
 * repositories of the network: only one that is ours counts, and of several only the one with the run's commit.
 */
export function fromWorkflowRun({ eventName, event }: Workflow): PullRequest | undefined {
  const result = v.safeParse(WorkflowRun, event, ONE_ISSUE)
  if (eventName !== 'workflow_run' || !result.success) return undefined
  const { workflow_run: run, repository } = result.output
  const own = run.pull_requests.filter(({ base }) => base.repo.id === repository.id)
  const exact = own.filter(({ head }) => head.sha === run.head_sha)
  const [only, ...others] = exact.length > 0 ? exact : own
  return only === undefined || others.length > 0 ? undefined : { number: only.number, headSha: only.head.sha }
}

function fromRef({ ref }: Pick<Workflow, 'ref'>, pattern: RegExp): PullRequest | undefined {
  const number = Number(pattern.exec(ref)?.[1])
  return v.is(pullNumber, number) ? { number } : undefined
}

/** GitHub's names are the same in any case of their letters. */
export function isSameRepository({ repository }: Workflow, fullName: string | undefined): boolean {
  return fullName?.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase()
}
