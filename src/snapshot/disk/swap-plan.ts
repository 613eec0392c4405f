import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { removeIfEmpty } from './make-folder.ts'

/**
 * File names are relative to the folder, at most one folder deep. The plan of a dead process is read back from a folder that may be
 * foreign: it must not lead out of the folder.
 */
const FileName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]{0,200}(\/[A-Za-z0-9][\w.-]{0,200})?$/))

const PlanSchema = v.object({ marker: FileName, old: v.array(FileName), files: v.array(FileName) })

/** What a swap does: `old` moves out, `files` move in, the marker moves out first and in last. */
export interface Plan {
  readonly marker: string
  readonly old: readonly string[]
  readonly files: readonly string[]
}

const PLAN = 'plan.json'

/** Atomic, because its existence is the point of no return. */
export function writePlan(swap: string, plan: Plan): void {
  writeFileSync(path.join(swap, `${PLAN}.new`), JSON.stringify(v.parse(PlanSchema, plan)))
  renameSync(path.join(swap, `${PLAN}.new`), path.join(swap, PLAN))
}

/** Undefined if the point of no return was not reached. @throws ExpectedError OUT_DAMAGED */
export function readPlan(swap: string): Plan | undefined {
  if (!exists(path.join(swap, PLAN))) return undefined
  try {
    return v.parse(PlanSchema, JSON.parse(readFileSync(path.join(swap, PLAN), 'utf8')))
  } catch {
    throw new ExpectedError('OUT_DAMAGED', `${PLAN} in ${swap} cannot be read`, `Remove ${path.basename(swap)}`)
  }
}

/**
 * Moves the old files out and the new ones in. A file of `new` that is still there has not been moved in, so this may be interrupted
 * anywhere and repeated.
 */
export function applyPlan(root: string, swap: string, { marker, old, files }: Plan): void {
  const [coming, going] = foldersOf(swap)
  if (!exists(path.join(coming, marker))) return
  if (old.includes(marker)) move(root, going, marker)
  for (const file of old) {
    const isReplaced = files.includes(file) && !exists(path.join(coming, file))
    if (file !== marker && !isReplaced) move(root, going, file)
  }
  for (const file of files) if (file !== marker) move(coming, root, file)
  for (const folder of parentsOf(old)) removeIfEmpty(path.join(root, folder))
  move(coming, root, marker)
}

/** Moves everything back, unless all was already done. May also be interrupted and repeated. */
export function revertPlan(root: string, swap: string, { marker, old, files }: Plan): void {
  const [coming, going] = foldersOf(swap)
  if (!exists(path.join(coming, marker))) return
  for (const file of files) if (!exists(path.join(coming, file))) move(root, coming, file)
  for (const folder of parentsOf(files)) removeIfEmpty(path.join(root, folder))
  for (const file of old) if (file !== marker) move(going, root, file)
  if (old.includes(marker)) move(going, root, marker)
}

/** @throws ExpectedError OUT_DAMAGED for links, which would lead out of the folder */
function foldersOf(swap: string): readonly [string, string] {
  const [coming, going] = [path.join(swap, 'new'), path.join(swap, 'old')]
  for (const folder of [swap, coming, going]) checkRealFolder(folder)
  return [coming, going]
}

/** Moves a file that exists; others have been moved earlier. */
function move(from: string, to: string, file: string): void {
  const source = path.join(from, file)
  const target = path.join(to, file)
  for (const folder of [from, path.dirname(source)]) if (exists(folder)) checkRealFolder(folder)
  if (!exists(source)) return
  if (!exists(path.dirname(target))) mkdirSync(path.dirname(target))
  checkRealFolder(path.dirname(target))
  renameSync(source, target)
}

function parentsOf(files: readonly string[]): ReadonlySet<string> {
  return new Set(files.map((file) => path.posix.dirname(file)).filter((folder) => folder !== '.'))
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

function checkRealFolder(dir: string): void {
  if (lstatSync(dir).isDirectory()) return
  throw new ExpectedError('OUT_DAMAGED', `${dir} is not a folder`, 'Use an empty or new folder')
}
