import * as v from 'valibot'
import { type Octokit, parsed } from '../octokit.ts'
import type { Workflow } from '../workflow.ts'

const Comment = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  html_url: v.string(),
  body: v.optional(v.string(), ''),
  updated_at: v.optional(v.string(), ''),
  // Null for an account that was deleted.
  user: v.nullable(v.object({ login: v.string(), type: v.optional(v.string(), 'User') })),
})
export type Comment = v.InferOutput<typeof Comment>

/** More pages than GitHub allows comments on an issue (2,500): a server that never ends its list is stopped here. */
const MAX_PAGES = 100

/** The comments of one pull request, which is an issue to this part of the API. */
export class IssueComments {
  readonly #octokit: Octokit
  readonly #workflow: Workflow

  constructor(octokit: Octokit, workflow: Workflow) {
    this.#octokit = octokit
    this.#workflow = workflow
  }

  /**
   * All pages, oldest first; with `since`, an ISO time, only what was written or changed then or later. Octokit's own pagination takes a page that was cut off for an empty one, and then our
   * comment would be missed and made again; it also sends the token to whatever address the `Link` header names.
   */
  async list(issue: number, since?: string): Promise<readonly Comment[]> {
    const comments: Comment[] = []
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const { data, headers } = await this.#octokit.rest.issues.listComments({
        ...this.#workflow.repository,
        issue_number: issue,
        per_page: 100,
        page,
        ...(since === undefined ? {} : { since }),
      })
      comments.push(...parsed(v.array(Comment), data))
      if (!headers.link?.includes('rel="next"')) break
    }
    return comments
  }

  async create(issue: number, body: string): Promise<Comment> {
    const { repository } = this.#workflow
    const { data } = await this.#octokit.rest.issues.createComment({ ...repository, issue_number: issue, body })
    return parsed(Comment, data)
  }

  async update(id: number, body: string): Promise<Comment> {
    const { repository } = this.#workflow
    const { data } = await this.#octokit.rest.issues.updateComment({ ...repository, comment_id: id, body })
    return parsed(Comment, data)
  }

  async remove(id: number): Promise<void> {
    await this.#octokit.rest.issues.deleteComment({ ...this.#workflow.repository, comment_id: id })
  }
}
