import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { answerText } from './answer-text.ts'
import { connect, failedStatus } from './octokit.ts'
import { type Head, type NextCommit, OwnBranch, type TreeEntry } from './own-branch.ts'
import type { Workflow } from './workflow.ts'

export const IMAGE_BRANCH = 'cloudcraft-deployment-diff-images'

export interface ImageBranchOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  readonly now: () => Date
  /** Distinguishes jobs with the same name, such as those of a matrix: letters, digits and hyphens. */
  readonly part: string
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
}

/** Days after which a run's pictures leave the branch; comments on older pull requests then show none. */
const MAX_AGE_DAYS = 90
/** Other jobs write to the branch, too: a commit is refused as outdated if one of theirs came first. */
const MAX_TRIES = 5

/**
 * Publishes pictures on a separate branch. Each run has a folder whose name begins with the date. Needs `contents: write`.
 * @returns the URL of each picture, by its name @throws ExpectedError IMAGES_…
 */
export async function publishImages(
  images: ReadonlyMap<string, Uint8Array>,
  { workflow, token, log, now, part, secondMs = 1000 }: ImageBranchOptions,
): Promise<ReadonlyMap<string, string>> {
  const octokit = connect({ token, apiUrl: workflow.apiUrl, log, secondMs })
  const branch = new OwnBranch(octokit, workflow, IMAGE_BRANCH)
  const day = now().toISOString().slice(0, 10)
  const folder = `${day}-${workflow.runId}-${workflow.runAttempt}-${`${workflow.job}-${part}`.replace(/[^\w-]/g, '')}`
  try {
    const blobs = new Map<string, string>()
    for (const [name, bytes] of images) blobs.set(`${folder}/${name}`, await branch.blob(bytes))
    const rest = { blobs, since: oldestDay(now()) }
    await branch.add((head) => withFolder(branch, head, folder, rest), { maxTries: MAX_TRIES })
  } catch (error) {
    throw imageError(error)
  }
  const { serverUrl, repository } = workflow
  const base = `${serverUrl}/${repository.owner}/${repository.repo}/blob/${IMAGE_BRANCH}/${folder}`
  return new Map([...images.keys()].map((name) => [name, `${base}/${name}?raw=true`]))
}

/** Replaces the previous content of the folder: a tree cannot contain both a folder and entries inside it. */
async function withFolder(
  branch: OwnBranch,
  head: Head | undefined,
  folder: string,
  { blobs, since }: { readonly blobs: ReadonlyMap<string, string>; readonly since: string },
): Promise<NextCommit> {
  const isKept = ({ path, type }: TreeEntry) => type === 'tree' && path.slice(0, 10) >= since && path !== folder
  const kept = head === undefined ? [] : (await branch.entries(head.tree)).filter(isKept)
  const folders = kept.map(({ path, sha }) => ({ path, sha, type: 'tree' }) as const)
  const files = [...blobs].map(([path, sha]) => ({ path, sha, type: 'blob' }) as const)
  return { entries: [...folders, ...files], message: () => 'Pictures of cloud changes' }
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
