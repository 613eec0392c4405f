import { mkdirSync, realpathSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../../errors.ts'
import { type Contents, contentsOf, type FolderKind, KIND_NAMES, KINDS } from './contents.ts'
import { removeEarlierLeftovers } from './earlier-leftovers.ts'
import { statsOf } from './file-stats.ts'
import { checkInputs } from './inputs.ts'
import { makeFolder, unmakeFolders } from './make-folder.ts'
import { privateName, removeAbandoned } from './owner.ts'
import { finishSwap, swapIn } from './swap.ts'

export interface OutRule {
  /** Whether a snapshot may be replaced. It cannot be retaken, while a report can be rewritten. */
  readonly replace?: boolean
  /** Files and folders that the same command reads. */
  readonly inputs?: readonly string[]
}

/**
 * Fails before any work if a folder cannot or must not be written there. Finishes what an earlier run left unfinished in it.
 * @throws ExpectedError OUT_IS_INPUT, OUT_IS_SNAPSHOT, OUT_OTHER_KIND, OUT_NOT_OURS, OUT_UNWRITABLE, OUT_BUSY, OUT_DAMAGED
 */
export function checkFolder(dir: string, kind: FolderKind, { inputs = [], ...rule }: OutRule = {}): void {
  checkInputs(dir, inputs)
  inFolder(dir, (root, made) => {
    checkContents(dir, contentsOf(root), kind, rule)
    const probe = path.join(root, privateName())
    mkdirSync(probe)
    rmdirSync(probe)
    unmakeFolders(made)
  })
}

/**
 * Writes files into a folder, in place of an earlier one of the same kind. The folder stays what it is: a mount point, a link, the
 * current folder. Killed at any moment, it has its old files, its new ones or no marker, and the next run finishes that.
 * @returns what was there before
 * @throws ExpectedError as `checkFolder`, except OUT_IS_INPUT
 */
export function writeFolder(
  dir: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  { replace = true }: OutRule = {},
): Contents {
  const kind = KIND_NAMES.find((one) => files.has(KINDS[one].marker)) ?? 'report'
  const { marker } = KINDS[kind]
  if (!files.has(marker)) throw new TypeError(`A ${kind} without ${marker} would not be whole`)
  return inFolder(dir, (root) => {
    let earlier: Contents = { own: [], foreign: [] }
    swapIn(root, files, marker, () => {
      earlier = contentsOf(root)
      checkContents(dir, earlier, kind, { replace })
      return earlier.own
    })
    removeAbandoned(root)
    return earlier
  })
}

/** Finishes a replacement that a killed process began, so that the folder can be read. @throws ExpectedError OUT_BUSY, OUT_DAMAGED, OUT_UNWRITABLE */
export function finishFolder(dir: string): void {
  if (statsOf(dir)?.isDirectory() !== true) return
  try {
    finishSwap(realpathSync(dir))
  } catch (error) {
    throw unwritable(dir, error)
  }
}

/** @param work gets the folder with all links followed, and which folders were created for it; these are removed if it fails */
function inFolder<T>(dir: string, work: (root: string, made: readonly string[]) => T): T {
  let made: readonly string[] = []
  try {
    const stats = statsOf(dir)
    if (stats !== undefined && !stats.isDirectory()) throw notOurs(dir, 'is a file')
    removeEarlierLeftovers(path.resolve(dir))
    made = makeFolder(path.resolve(dir))
    const root = realpathSync(dir)
    finishSwap(root)
    removeAbandoned(root)
    return work(root, made)
  } catch (error) {
    unmakeFolders(made)
    throw unwritable(dir, error)
  }
}

function checkContents(
  dir: string,
  { kind, foreign, takenAt }: Contents,
  wanted: FolderKind,
  { replace }: OutRule,
): void {
  if (kind !== undefined && kind !== wanted) throw otherKind(dir, kind)
  if (foreign.length > 0) {
    const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''
    throw notOurs(dir, `holds ${foreign.slice(0, 3).join(', ')}${more}, not written by this program`)
  }
  if (kind !== 'snapshot' || replace) return
  const what = `${dir} holds the snapshot of ${momentOf(takenAt)}, which cannot be taken again`
  throw new ExpectedError('OUT_IS_SNAPSHOT', what, 'Use another folder, or add --force to replace it')
}

/** `2026-11-28 15:47 UTC`. */
export function momentOf(takenAt: string | undefined): string {
  return takenAt === undefined ? 'an unknown time' : `${takenAt.slice(0, 16).replace('T', ' ')} UTC`
}

function otherKind(dir: string, kind: FolderKind): ExpectedError {
  return new ExpectedError('OUT_OTHER_KIND', `${dir} holds a ${kind}`, 'Use an empty or new folder')
}

function notOurs(dir: string, what: string): ExpectedError {
  return new ExpectedError('OUT_NOT_OURS', `${dir} ${what}`, 'Use an empty or new folder')
}

function unwritable(dir: string, error: unknown): ExpectedError {
  if (error instanceof ExpectedError) return error
  const what = `${dir} cannot be written: ${reasonOf(error)}`
  return new ExpectedError('OUT_UNWRITABLE', what, 'Use a folder that can be written')
}

/** `ENOENT: no such file`, without the path that our message already has. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined ? String(message) : (message.split(',')[0] ?? code)
}
