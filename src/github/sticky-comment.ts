import { setTimeout as wait } from 'node:timers/promises'
import { ownComments } from './comment-author.ts'
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
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'skipped'
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
    const existing = await this.#find(pullRequest.number, key)
    if (existing !== undefined) return this.#update(existing, body)
    if (mode === 'on-change' && !hasChanges) return { outcome: 'skipped' }
    return published('created', await this.#create(pullRequest.number, key, body))
  }

  /** The oldest, should two jobs have made one each at the same time: from then on all agree on it. */
  async #find(issue: number, key: string): Promise<Comment | undefined> {
    const comments = await this.#comments.list(issue)
    const marked = comments.filter((comment) => isMarked(comment.body, key))
    const own = await ownComments(this.#octokit, this.#token, marked)
    return own.toSorted((one, other) => one.id - other.id)[0]
  }

  /** A write costs a notification-free edit, but also a share of GitHub's content limit: none for the same text. */
  async #update(existing: Comment, body: string): Promise<Published> {
    if (isSameBody(existing.body, body)) return published('unchanged', existing)
    await this.#comments.update(existing.id, body)
    return published('updated', existing)
  }

  /** GitHub may keep a comment and lose the answer (HTTP 502): look for it before asking a second time. */
  async #create(issue: number, key: string, body: string): Promise<Comment> {
    try {
      return await this.#comments.create(issue, body)
    } catch (error) {
      if ((failedStatus(error) ?? 0) < 500) throw error
      await wait(2 * this.#secondMs)
      return (await this.#find(issue, key)) ?? (await this.#comments.create(issue, body))
    }
  }
}

function published(outcome: Published['outcome'], { id, html_url: url }: Comment): Published {
  return { outcome, id, url }
}
