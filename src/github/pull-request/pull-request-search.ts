import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { connect, failedStatus, type Octokit, parsed } from '../octokit.ts'
import type { Workflow } from '../workflow.ts'
import type { DeployedCommit } from './deployed-commit.ts'
import { leadOf } from './event-rules.ts'
import { Candidate, choosePullRequest, isMergeOf, numberInMessage } from './pull-request-choice.ts'
import { isSameRepository, type PullRequest } from './pull-request-events.ts'
import { searchError } from './search-errors.ts'

export interface SearchOptions {
  readonly token: string
  readonly log: (message: string) => void
  readonly now: () => number
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
  readonly requestTimeoutMs?: number
}

/** GitHub's index from commits to pull requests lags behind a squash merge: seconds to wait before each try. */
const WAITS = [0, 2, 4, 8, 16]
/** An older commit has been indexed: if no pull request is found, there is none. */
const INDEXED_AFTER_MS = 120_000

/**
 * Asks GitHub for the pull request of the commit that is deployed, for events that do not name one: merged, closed and open ones.
 * `undefined` if there is none. Needs `pull-requests: read`, and `contents: read` for events without a commit message.
 * @throws ExpectedError PULL_REQUEST_SEARCH_…; the caller makes it a warning
 */
export async function searchPullRequest(workflow: Workflow, options: SearchOptions): Promise<PullRequest | undefined> {
  const lead = leadOf(workflow)
  if (!('commit' in lead)) return undefined
  const { commit } = lead
  try {
    const search = new Search(workflow, options)
    const found = commit.forkHead === undefined ? await search.byCommit(commit) : await search.byForkHead(commit)
    if (found === undefined) return undefined
    const isFork = !isSameRepository(workflow, found.head.repo?.full_name)
    return { number: found.number, headSha: found.head.sha, isFork }
  } catch (error) {
    throw searchError(error, commit.sha)
  }
}

class Search {
  readonly #octokit: Octokit
  readonly #workflow: Workflow
  readonly #options: SearchOptions

  constructor(workflow: Workflow, options: SearchOptions) {
    this.#octokit = connect({ ...options, apiUrl: workflow.apiUrl })
    this.#workflow = workflow
    this.#options = options
  }

  /** Never by the branch alone: the same fork may have pushed on since, or it may be another pull request's branch now. */
  async byForkHead({ sha, forkHead = '' }: DeployedCommit): Promise<Candidate | undefined> {
    const query = { state: 'all', head: forkHead, per_page: 100 } as const
    const { data } = await this.#octokit.rest.pulls.list({ ...this.#workflow.repository, ...query })
    const exact = parsed(v.array(Candidate), data).filter(({ head }) => head.sha === sha)
    return exact.find(({ state }) => state === 'open') ?? exact[0]
  }

  async byCommit(told: DeployedCommit): Promise<Candidate | undefined> {
    const commit = told.message === undefined ? { ...told, ...(await this.#facts(told.sha)) } : told
    const { sha, message = '', isChosen = false } = commit
    const named = numberInMessage(message)
    const merge = named === undefined ? undefined : await this.#mergeOf(sha, named)
    if (merge !== undefined) return merge
    const { owner, repo } = this.#workflow.repository
    const choice = { sha, repository: `${owner}/${repo}`, allowsForkHead: isChosen }
    for (const seconds of this.#isFresh(commit) ? WAITS : [0]) {
      if (seconds > 0) await this.#wait(seconds)
      const found = choosePullRequest(await this.#ofCommit(sha), choice)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** One additional request, whose failure is ignored: without the message there is still the index. */
  async #facts(sha: string): Promise<Partial<DeployedCommit>> {
    try {
      const { data } = await this.#octokit.rest.git.getCommit({ ...this.#workflow.repository, commit_sha: sha })
      const { message, committer } = parsed(CommitFacts, data)
      return { message, committedAt: Date.parse(committer.date) }
    } catch (error) {
      if (failedStatus(error) === undefined) throw error
      return {}
    }
  }

  async #mergeOf(sha: string, number: number): Promise<Candidate | undefined> {
    try {
      const { data } = await this.#octokit.rest.pulls.get({ ...this.#workflow.repository, pull_number: number })
      const candidate = parsed(Candidate, data)
      return isMergeOf(candidate, sha) ? candidate : undefined
    } catch (error) {
      // An invented number, or that of an issue.
      if (failedStatus(error) === 404) return undefined
      throw error
    }
  }

  async #ofCommit(sha: string): Promise<readonly Candidate[]> {
    const { data } = await this.#octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      ...this.#workflow.repository,
      commit_sha: sha,
      per_page: 100,
    })
    return parsed(v.array(Candidate), data)
  }

  #isFresh({ committedAt }: DeployedCommit): boolean {
    return committedAt !== undefined && this.#options.now() - committedAt < INDEXED_AFTER_MS
  }

  async #wait(seconds: number): Promise<void> {
    this.#options.log(`GitHub knows no pull request of this commit yet; asking again in ${seconds} s`)
    await wait(seconds * (this.#options.secondMs ?? 1000))
  }
}

const CommitFacts = v.object({ message: v.string(), committer: v.object({ date: v.string() }) })
