import { visibleLine } from '../../text.ts'
import type { Workflow } from '../workflow.ts'
import {
  checkedCommit,
  type DeployedCommit,
  deploymentCommit,
  followedCommit,
  followedEvent,
  isDeletion,
  ownCommit,
  pushedCommit,
  statusCommit,
} from './deployed-commit.ts'
import {
  fromIssueComment,
  fromListed,
  fromMergeGroup,
  fromPullRequestEvent,
  mergeCommitOf,
  type PullRequest,
} from './pull-request-events.ts'

/** Where an event leads: to a pull request it names, to a commit whose pull request GitHub may know, or nowhere. */
export type Lead =
  /** `sha`: the commit that was deployed, if the event says. */
  | { readonly pullRequest: PullRequest; readonly sha?: string | undefined }
  | { readonly commit: DeployedCommit }
  /** Why there is no pull request: the end of a sentence that begins with the event. */
  | { readonly none: string }

/** One event: how it leads to a pull request, in words for the documentation and as a function. */
export interface EventRule {
  readonly words: string
  lead(workflow: Workflow): Lead
}

const named = (words: string, find: (workflow: Workflow) => PullRequest | undefined, none: string): EventRule => ({
  words,
  lead(workflow) {
    const pullRequest = find(workflow)
    return pullRequest === undefined ? { none } : { pullRequest, sha: mergeCommitOf(workflow) ?? pullRequest.headSha }
  },
})

const committed = (words: string, find: (workflow: Workflow) => DeployedCommit | undefined): EventRule => ({
  words,
  lead: (workflow) => leadTo(find(workflow)),
})

const OF_PULL = named(
  'the one that the event is about',
  fromPullRequestEvent,
  'does not say which pull request it is about',
)
const OF_RUN = committed("that of the run's own commit", ownCommit)

/**
 * Every event that may have a pull request; all others have none, because a comment on an unrelated one is worse than none. The list is
 * closed: GITHUB_SHA is the commit that was deployed only for the events that say so here. For most others it is the newest commit of the
 * default branch, whose pull request has nothing to do with the run.
 */
export const EVENT_RULES: Readonly<Record<string, EventRule>> = {
  pull_request: OF_PULL,
  pull_request_target: OF_PULL,
  pull_request_review: OF_PULL,
  pull_request_review_comment: OF_PULL,
  issue_comment: named(
    'the one that was commented on; none for a comment on an issue',
    fromIssueComment,
    'is a comment on an issue, not on a pull request',
  ),
  merge_group: {
    words: "the one in the name of the queue's branch, otherwise that of the run's own commit",
    lead: (workflow) => orCommit(fromMergeGroup(workflow), ownCommit(workflow)),
  },
  push: {
    words: 'that of the pushed commit; none when a branch or a tag is deleted',
    lead: (workflow) => (isDeletion(workflow) ? DELETED : leadTo(pushedCommit(workflow))),
  },
  workflow_dispatch: OF_RUN,
  repository_dispatch: OF_RUN,
  release: committed('that of the tagged commit', ownCommit),
  create: committed('that of the commit of the new branch or tag', ownCommit),
  registry_package: committed('that of the commit the package was made of', ownCommit),
  deployment: committed('that of the commit of the deployment', deploymentCommit),
  deployment_status: committed('that of the commit of the deployment', deploymentCommit),
  status: committed('that of the commit that has the status', statusCommit),
  check_run: ofCheck('check_run'),
  check_suite: ofCheck('check_suite'),
  workflow_run: {
    words:
      'the one that the event lists for the commit of the run before, otherwise that of this commit; none after a run whose event has no commit of its own, such as `schedule`',
    lead: ofWorkflowRun,
  },
  schedule: none('deploys nothing that a pull request brought'),
  delete: none('deletes a branch or a tag and deploys nothing'),
}

const DELETED: Lead = { none: 'deletes a branch or a tag and deploys nothing' }
const UNKNOWN: Lead = { none: 'does not say what was deployed' }

/** Where the event of a run leads. */
export function leadOf(workflow: Workflow): Lead {
  const { eventName } = workflow
  return Object.hasOwn(EVENT_RULES, eventName) ? (EVENT_RULES[eventName]?.lead(workflow) ?? UNKNOWN) : UNKNOWN
}

function ofCheck(name: 'check_run' | 'check_suite'): EventRule {
  return {
    words: 'the one that the event lists for its commit, otherwise that of this commit',
    lead: (workflow) => orCommit(fromListed(workflow, name), checkedCommit(workflow)),
  }
}

/** False for events whose runs have a commit that is not theirs: their workflow_run contains the newest commit of the default branch. */
function hasOwnCommit(eventName: string): boolean {
  const borrowed = ['issue_comment', 'status', 'check_run', 'check_suite', 'workflow_run', 'schedule', 'delete']
  return Object.hasOwn(EVENT_RULES, eventName) && !borrowed.includes(eventName)
}

function ofWorkflowRun(workflow: Workflow): Lead {
  const event = followedEvent(workflow)
  if (event !== undefined && !hasOwnCommit(event))
    return { none: `follows a run of the event "${visibleLine(event)}", which has no commit of its own` }
  return orCommit(fromListed(workflow, 'workflow_run'), followedCommit(workflow))
}

function orCommit(pullRequest: PullRequest | undefined, commit: DeployedCommit | undefined): Lead {
  return pullRequest === undefined ? leadTo(commit) : { pullRequest, sha: commit?.sha }
}

function leadTo(commit: DeployedCommit | undefined): Lead {
  return commit === undefined ? { none: 'names no commit' } : { commit }
}

function none(why: string): EventRule {
  return { words: `none: it ${why}`, lead: () => ({ none: why }) }
}
