/**
 * Read this file first. The comment on the pull request: one per key, found by a hidden marker and its author, updated in place.
 * `shared-comment.ts` is for jobs that share one, `duplicates.ts` for jobs that created one at the same time, `own-comments.ts` and
 * `issue-comments.ts` call GitHub. The text of the comment comes from `report/markdown` and is opaque here.
 */
import { connect, failedStatus } from '../octokit.ts'
import { type RunStamp, stampOfRun } from '../run-stamp.ts'
import type { Workflow } from '../workflow.ts'
import { commentError } from './comment-errors.ts'
import { dropDuplicates, joinOldest, removeQuietly } from './duplicates.ts'
import type { Comment } from './issue-comments.ts'
import { isSameBody, withMarker } from './marker.ts'
import { OwnComments, shortlyBefore } from './own-comments.ts'
import { outdatedBy, type Publication, type Published, published } from './publication.ts'
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

/** One comment per key on a pull request, written once and then updated in place, or recreated by every run. */
export class StickyComment {
  readonly #own: OwnComments
  readonly #stamp: RunStamp | undefined
  readonly #shared: { readonly secondMs: number; readonly random: () => number }

  constructor(options: StickyCommentOptions) {
    const { token, workflow, log, secondMs = 1000, requestTimeoutMs = 30_000, random = Math.random } = options
    const octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs, requestTimeoutMs })
    this.#own = new OwnComments(octokit, { workflow, token, secondMs })
    this.#stamp = stampOfRun(workflow)
    this.#shared = { secondMs, random }
  }

  /**
   * Updates the comment, unless a newer run has written it. `on-change` creates none without changes, but still updates an existing one
   * when the changes are gone. @throws only ExpectedErrors (COMMENT_…); the caller makes them warnings
   */
  async publish(publication: Publication): Promise<Published> {
    const { mode, part, pullRequest } = publication
    if (mode === 'never') return { outcome: 'skipped' }
    try {
      if (part === undefined) return await this.#upsert(publication)
      const options = { ...this.#shared, stamp: this.#stamp }
      return await new SharedComment(this.#own, publication, part, options).publish()
    } catch (error) {
      throw commentError(error, pullRequest.number)
    }
  }

  async #upsert(publication: Publication): Promise<Published> {
    const { pullRequest, key, mode, hasChanges } = publication
    const own = await this.#own.find(pullRequest.number, key)
    const outdated = outdatedBy(own, this.#stamp)
    if (outdated !== undefined) return outdated
    const [existing, ...duplicates] = own
    const body = withMarker(publication.body, key, this.#stamp)
    if (existing !== undefined && mode !== 'recreate') return this.#update(existing, duplicates, body)
    if (mode === 'on-change' && !hasChanges) return { outcome: 'skipped' }
    const mine = await this.#own.create(pullRequest.number, key, body)
    const kept = await this.#joinOldest(publication, own, mine)
    for (const { id } of own) await removeQuietly(this.#own.all, id)
    return outdatedBy([kept], this.#stamp) ?? published(existing === undefined ? 'created' : 'recreated', kept)
  }

  /** An edit notifies nobody, but uses up GitHub's content limit: skipped if the text is the same. */
  async #update(existing: Comment, duplicates: readonly Comment[], body: string): Promise<Published> {
    const isSame = isSameBody(existing.body, body)
    try {
      const kept = isSame ? existing : await this.#own.all.update(existing.id, body)
      await dropDuplicates(this.#own.all, duplicates, kept)
      return published(isSame ? 'unchanged' : 'updated', existing)
    } catch (error) {
      // It existed a moment ago, so someone has deleted it: this run does not recreate it.
      if (failedStatus(error) === 404) return { outcome: 'deleted' }
      throw error
    }
  }

  /**
   * Another job may have created one at the same time. A failure here is ignored: the comment exists.
   * @param before the comments that this one replaces
   */
  async #joinOldest({ pullRequest, key }: Publication, before: readonly Comment[], mine: Comment): Promise<Comment> {
    try {
      const own = await this.#own.find(pullRequest.number, key, shortlyBefore(mine))
      const made = own.filter(({ id }) => before.every((one) => one.id !== id))
      return await joinOldest(this.#own.all, made, mine)
    } catch (error) {
      if (failedStatus(error) === undefined) throw error
      return mine
    }
  }
}
