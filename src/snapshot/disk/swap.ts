/**
 * Replaces the files of a folder without replacing the folder itself, which may be a mount point, a link's target or a process's current
 * folder. Killed at any moment, the folder has its old files, its new ones, or no marker, and the next run finishes.
 *
 * All new files are first written into a private folder inside the folder. Renaming that to `.cloudcraft-diff-swap` is the lock: it fails
 * while another one exists. Writing its plan is the point of no return. Then the old marker moves out, the other old files move out and the
 * new ones in, and the new marker moves in last, so that a mixture never looks like a complete folder.
 */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../../errors.ts'
import { SWAP } from './contents.ts'
import { isAbandoned, privateName } from './owner.ts'
import { pause } from './pause.ts'
import { applyPlan, type Plan, readPlan, revertPlan, writePlan } from './swap-plan.ts'

/** A replacement of another process takes milliseconds; a slow network drive may need seconds. */
const PATIENCE = 30_000
const PAUSE = 25

/** `owner.<private name>`, in the swap folder. */
const OWNER = 'owner.'

/**
 * Puts files into a folder in place of earlier ones.
 * @param marker the file that is moved in last
 * @param earlier returns the files to remove, called once nothing else can change the folder; may throw to cancel
 * @throws what `earlier` throws, ExpectedError OUT_BUSY, the system's errors; the folder is then as it was
 */
export function swapIn(
  root: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  marker: string,
  earlier: () => readonly string[],
): void {
  const id = privateName()
  const stage = path.join(root, id)
  try {
    mkdirSync(stage)
    writeFileSync(path.join(stage, OWNER + id), '')
    stageFiles(path.join(stage, 'new'), files)
    mkdirSync(path.join(stage, 'old'))
    enter(root, stage)
  } catch (error) {
    rmSync(stage, { recursive: true, force: true })
    throw error
  }
  const plan = planned(root, id, () => ({ marker, old: earlier(), files: [...files.keys()] }))
  carryOut(root, id, plan)
}

/**
 * Finishes what a dead process began in a folder, and waits for what a living one is doing there.
 * @throws ExpectedError OUT_BUSY, OUT_DAMAGED; the system's errors
 */
export function finishSwap(root: string): void {
  const swap = path.join(root, SWAP)
  for (let waited = 0; waited <= PATIENCE; waited += PAUSE) {
    const owner = ownerOf(swap)
    if (owner === undefined) return
    if (isAbandoned(path.join(swap, OWNER + owner), owner) && finishFor(root, owner)) return
    pause(PAUSE)
  }
  const remedy = `Wait for it. If none is running, remove ${SWAP} from the folder`
  throw new ExpectedError('OUT_BUSY', `Another run is writing into ${root}`, remedy)
}

function stageFiles(stage: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  mkdirSync(stage)
  for (const [file, content] of files) {
    const full = path.join(stage, file)
    mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, content)
  }
}

/** Takes the lock. */
function enter(root: string, stage: string): void {
  for (;;) {
    finishSwap(root)
    try {
      renameSync(stage, path.join(root, SWAP))
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // Another process was faster. Windows says EPERM.
      if (code !== 'EEXIST' && code !== 'ENOTEMPTY' && !isFolder(path.join(root, SWAP))) throw error
    }
  }
}

/** Nothing has been moved yet: any failure cancels. */
function planned(root: string, id: string, plan: () => Plan): Plan {
  try {
    const made = plan()
    writePlan(path.join(root, SWAP), made)
    return made
  } catch (error) {
    retire(root, id)
    throw error
  }
}

/** Forward; if that fails, back. If that fails, too, everything stays for the next run to try again. */
function carryOut(root: string, id: string, plan: Plan): void {
  const swap = path.join(root, SWAP)
  try {
    applyPlan(root, swap, plan)
  } catch (error) {
    revertPlan(root, swap, plan)
    retire(root, id)
    throw error
  }
  retire(root, id)
}

/** @returns false if another process was faster */
function finishFor(root: string, owner: string): boolean {
  const swap = path.join(root, SWAP)
  const id = privateName()
  const file = path.join(swap, OWNER + owner)
  try {
    const now = new Date()
    // Before the renaming: the new owner must not look abandoned for a moment.
    utimesSync(file, now, now)
    renameSync(file, path.join(swap, OWNER + id))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  // Without a plan, nothing has been moved yet.
  const plan = readPlan(swap)
  if (plan === undefined) retire(root, id)
  else carryOut(root, id, plan)
  return true
}

/** Releases the lock first, so that an interrupted removal does not block anything. */
function retire(root: string, id: string): void {
  const done = path.join(root, id)
  renameSync(path.join(root, SWAP), done)
  rmSync(done, { recursive: true, force: true })
}

/** Undefined if there is no swap. @throws ExpectedError OUT_DAMAGED */
function ownerOf(swap: string): string | undefined {
  if (!isFolder(swap)) return undefined
  try {
    const found = readdirSync(swap).find((name) => name.startsWith(OWNER))
    if (found !== undefined) return found.slice(OWNER.length)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  if (!isFolder(swap)) return undefined
  throw new ExpectedError('OUT_DAMAGED', `${swap} has no owner`, 'Remove it, and check what is in the folder')
}

function isFolder(dir: string): boolean {
  return lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === true
}
