import { setTimeout as wait } from 'node:timers/promises'
import { failedStatus, type Octokit } from '../octokit.ts'
import type { Workflow } from '../workflow.ts'
import { ownComments } from './author.ts'
import { type Comment, IssueComments } from './issue-comments.ts'
import { isMarked, isOurs, isSameBody } from './marker.ts'

/** The comments that this token's identity has written under one key. */
export class OwnComments {
  readonly all: IssueComments
  readonly #octokit: Octokit
  readonly #token: string
  readonly #secondMs: number

  constructor(
    octokit: Octokit,
    { workflow, token, secondMs }: { workflow: Workflow; token: string; secondMs: number },
  ) {
    this.all = new IssueComments(octokit, workflow)
    this.#octokit = octokit
    this.#token = token
    this.#secondMs = secondMs
  }

  /** Those of every key, oldest first. */
  async findAll(issue: number): Promise<readonly Comment[]> {
    const ours = (await this.all.list(issue)).filter(({ body }) => isOurs(body))
    return ownComments(this.#octokit, this.#token, ours)
  }

  /** The oldest first, in case two jobs created one each at the same time: from then on all agree on it. */
  async find(issue: number, key: string, since?: string): Promise<readonly Comment[]> {
    const comments = await this.all.list(issue, since)
    const marked = comments.filter((comment) => isMarked(comment.body, key))
    const own = await ownComments(this.#octokit, this.#token, marked)
    return own.toSorted((one, other) => one.id - other.id)
  }

  /** GitHub may store a comment although the answer was lost (HTTP 502): search for it before trying again. */
  async create(issue: number, key: string, body: string): Promise<Comment> {
    try {
      return await this.all.create(issue, body)
    } catch (error) {
      if ((failedStatus(error) ?? 0) < 500) throw error
      await wait(2 * this.#secondMs)
      const found = await this.find(issue, key)
      return found.find((one) => isSameBody(one.body, body)) ?? (await this.all.create(issue, body))
    }
  }
}

/** The longest time between two jobs that both found no comment; avoids reading all pages of a long conversation. */
export function shortlyBefore({ updated_at: updatedAt }: Comment): string | undefined {
  const time = Date.parse(updatedAt)
  return Number.isNaN(time) ? undefined : new Date(time - 600_000).toISOString()
}
