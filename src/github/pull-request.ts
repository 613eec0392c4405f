import * as v from 'valibot'
import type { Workflow } from './workflow.ts'

/** The pull request a report belongs to. */
export interface PullRequest {
  readonly number: number
  /** The commit its author pushed last; GITHUB_SHA is a merge commit instead. */
  readonly headSha?: string
  /** Its branch lives in another repository, so the job has neither secrets nor a token that may write. */
  readonly isFork?: boolean
}

type Answer = (workflow: Workflow, prNumberInput: number | undefined) => PullRequest | undefined

/** Asked in this order, the first answer wins. An answer knows one source and says nothing when it does not apply. */
const ANSWERS: readonly Answer[] = [fromInput, fromPayload]

/** The pull request of this run, if the run tells one. `prNumberInput` is the `pr-number` input. */
export function pullRequestOf(workflow: Workflow, prNumberInput?: number): PullRequest | undefined {
  for (const answer of ANSWERS) {
    const pullRequest = answer(workflow, prNumberInput)
    if (pullRequest !== undefined) return pullRequest
  }
  return undefined
}

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const Head = v.object({
  sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/)),
  // Null when the fork was deleted.
  repo: v.nullable(v.object({ full_name: v.string() })),
})
const PullRequestEvent = v.object({
  pull_request: v.object({ number, head: v.fallback(v.optional(Head), undefined) }),
})

function fromInput(workflow: Workflow, prNumberInput: number | undefined): PullRequest | undefined {
  if (!v.is(number, prNumberInput)) return undefined
  const told = fromPayload(workflow)
  return told?.number === prNumberInput ? told : { number: prNumberInput }
}

function fromPayload(workflow: Workflow): PullRequest | undefined {
  if (workflow.eventName !== 'pull_request' && workflow.eventName !== 'pull_request_target') return undefined
  const result = v.safeParse(PullRequestEvent, workflow.event)
  if (!result.success) return undefined
  const { number, head } = result.output.pull_request
  if (head === undefined) return { number }
  const { owner, repo } = workflow.repository
  const isFork = head.repo?.full_name.toLowerCase() !== `${owner}/${repo}`.toLowerCase()
  return { number, headSha: head.sha, isFork }
}
