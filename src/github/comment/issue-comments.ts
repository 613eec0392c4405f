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

/** More than GitHub's limit of 2,500 comments on an issue: stops at a server whose list never ends. */
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
   * All pages, oldest first; with `since`, an ISO time, only what was written or changed then or later. Octokit's own pagination treats a
   * truncated page as an empty one, so our comment would be missed and created again; it also sends the token to any URL in the `Link`
   * header.
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
