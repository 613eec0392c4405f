import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { ONE_ISSUE } from '../json.ts'
import { answerText } from './answer-text.ts'
import { connect, failedStatus, type Octokit } from './octokit.ts'
import type { Workflow } from './workflow.ts'

export const IMAGE_BRANCH = 'cloudcraft-deployment-diff-images'

export interface ImageBranchOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  readonly now: () => Date
  /** Tells jobs of one name apart, as those of a matrix are: letters, digits and hyphens. */
  readonly part: string
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
}

/** Days after which a run's pictures leave the branch; comments on older pull requests then show none. */
const MAX_AGE_DAYS = 90
/** Other jobs write to the branch, too: each refusal of an outdated commit is one of theirs that got there first. */
const MAX_TRIES = 5

const Sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/))
const Ref = v.object({ object: v.object({ sha: Sha }) })
const Commit = v.object({ sha: Sha, tree: v.object({ sha: Sha }) })
const Tree = v.object({ sha: Sha, tree: v.array(v.object({ path: v.string(), type: v.string(), sha: Sha })) })

/**
 * Pictures on a branch of their own, which shares no history with the code: written through the Git data API, with no
 * checkout and never by force. Each run has a folder that begins with its day. Needs `contents: write`.
 * @returns the address of each picture, by its name @throws ExpectedError IMAGES_…
 */
export async function publishImages(
  images: ReadonlyMap<string, Uint8Array>,
  { workflow, token, log, now, part, secondMs = 1000 }: ImageBranchOptions,
): Promise<ReadonlyMap<string, string>> {
  const octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs })
  const branch = new Branch(octokit, workflow)
  const day = now().toISOString().slice(0, 10)
  const folder = `${day}-${workflow.runId}-${workflow.runAttempt}-${`${workflow.job}-${part}`.replace(/[^\w-]/g, '')}`
  try {
    const blobs = new Map<string, string>()
    for (const [name, bytes] of images) blobs.set(`${folder}/${name}`, await branch.blob(bytes))
    await branch.add(folder, blobs, oldestDay(now()))
  } catch (error) {
    throw imageError(error)
  }
  const { serverUrl, repository } = workflow
  const base = `${serverUrl}/${repository.owner}/${repository.repo}/blob/${IMAGE_BRANCH}/${folder}`
  return new Map([...images.keys()].map((name) => [name, `${base}/${name}?raw=true`]))
}

class Branch {
  readonly #octokit: Octokit
  readonly #repository: Workflow['repository']

  constructor(octokit: Octokit, { repository }: Workflow) {
    this.#octokit = octokit
    this.#repository = repository
  }

  async blob(bytes: Uint8Array): Promise<string> {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
    const { data } = await this.#octokit.rest.git.createBlob({ ...this.#repository, content, encoding: 'base64' })
    return v.parse(v.object({ sha: Sha }), data).sha
  }

  /**
   * A commit on top of whatever is there now; again when somebody else was faster. What the folder held before is replaced: a tree
   * cannot name a folder and files in it.
   */
  async add(folder: string, blobs: ReadonlyMap<string, string>, since: string): Promise<void> {
    const isKept = ({ path }: { readonly path: string }) => path.slice(0, 10) >= since && path !== folder
    for (let tries = 1; ; tries += 1) {
      const head = await this.#head()
      const kept = head === undefined ? [] : (await this.#folders(head)).filter(isKept)
      const commit = await this.#commit(head, kept, blobs)
      try {
        return await this.#move(head, commit)
      } catch (error) {
        if (failedStatus(error) !== 422 || tries === MAX_TRIES) throw error
      }
    }
  }

  async #head(): Promise<string | undefined> {
    try {
      const { data } = await this.#octokit.rest.git.getRef({ ...this.#repository, ref: `heads/${IMAGE_BRANCH}` })
      return v.parse(Ref, data).object.sha
    } catch (error) {
      if (failedStatus(error) === 404) return undefined
      throw error
    }
  }

  async #folders(head: string) {
    const { git } = this.#octokit.rest
    const { data: commit } = await git.getCommit({ ...this.#repository, commit_sha: head })
    const { data: tree } = await git.getTree({ ...this.#repository, tree_sha: v.parse(Commit, commit).tree.sha })
    return v.parse(Tree, tree, ONE_ISSUE).tree.filter(({ type }) => type === 'tree')
  }

  async #commit(
    head: string | undefined,
    kept: readonly { readonly path: string; readonly sha: string }[],
    blobs: ReadonlyMap<string, string>,
  ): Promise<string> {
    const { git } = this.#octokit.rest
    const folders = kept.map(({ path, sha }) => ({ path, sha, mode: '040000', type: 'tree' }) as const)
    const files = [...blobs].map(([path, sha]) => ({ path, sha, mode: '100644', type: 'blob' }) as const)
    const { data: tree } = await git.createTree({ ...this.#repository, tree: [...folders, ...files] })
    const { data: commit } = await git.createCommit({
      ...{ ...this.#repository, message: 'Pictures of cloud changes', tree: v.parse(v.object({ sha: Sha }), tree).sha },
      parents: head === undefined ? [] : [head],
    })
    return v.parse(v.object({ sha: Sha }), commit).sha
  }

  async #move(head: string | undefined, sha: string): Promise<void> {
    const { git } = this.#octokit.rest
    if (head === undefined) await git.createRef({ ...this.#repository, ref: `refs/heads/${IMAGE_BRANCH}`, sha })
    else await git.updateRef({ ...this.#repository, ref: `heads/${IMAGE_BRANCH}`, sha, force: false })
  }
}

function oldestDay(now: Date): string {
  return new Date(now.getTime() - MAX_AGE_DAYS * 86_400_000).toISOString().slice(0, 10)
}

function imageError(error: unknown): unknown {
  const isOdd = error instanceof v.ValiError
  const status = isOdd ? 502 : failedStatus(error)
  if (status === undefined) return error
  const answer = isOdd ? { status: 'an answer of an unknown shape', said: '' } : answerText(error, status)
  const what = `The pictures were not put on the branch ${IMAGE_BRANCH} (${answer.status})`
  if (status === 403 || status === 404)
    return new ExpectedError('IMAGES_FORBIDDEN', what, 'Give the job `permissions: contents: write`', answer.said)
  return new ExpectedError('IMAGES_FAILED', what, 'Run the job again; the pictures are in the report', answer.said)
}
