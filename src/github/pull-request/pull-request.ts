/**
 * Read this file first. Which pull request a run belongs to, as far as the run itself says. `event-rules.ts` is the closed list of events,
 * which `pull-request-events.ts` and `deployed-commit.ts` read; `pull-request-search.ts` asks GitHub for the pull request of a commit, and
 * `pull-request-choice.ts` chooses. A comment on an unrelated pull request is worse than none: when in doubt there is no answer. Nothing is
 * written to the pull request here.
 */
import * as v from 'valibot'
import type { Workflow } from '../workflow.ts'
import { leadOf } from './event-rules.ts'
import { type PullRequest, pullNumber } from './pull-request-events.ts'

export type { PullRequest }

/**
 * The pull request of this run, if the run itself says; otherwise GitHub may know it (`searchPullRequest`). `prNumberInput` is the
 * `pr-number` input, which takes precedence.
 */
export function pullRequestOf(workflow: Workflow, prNumberInput?: number): PullRequest | undefined {
  const lead = leadOf(workflow)
  const told = 'pullRequest' in lead ? lead.pullRequest : undefined
  if (!v.is(pullNumber, prNumberInput)) return told
  return told?.number === prNumberInput ? told : { number: prNumberInput }
}

/** The commit that was deployed, as people know it: for a pull request its newest one, or the merge commit. Undefined if unknown. */
export function commitOf(workflow: Workflow): string | undefined {
  const lead = leadOf(workflow)
  if ('commit' in lead) return lead.commit.sha
  return 'pullRequest' in lead ? lead.sha : undefined
}
