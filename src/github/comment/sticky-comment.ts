/**
 * The comment on the pull request, read first: one per key, found by a hidden marker and its author, updated in place. `shared-comment.ts` is
 * for jobs that share one, `duplicates.ts` for jobs that were equally quick, `own-comments.ts` and `issue-comments.ts` ask GitHub. The text
 * of the comment comes from `report/markdown`; here it is opaque.
 */
import { connect, failedStatus } from '../octokit.ts'
import type { Workflow } from '../workflow.ts'
import { commentError } from './comment-errors.ts'
import { dropDuplicates, joinOldest } from './duplicates.ts'
import type { Comment } from './issue-comments.ts'
import { isSameBody, withMarker } from './marker.ts'
import { OwnComments, shortlyBefore } from './own-comments.ts'
import { type Publication, type Published, published } from './publication.ts'
import { SharedComment } from './shared-comment.ts'

export interface StickyCommentOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
  readonly requestTimeoutMs?: number
  /** From 0 up to 1. */
  readonly random?: () => number
}

/** One comment per key on a pull request, written once and then updated in place. */
export class StickyComment {
  readonly #own: OwnComments
  readonly #shared: { readonly secondMs: number; readonly random: () => number }

  constructor(options: StickyCommentOptions) {
    const { token, workflow, log, secondMs = 1000, requestTimeoutMs = 30_000, random = Math.random } = options
    const octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs, requestTimeoutMs })
    this.#own = new OwnComments(octokit, { workflow, token, secondMs })
    this.#shared = { secondMs, random }
  }

  /**
   * Brings the comment up to date. `on-change` starts none without changes, but still updates an existing one when
   * they are gone. @throws only ExpectedErrors (COMMENT_…); the caller makes them warnings
   */
  async publish(publication: Publication): Promise<Published> {
    const { mode, part, pullRequest } = publication
    if (mode === 'never') return { outcome: 'skipped' }
    try {
      if (part === undefined) return await this.#upsert(publication)
      return await new SharedComment(this.#own, publication, part, this.#shared).publish()
    } catch (error) {
      throw commentError(error, pullRequest.number)
    }
  }

  async #upsert(publication: Publication): Promise<Published> {
    const { pullRequest, key, mode, hasChanges } = publication
    const body = withMarker(publication.body, key)
    const [existing, ...duplicates] = await this.#own.find(pullRequest.number, key)
    if (existing !== undefined) return this.#update(existing, duplicates, body)
    if (mode === 'on-change' && !hasChanges) return { outcome: 'skipped' }
    const mine = await this.#own.create(pullRequest.number, key, body)
    return published('created', await this.#joinOldest(pullRequest.number, key, mine))
  }

  /** A write costs a notification-free edit, but also a share of GitHub's content limit: none for the same text. */
  async #update(existing: Comment, duplicates: readonly Comment[], body: string): Promise<Published> {
    const isSame = isSameBody(existing.body, body)
    try {
      const kept = isSame ? existing : await this.#own.all.update(existing.id, body)
      await dropDuplicates(this.#own.all, duplicates, kept)
      return published(isSame ? 'unchanged' : 'updated', existing)
    } catch (error) {
      // It was there a moment ago: a person does not want it, and gets no other one from this run.
      if (failedStatus(error) === 404) return { outcome: 'deleted' }
      throw error
    }
  }

  /** Another job may have been as quick. Not knowing that is not a failure: the comment is there. */
  async #joinOldest(issue: number, key: string, mine: Comment): Promise<Comment> {
    try {
      return await joinOldest(this.#own.all, await this.#own.find(issue, key, shortlyBefore(mine)), mine)
    } catch (error) {
      if (failedStatus(error) === undefined) throw error
      return mine
    }
  }
}
