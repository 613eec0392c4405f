import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { answerText } from './answer-text.ts'
import { connect, failedStatus } from './octokit.ts'
import { type Head, type NewEntry, type NextCommit, OwnBranch, type TreeEntry } from './own-branch.ts'
import type { Workflow } from './workflow.ts'

export const HISTORY_BRANCH = 'cloudcraft-deployment-diff-history'

export interface HistoryBranchOptions {
  readonly token: string
  readonly workflow: Workflow
  readonly log: (message: string) => void
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
}

/** What is on the branch. */
export interface BranchFiles {
  /** The requested texts, as far as they exist. */
  readonly texts: ReadonlyMap<string, string>
  /** Paths of all files. */
  readonly names: readonly string[]
}

/** What should be on the branch: texts to write, and files that stay unchanged. */
export interface NextFiles {
  readonly files: ReadonlyMap<string, string>
  readonly kept: readonly string[]
}

/** Other jobs write to the branch, too; the last of twenty has to try up to twenty times. */
const MAX_TRIES = 25
/** Anything this program writes and reads back is far smaller. */
const MAX_BYTES = 32 * 1024 * 1024
/** The only folder. */
const REPORTS = 'reports'

/** The files of the branch; undefined if it does not exist yet. @throws ExpectedError HISTORY_… */
export async function readHistoryBranch(
  wanted: readonly string[],
  options: HistoryBranchOptions,
): Promise<BranchFiles | undefined> {
  const branch = open(options)
  try {
    const head = await branch.head()
    return head && (await readFiles(branch, head, wanted)).now
  } catch (error) {
    throw historyError(error, 'was not read')
  }
}

/**
 * Adds a commit to the branch, or creates it.
 * @param wanted the files that `next` needs the texts of @param next returns the new content, given the current one; undefined for nothing
 * to do. Called again if another job was faster @returns the URL of the branch @throws ExpectedError HISTORY_…; what `next` throws
 */
export async function writeHistoryBranch(
  wanted: readonly string[],
  next: (now: BranchFiles | undefined) => NextFiles | undefined,
  options: HistoryBranchOptions,
): Promise<string> {
  const branch = open(options)
  const commit = async (head: Head | undefined): Promise<NextCommit | undefined> => {
    const read = head === undefined ? undefined : await readFiles(branch, head, wanted)
    const files = next(read?.now)
    return files && { entries: entriesOf(files, read?.blobs ?? new Map()), message }
  }
  try {
    await branch.add(commit, { maxTries: MAX_TRIES, pauseMs: 2 * (options.secondMs ?? 1000) })
  } catch (error) {
    throw historyError(error, 'was not written')
  }
  return historyAddress(options.workflow)
}

/** The URL of the branch. */
export function historyAddress({ serverUrl, repository }: Pick<Workflow, 'serverUrl' | 'repository'>): string {
  return `${serverUrl}/${repository.owner}/${repository.repo}/tree/${HISTORY_BRANCH}`
}

function open({ token, workflow, log, secondMs = 1000 }: HistoryBranchOptions): OwnBranch {
  return new OwnBranch(connect({ token, apiUrl: workflow.apiUrl, log, secondMs }), workflow, HISTORY_BRANCH)
}

const SUBJECT = 'History of cloud changes'
const MARK = 'Written by cloudcraft-deployment-diff:'

/** Contains the name of the tree, to distinguish our commits from those of others. */
function message(tree: string): string {
  return `${SUBJECT}\n\n${MARK} ${tree}\n`
}

/** @throws ExpectedError HISTORY_FOREIGN if the last commit is not ours */
async function readFiles(branch: OwnBranch, head: Head, wanted: readonly string[]) {
  if (head.message.trim() !== message(head.tree).trim()) throw foreign('its last commit is not ours')
  const root = await branch.entries(head.tree)
  const folder = root.find(({ path, type }) => path === REPORTS && type === 'tree')
  const reports = folder === undefined ? [] : await branch.entries(folder.sha)
  const blobs = new Map<string, TreeEntry>([
    ...root.filter((one) => one !== folder).map((one) => [one.path, one] as const),
    ...reports.map((one) => [`${REPORTS}/${one.path}`, one] as const),
  ])
  const texts = new Map<string, string>()
  for (const name of wanted) {
    const entry = blobs.get(name)
    if (entry === undefined) continue
    if (entry.type !== 'blob' || (entry.size ?? 0) > MAX_BYTES) throw foreign(`${name} is too large`)
    texts.set(name, new TextDecoder().decode(await branch.read(entry.sha)))
  }
  return { now: { texts, names: [...blobs.keys()] }, blobs }
}

function entriesOf({ files, kept }: NextFiles, blobs: ReadonlyMap<string, TreeEntry>): readonly NewEntry[] {
  const staying = kept.flatMap((path): NewEntry[] => {
    const entry = blobs.get(path)
    return entry === undefined ? [] : [{ path, sha: entry.sha, type: 'blob' }]
  })
  return [...staying, ...[...files].map(([path, text]) => ({ path, text }))]
}

/** @param what is wrong with it, as the end of a sentence */
export function foreign(what: string): ExpectedError {
  return new ExpectedError(
    'HISTORY_FOREIGN',
    `The branch ${HISTORY_BRANCH} was created or edited by someone else and is left alone: ${what}`,
    'Rename or delete that branch, and the next run begins a new one',
  )
}

function historyError(error: unknown, how: string): unknown {
  const isOdd = error instanceof v.ValiError
  const status = isOdd ? 502 : failedStatus(error)
  if (status === undefined) return error
  const answer = isOdd ? { status: 'an answer of an unknown shape', said: '' } : answerText(error, status)
  const what = `The branch ${HISTORY_BRANCH} ${how} (${answer.status})`
  if (status === 401 || status === 403 || status === 404)
    return new ExpectedError('HISTORY_FORBIDDEN', what, 'Give the job `permissions: contents: write`', answer.said)
  return new ExpectedError(
    'HISTORY_FAILED',
    what,
    'The next run adds its own line; this one is in its report',
    answer.said,
  )
}
