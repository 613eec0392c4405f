import * as v from 'valibot'
import { type Octokit, parsed } from '../octokit.ts'
import type { Workflow } from '../workflow.ts'

const Issue = v.object({
  number: v.pipe(v.number(), v.safeInteger()),
  html_url: v.string(),
  state: v.string(),
  body: v.nullish(v.string(), ''),
  // Null for an account that was deleted.
  user: v.nullable(v.object({ login: v.string() })),
  // To this part of the API, pull requests are issues.
  pull_request: v.optional(v.unknown()),
})
export type Issue = v.InferOutput<typeof Issue>

/** What changes about an issue. */
export interface IssueChange {
  readonly body: string
  readonly state?: 'open' | 'closed'
}

/** 10,000 issues of one author: stops at a server whose list never ends. */
const MAX_PAGES = 100

/** The issues of this repository, through GitHub's REST API. */
export class Issues {
  readonly #octokit: Octokit
  readonly #repository: Workflow['repository']

  constructor(octokit: Octokit, { repository }: Pick<Workflow, 'repository'>) {
    this.#octokit = octokit
    this.#repository = repository
  }

  /** All issues that an account has opened, including closed ones but not pull requests, the oldest first. */
  async writtenBy(creator: string): Promise<readonly Issue[]> {
    const issues: Issue[] = []
    const order = { state: 'all', sort: 'created', direction: 'asc', per_page: 100 } as const
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const { data, headers } = await this.#octokit.rest.issues.listForRepo({
        ...{ ...this.#repository, ...order },
        ...{ creator, page },
      })
      issues.push(...parsed(v.array(Issue), data))
      if (!headers.link?.includes('rel="next"')) break
    }
    return issues.filter(({ user, pull_request: pull }) => user?.login === creator && pull === undefined)
  }

  async create(title: string, body: string): Promise<Issue> {
    const { data } = await this.#octokit.rest.issues.create({ ...this.#repository, title, body })
    return parsed(Issue, data)
  }

  async update(number: number, { body, state }: IssueChange): Promise<Issue> {
    const reason = state === 'closed' ? 'completed' : 'reopened'
    const { data } = await this.#octokit.rest.issues.update({
      ...{ ...this.#repository, issue_number: number, body },
      ...(state !== undefined && { state, state_reason: reason }),
    })
    return parsed(Issue, data)
  }

  async comment(number: number, body: string): Promise<void> {
    await this.#octokit.rest.issues.createComment({ ...this.#repository, issue_number: number, body })
  }
}
