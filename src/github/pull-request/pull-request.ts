/**
 * Which pull request a run belongs to, read first: what the run itself tells. `pull-request-events.ts` reads events, `deployed-commit.ts`
 * names the commit to search for, `pull-request-search.ts` asks GitHub, `pull-request-choice.ts` chooses. A comment on an innocent pull
 * request is worse than none: when in doubt there is no answer. Nothing is written to it here.
 */
import * as v from 'valibot'
import type { Workflow } from '../workflow.ts'
import {
  fromIssueComment,
  fromMergeGroup,
  fromPullRequestEvent,
  fromWorkflowRun,
  type PullRequest,
  pullNumber,
} from './pull-request-events.ts'

export type { PullRequest }

type Answer = (workflow: Workflow, prNumberInput: number | undefined) => PullRequest | undefined

/** Asked in this order, the first answer wins. An answer knows one source and says nothing when it does not apply. */
const ANSWERS: readonly Answer[] = [fromInput, fromPullRequestEvent, fromIssueComment, fromMergeGroup, fromWorkflowRun]

/**
 * The pull request of this run, if the run itself tells one; otherwise GitHub may know it (`searchPullRequest`).
 * `prNumberInput` is the `pr-number` input.
 */
export function pullRequestOf(workflow: Workflow, prNumberInput?: number): PullRequest | undefined {
  for (const answer of ANSWERS) {
    const pullRequest = answer(workflow, prNumberInput)
    if (pullRequest !== undefined) return pullRequest
  }
  return undefined
}

function fromInput(workflow: Workflow, prNumberInput: number | undefined): PullRequest | undefined {
  if (!v.is(pullNumber, prNumberInput)) return undefined
  const told = fromPullRequestEvent(workflow)
  return told?.number === prNumberInput ? told : { number: prNumberInput }
}
