import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { answerText } from './answer-text.ts'
import { claimsIn } from './comment/claims.ts'
import type { Comment } from './comment/issue-comments.ts'
import { isMarked } from './comment/marker.ts'
import { OwnComments } from './comment/own-comments.ts'
import { partsOf } from './comment/parts.ts'
import { outdatedBy } from './comment/publication.ts'
import { connect, failedStatus, type Octokit, parsed } from './octokit.ts'
import { stampOfRun } from './run-stamp.ts'
import type { Workflow } from './workflow.ts'

export interface LabelOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
}

/** What one report says about the labels of its pull request. */
export interface LabelWish {
  readonly pullRequest: number
  /** Every label that may be touched; no other one is. */
  readonly all: readonly string[]
  /** Those that are true now. */
  readonly wanted: readonly string[]
  /** Whether the others are known not to be true: only then are they removed. */
  readonly isKnown: boolean
  /** The key of the report's comment, and its part of one that several jobs share. */
  readonly key: string
  readonly part?: string | undefined
}

/** `isOutdated`: a newer run has reported on this pull request, so nothing was touched. */
export interface Labelled {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly isOutdated: boolean
}

const Labels = v.array(v.object({ name: v.string() }))
const UNTOUCHED = { added: [], removed: [], isOutdated: false }

/**
 * Updates our labels on a pull request. A label that another job's comment claims stays; those of a newer run are left alone. Most runs
 * make one request, since nothing is different.
 * @throws ExpectedError LABELS_…; the caller makes it a warning
 */
export async function bringLabels(wish: LabelWish, options: LabelOptions): Promise<Labelled> {
  try {
    const { token, workflow, log, secondMs = 1000 } = options
    const octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs })
    const own = new OwnComments(octokit, { workflow, token, secondMs })
    return await new PullLabels(octokit, workflow, own).bring(wish)
  } catch (error) {
    throw labelError(error, wish.pullRequest)
  }
}

class PullLabels {
  readonly #octokit: Octokit
  readonly #workflow: Workflow
  readonly #own: OwnComments

  constructor(octokit: Octokit, workflow: Workflow, own: OwnComments) {
    this.#octokit = octokit
    this.#workflow = workflow
    this.#own = own
  }

  async bring(wish: LabelWish): Promise<Labelled> {
    const present = await this.#present(wish)
    const has = (label: string) => present.some((name) => isSame(name, label))
    const missing = wish.wanted.filter((label) => !has(label))
    const idle = wish.isKnown ? wish.all.filter((label) => has(label) && !wish.wanted.includes(label)) : []
    if (missing.length + idle.length === 0) return UNTOUCHED
    const comments = await this.#own.findAll(wish.pullRequest)
    const ours = comments.filter(({ body }) => isMarked(body, wish.key))
    if (outdatedBy(ours, stampOfRun(this.#workflow)) !== undefined) return { ...UNTOUCHED, isOutdated: true }
    const claimed = claimsOfOthers(comments, wish, this.#workflow.runId)
    const removed = idle.filter((label) => !claimed.includes(label))
    if (missing.length > 0) await this.#add(wish, missing)
    for (const label of removed) await this.#remove(wish, present.find((name) => isSame(name, label)) ?? label)
    return { added: missing, removed, isOutdated: false }
  }

  /** An issue has 100 labels at most, which is one page. */
  async #present(wish: LabelWish): Promise<readonly string[]> {
    const { data } = await this.#octokit.rest.issues.listLabelsOnIssue({ ...this.#issue(wish), per_page: 100 })
    return parsed(Labels, data).map(({ name }) => name)
  }

  /** GitHub creates a label that the repository does not have yet. */
  async #add(wish: LabelWish, labels: readonly string[]): Promise<void> {
    await this.#octokit.rest.issues.addLabels({ ...this.#issue(wish), labels: [...labels] })
  }

  async #remove(wish: LabelWish, name: string): Promise<void> {
    try {
      await this.#octokit.rest.issues.removeLabel({ ...this.#issue(wish), name })
    } catch (error) {
      // Another job has removed it at the same time.
      if (failedStatus(error) !== 404) throw error
    }
  }

  #issue({ pullRequest }: LabelWish) {
    return { ...this.#workflow.repository, issue_number: pullRequest }
  }
}

/** What comments of other keys claim, and in a shared comment the parts of the other jobs of this run. */
function claimsOfOthers(comments: readonly Comment[], { key, part }: LabelWish, run: number): readonly string[] {
  return comments.flatMap(({ body }) => {
    if (!isMarked(body, key)) return claimsIn(body)
    return [...partsOf(body, run)].flatMap(([id, text]) => (id === part ? [] : claimsIn(text)))
  })
}

/** Labels of a repository are case-insensitive. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

const PERMISSION =
  'Give the job `permissions: pull-requests: write`, and `issues: write` as well for labels that the repository does not have yet (or create them once)'

/** GitHub's refusal in our own words; a bug is returned as it is. */
function labelError(error: unknown, pullRequest: number): unknown {
  const status = failedStatus(error)
  if (status === undefined || error instanceof ExpectedError) return error
  const answer = answerText(error, status)
  const isLimit = status === 429 || (status === 403 && /rate limit/i.test(answer.said))
  const isRefused = !isLimit && [401, 403, 404, 410].includes(status)
  return new ExpectedError(
    isRefused ? 'LABELS_FORBIDDEN' : 'LABELS_FAILED',
    `The labels of pull request #${pullRequest} could not be set (${answer.status})`,
    isRefused ? PERMISSION : isLimit ? 'Wait for the rate limit to reset' : 'Run the job again',
    answer.said,
  )
}
