import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { ONE_ISSUE } from '../json.ts'
import { failedStatus, type Octokit, UnreadableAnswer } from './octokit.ts'
import type { Workflow } from './workflow.ts'

/** Git's own names of objects. */
export const Sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/))
const Object_ = v.object({ sha: Sha })
const Ref = v.object({ object: Object_ })
const Commit = v.object({ sha: Sha, tree: Object_, message: v.string() })
const Entry = v.object({
  ...{ path: v.string(), type: v.string(), sha: Sha },
  size: v.exactOptional(v.number()),
})
const Tree = v.object({ sha: Sha, truncated: v.optional(v.boolean(), false), tree: v.array(Entry) })
const Blob = v.object({ content: v.string(), encoding: v.literal('base64') })

/** A file or a folder of a tree. */
export type TreeEntry = v.InferOutput<typeof Entry>

/** An entry of a new tree: something that exists already, or a new text. */
export type NewEntry =
  | { readonly path: string; readonly type: 'blob' | 'tree'; readonly sha: string }
  | { readonly path: string; readonly text: string }

/** A state of the branch. */
export interface Head {
  readonly sha: string
  readonly tree: string
  readonly message: string
}

/** The content of a commit; undefined if there is nothing to do. */
export interface NextCommit {
  readonly entries: readonly NewEntry[]
  /** @param tree the name of the tree that the commit has */
  message(tree: string): string
}

export interface AddRules {
  /** Other jobs write, too: a commit is refused as outdated if one of theirs came first. */
  readonly maxTries: number
  /** The longest pause before another try, in milliseconds; without it there is none. */
  readonly pauseMs?: number
}

/**
 * A branch of our own that shares no history with the code: written through the Git data API, without a checkout and never force-pushed.
 * Needs `contents: write`. Throws what the client throws.
 */
export class OwnBranch {
  readonly #octokit: Octokit
  readonly #repository: Workflow['repository']
  readonly #name: string

  constructor(octokit: Octokit, { repository }: Pick<Workflow, 'repository'>, name: string) {
    this.#octokit = octokit
    this.#repository = repository
    this.#name = name
  }

  /** Its latest commit; undefined if the branch does not exist. */
  async head(): Promise<Head | undefined> {
    const { git } = this.#octokit.rest
    try {
      const { data } = await git.getRef({ ...this.#repository, ref: `heads/${this.#name}` })
      const { sha } = v.parse(Ref, data).object
      const { data: commit } = await git.getCommit({ ...this.#repository, commit_sha: sha })
      const { tree, message } = v.parse(Commit, commit)
      return { sha, tree: tree.sha, message }
    } catch (error) {
      if (failedStatus(error) === 404) return undefined
      throw error
    }
  }

  /** The direct entries of a tree. */
  async entries(tree: string): Promise<readonly TreeEntry[]> {
    const { data } = await this.#octokit.rest.git.getTree({ ...this.#repository, tree_sha: tree })
    const { truncated, tree: entries } = v.parse(Tree, data, ONE_ISSUE)
    if (truncated) throw new UnreadableAnswer('GitHub sent only part of a folder')
    return entries
  }

  async read(blob: string): Promise<Uint8Array> {
    const { data } = await this.#octokit.rest.git.getBlob({ ...this.#repository, file_sha: blob })
    return Buffer.from(v.parse(Blob, data).content, 'base64')
  }

  /** Stores bytes, which a later commit may refer to. @returns their SHA */
  async blob(bytes: Uint8Array): Promise<string> {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    const { data } = await this.#octokit.rest.git.createBlob({ ...this.#repository, content, encoding: 'base64' })
    return v.parse(Object_, data).sha
  }

  /**
   * Adds a commit on top of the current one. Tries again if someone else was faster, or if it is not known whether it succeeded.
   * @param next what to commit on top of that state @returns whether there was anything to do
   */
  async add(
    next: (head: Head | undefined) => Promise<NextCommit | undefined>,
    { maxTries, pauseMs = 0 }: AddRules,
  ): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      try {
        const head = await this.head()
        const commit = await next(head)
        if (commit === undefined) return tries > 1
        await this.#move(head, await this.#commit(head, commit))
        return true
      } catch (error) {
        if (error instanceof ExpectedError || !isWorthTrying(error) || tries === maxTries) throw error
        // Writers that pause for the same time collide again.
        await wait(Math.random() * pauseMs * Math.min(1, tries / 4))
      }
    }
  }

  async #commit(head: Head | undefined, { entries, message }: NextCommit): Promise<string> {
    const { git } = this.#octokit.rest
    const { data } = await git.createTree({ ...this.#repository, tree: entries.map(inTree) })
    const tree = v.parse(Object_, data).sha
    const parents = head === undefined ? [] : [head.sha]
    const { data: commit } = await git.createCommit({ ...this.#repository, message: message(tree), tree, parents })
    return v.parse(Object_, commit).sha
  }

  async #move(head: Head | undefined, sha: string): Promise<void> {
    const { git } = this.#octokit.rest
    if (head === undefined) await git.createRef({ ...this.#repository, ref: `refs/heads/${this.#name}`, sha })
    else await git.updateRef({ ...this.#repository, ref: `heads/${this.#name}`, sha, force: false })
  }
}

function inTree(entry: NewEntry) {
  if ('text' in entry) return { path: entry.path, content: entry.text, mode: '100644', type: 'blob' } as const
  const { path, sha, type } = entry
  return type === 'tree'
    ? ({ path, sha, type, mode: '040000' } as const)
    : ({ path, sha, type, mode: '100644' } as const)
}

/** An outdated commit, or an answer that was lost after the request may have succeeded. */
function isWorthTrying(error: unknown): boolean {
  const status = failedStatus(error)
  // A rule of the repository refuses the next try as well.
  if (error instanceof Error && /rule violation|protected branch/i.test(error.message)) return false
  return status === 422 || status === 409 || (status !== undefined && status >= 500)
}
