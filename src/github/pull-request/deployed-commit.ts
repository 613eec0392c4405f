import * as v from 'valibot'
import { ONE_ISSUE } from '../../json.ts'
import type { Workflow } from '../workflow.ts'
import { commitSha, isSameRepository } from './pull-request-events.ts'

/** The commit that a run deploys, as far as its event says. */
export interface DeployedCommit {
  readonly sha: string
  readonly message?: string
  /** Milliseconds since 1970. */
  readonly committedAt?: number
  /** `owner:branch` of the fork it comes from. */
  readonly forkHead?: string
  /** Someone with the right to deploy chose the commit itself, so it may be from a fork. */
  readonly isChosen?: boolean
}

/** GITHUB_SHA, for events for which it is the deployed commit: for most others it is the newest one of the default branch. */
export function ownCommit({ sha }: Pick<Workflow, 'sha'>): DeployedCommit | undefined {
  return v.is(commitSha, sha) ? { sha } : undefined
}

const Commit = v.object({ id: commitSha, message: v.string(), timestamp: v.string() })
const Push = v.object({ after: commitSha, head_commit: v.nullable(Commit) })

/** A push also contains the message of its newest commit, which saves a request. */
export function pushedCommit(workflow: Workflow): DeployedCommit | undefined {
  const { event, sha } = workflow
  const pushed = v.is(Push, event) ? event.head_commit : null
  return pushed !== null && pushed.id === sha ? withMessage(pushed) : ownCommit(workflow)
}

const Deletion = v.union([
  v.object({ deleted: v.literal(true) }),
  v.object({ after: v.pipe(v.string(), v.regex(/^0{40,64}$/)) }),
])

/** Deleting a branch or a tag is also a push: then nothing is deployed, and GITHUB_SHA is an unrelated commit. */
export function isDeletion({ event }: Pick<Workflow, 'event'>): boolean {
  return v.is(Deletion, event)
}

const Deployment = v.object({ deployment: v.object({ sha: commitSha }) })

/** A deployment contains its commit, which is also that of the run. */
export function deploymentCommit(workflow: Workflow): DeployedCommit | undefined {
  const { event } = workflow
  const commit = v.is(Deployment, event) ? { sha: event.deployment.sha } : ownCommit(workflow)
  return commit && { ...commit, isChosen: true }
}

const Status = v.object({ sha: commitSha })

export function statusCommit({ event }: Workflow): DeployedCommit | undefined {
  return v.is(Status, event) ? { sha: event.sha } : undefined
}

const Checked = v.object({ head_sha: commitSha })
const Check = v.union([
  v.pipe(
    v.object({ check_run: Checked }),
    v.transform(({ check_run: one }) => one),
  ),
  v.pipe(
    v.object({ check_suite: Checked }),
    v.transform(({ check_suite: one }) => one),
  ),
])

export function checkedCommit({ event }: Workflow): DeployedCommit | undefined {
  const result = v.safeParse(Check, event, ONE_ISSUE)
  return result.success ? { sha: result.output.head_sha } : undefined
}

const WorkflowRun = v.object({
  workflow_run: v.object({
    head_sha: commitSha,
    head_branch: v.nullable(v.string()),
    head_repository: v.object({ full_name: v.string(), owner: v.object({ login: v.string() }) }),
    head_commit: v.fallback(v.nullable(Commit), null),
  }),
})

/** The commit of the run that a workflow_run follows: it runs on the default branch itself, whatever it follows. */
export function followedCommit(workflow: Workflow): DeployedCommit | undefined {
  const result = v.safeParse(WorkflowRun, workflow.event, ONE_ISSUE)
  if (!result.success) return undefined
  const { head_sha: sha, head_branch: branch, head_repository: repository, head_commit } = result.output.workflow_run
  const told = head_commit?.id === sha ? withMessage(head_commit) : { sha }
  const isFork = !isSameRepository(workflow, repository.full_name)
  return isFork && branch !== null ? { ...told, forkHead: `${repository.owner.login}:${branch}` } : told
}

const Followed = v.object({ workflow_run: v.object({ event: v.string() }) })

/** The event of the run that a workflow_run follows; undefined if it does not say. */
export function followedEvent({ event }: Pick<Workflow, 'event'>): string | undefined {
  return v.is(Followed, event) ? event.workflow_run.event : undefined
}

function withMessage({ id: sha, message, timestamp }: v.InferOutput<typeof Commit>): DeployedCommit {
  const committedAt = Date.parse(timestamp)
  return { sha, message, ...(Number.isNaN(committedAt) ? {} : { committedAt }) }
}
