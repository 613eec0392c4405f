import * as v from 'valibot'
import { ONE_ISSUE } from '../../json.ts'
import type { Workflow } from '../workflow.ts'
import { commitSha, isSameRepository } from './pull-request-events.ts'

/** The commit a run deploys, as far as its event tells. */
export interface DeployedCommit {
  readonly sha: string
  readonly message?: string
  /** Milliseconds since 1970. */
  readonly committedAt?: number
  /** `owner:branch` of the fork it comes from. */
  readonly forkHead?: string
  /** Someone with the right to deploy named the commit itself, so that it may be a fork's. */
  readonly isChosen?: boolean
}

const Commit = v.object({ id: commitSha, message: v.string(), timestamp: v.string() })
const Push = v.object({ after: commitSha, head_commit: v.nullable(Commit) })
const Deployment = v.object({ deployment: v.object({ sha: commitSha }) })
const WorkflowRun = v.object({
  workflow_run: v.object({
    head_sha: commitSha,
    head_branch: v.nullable(v.string()),
    head_repository: v.object({ full_name: v.string(), owner: v.object({ login: v.string() }) }),
    head_commit: v.fallback(v.nullable(Commit), null),
  }),
})

/**
 * The commit whose pull request is to be searched for. A scheduled run deploys nothing that a pull request brought, and
 * has none. GITHUB_SHA is right for push, workflow_dispatch and release; a deployment names its own, and a workflow_run
 * runs on the default branch whatever it follows.
 */
export function deployedCommit(workflow: Workflow): DeployedCommit | undefined {
  const { eventName, event, sha } = workflow
  if (eventName === 'schedule') return undefined
  if (eventName === 'workflow_run') return ofWorkflowRun(workflow)
  if (eventName.startsWith('deployment'))
    return v.is(Deployment, event) ? { sha: event.deployment.sha, isChosen: true } : undefined
  const pushed = eventName === 'push' && v.is(Push, event) ? event.head_commit : null
  if (pushed !== null && pushed.id === sha) return withCommit(pushed)
  return v.is(commitSha, sha) ? { sha } : undefined
}

function ofWorkflowRun(workflow: Workflow): DeployedCommit | undefined {
  const result = v.safeParse(WorkflowRun, workflow.event, ONE_ISSUE)
  if (!result.success) return undefined
  const { head_sha: sha, head_branch: branch, head_repository: repository, head_commit } = result.output.workflow_run
  const told = head_commit?.id === sha ? withCommit(head_commit) : { sha }
  const isFork = !isSameRepository(workflow, repository.full_name)
  return isFork && branch !== null ? { ...told, forkHead: `${repository.owner.login}:${branch}` } : told
}

function withCommit({ id: sha, message, timestamp }: v.InferOutput<typeof Commit>): DeployedCommit {
  const committedAt = Date.parse(timestamp)
  return { sha, message, ...(Number.isNaN(committedAt) ? {} : { committedAt }) }
}
