import { setTimeout as wait } from 'node:timers/promises'
import { ownComments } from './comment-author.ts'
import { dropDuplicates, joinOldest } from './comment-duplicates.ts'
import { commentError } from './comment-errors.ts'
import { isMarked, isSameBody, withMarker } from './comment-marker.ts'
import { type Comment, IssueComments } from './issue-comments.ts'
import { connect, failedStatus, type Octokit } from './octokit.ts'
import type { PullRequest } from './pull-request.ts'
import type { Workflow } from './workflow.ts'

export interface StickyCommentOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
  readonly requestTimeoutMs?: number
}

export interface Publication {
  readonly pullRequest: Pick<PullRequest, 'number'>
  /** Reports with different keys have comments of their own. */
  readonly key: string
  /** Markdown, already escaped and short enough (60,000 characters) to leave GitHub's limit room for the marker. */
  readonly body: string
  readonly mode: 'always' | 'on-change' | 'never'
  readonly hasChanges: boolean
}

export interface Published {
  /** `deleted`: somebody took the comment away while it was being brought up to date; that is respected. */
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'skipped' | 'deleted'
  readonly id?: number
  readonly url?: string
}

/** One comment per key on a pull request, written once and then updated in place. */
export class StickyComment {
  readonly #octokit: Octokit
  readonly #comments: IssueComments
  readonly #token: string
  readonly #secondMs: number

  constructor({ token, workflow, log, secondMs = 1000, requestTimeoutMs = 30_000 }: StickyCommentOptions) {
    this.#octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs, requestTimeoutMs })
    this.#comments = new IssueComments(this.#octokit, workflow)
    this.#token = token
    this.#secondMs = secondMs
  }

  /**
   * Brings the comment up to date. `on-change` starts none without changes, but still tells an existing one that they
   * are gone. Throws ExpectedErrors (COMMENT_…) only; the caller makes them warnings.
   */
  async publish(publication: Publication): Promise<Published> {
    if (publication.mode === 'never') return { outcome: 'skipped' }
    try {
      return await this.#upsert(publication)
    } catch (error) {
      throw commentError(error, publication.pullRequest.number)
    }
  }

  async #upsert(publication: Publication): Promise<Published> {
    const { pullRequest, key, mode, hasChanges } = publication
    const body = withMarker(publication.body, key)
    const [existing, ...duplicates] = await this.#find(pullRequest.number, key)
    if (existing !== undefined) return this.#update(existing, duplicates, body)
    if (mode === 'on-change' && !hasChanges) return { outcome: 'skipped' }
    const mine = await this.#create(pullRequest.number, key, body)
    return published('created', await this.#joinOldest(pullRequest.number, key, mine))
  }

  /** The oldest first, should two jobs have made one each at the same time: from then on all agree on it. */
  async #find(issue: number, key: string, since?: string): Promise<readonly Comment[]> {
    const comments = await this.#comments.list(issue, since)
    const marked = comments.filter((comment) => isMarked(comment.body, key))
    const own = await ownComments(this.#octokit, this.#token, marked)
    return own.toSorted((one, other) => one.id - other.id)
  }

  /** A write costs a notification-free edit, but also a share of GitHub's content limit: none for the same text. */
  async #update(existing: Comment, duplicates: readonly Comment[], body: string): Promise<Published> {
    const isSame = isSameBody(existing.body, body)
    try {
      const kept = isSame ? existing : await this.#comments.update(existing.id, body)
      await dropDuplicates(this.#comments, duplicates, kept)
      return published(isSame ? 'unchanged' : 'updated', existing)
    } catch (error) {
      // It was there a moment ago: a person does not want it, and gets no other one from this run.
      if (failedStatus(error) === 404) return { outcome: 'deleted' }
      throw error
    }
  }

  /** GitHub may keep a comment and lose the answer (HTTP 502): look for it before asking a second time. */
  async #create(issue: number, key: string, body: string): Promise<Comment> {
    try {
      return await this.#comments.create(issue, body)
    } catch (error) {
      if ((failedStatus(error) ?? 0) < 500) throw error
      await wait(2 * this.#secondMs)
      const [found] = await this.#find(issue, key)
      return found ?? (await this.#comments.create(issue, body))
    }
  }

  /** Another job may have been as quick. Not knowing that is no failure: the comment is there. */
  async #joinOldest(issue: number, key: string, mine: Comment): Promise<Comment> {
    try {
      return await joinOldest(this.#comments, await this.#find(issue, key, shortlyBefore(mine)), mine)
    } catch (error) {
      if (failedStatus(error) === undefined) throw error
      return mine
    }
  }
}

/** As far back as two jobs can be apart that both found no comment; it spares the pages of a long conversation. */
function shortlyBefore({ updated_at: updatedAt }: Comment): string | undefined {
  const time = Date.parse(updatedAt)
  return Number.isNaN(time) ? undefined : new Date(time - 600_000).toISOString()
}

function published(outcome: Published['outcome'], { id, html_url: url }: Comment): Published {
  return { outcome, id, url }
}
