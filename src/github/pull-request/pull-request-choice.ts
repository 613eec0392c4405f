import * as v from 'valibot'
import { commitSha, pullNumber } from './pull-request-events.ts'

/** A pull request as GitHub's API describes it, as far as the choice needs it. */
export const Candidate = v.object({
  number: pullNumber,
  state: v.string(),
  merged_at: v.nullish(v.string(), null),
  merge_commit_sha: v.nullish(v.string(), null),
  head: v.object({ sha: commitSha, repo: v.nullable(v.object({ full_name: v.string() })) }),
  base: v.object({ repo: v.object({ full_name: v.string() }) }),
})
export type Candidate = v.InferOutput<typeof Candidate>

export interface Choice {
  readonly sha: string
  /** `owner/name`: pull requests into other repositories do not count. */
  readonly repository: string
  /** Whether a pull request from a fork may be chosen by its head alone. */
  readonly allowsForkHead: boolean
}

/**
 * Of the pull requests that GitHub associates with a commit, the one whose deployment this is; undefined when none is. The list has no
 * useful order. Anyone can open a pull request whose head is a commit of ours, from a fork and against an old branch: so heads of forks
 * count only if a person chose the commit, and last. Of equals the oldest counts.
 */
export function choosePullRequest(candidates: readonly Candidate[], choice: Choice): Candidate | undefined {
  const own = candidates.filter(({ base }) => isSame(base.repo.full_name, choice.repository))
  const sorted = own.toSorted((one, other) => one.number - other.number)
  const merged = sorted.filter(isMerged)
  const heads = sorted.filter(({ state, head }) => state === 'open' && head.sha === choice.sha)
  const isOwn = ({ head }: Candidate) => isSame(head.repo?.full_name ?? '', choice.repository)
  return (
    merged.find((one) => isMergeOf(one, choice.sha)) ??
    heads.find(isOwn) ??
    // In the default branch GitHub lists the one pull request that introduced the commit; several prove nothing.
    (merged.length === 1 ? merged[0] : undefined) ??
    (choice.allowsForkHead ? heads[0] : undefined)
  )
}

/** Whether the commit is the result of merging this pull request: the merge, the squash, or the last rebased commit. */
export function isMergeOf(candidate: Candidate, sha: string): boolean {
  return isMerged(candidate) && candidate.merge_commit_sha === sha
}

function isMerged({ merged_at: mergedAt }: Candidate): boolean {
  return mergedAt !== null
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/**
 * The number that GitHub itself writes into the first line of a merge or squash commit. The author may have changed it, so
 * the pull request has to confirm it (`isMergeOf`).
 */
export function numberInMessage(message: string): number | undefined {
  const [line = ''] = message.slice(0, 1000).split('\n')
  const [, merge, squash] = /^Merge pull request #(\d{1,15}) from |\(#(\d{1,15})\)\s*$/.exec(line) ?? []
  const number = Number(merge ?? squash)
  return v.is(pullNumber, number) ? number : undefined
}
