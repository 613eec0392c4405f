import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../errors.ts'
import { MANIFEST, snapshotFromFiles, snapshotToFiles } from './files.ts'
import type { Snapshot } from './snapshot.ts'

/** A file of a snapshot or report may be as large as an inventory may be. */
const MAX_FILE_BYTES = 256 * 1024 * 1024

/** Files that only this program writes: a folder that holds one of them is ours to replace. */
const OUR_MARKS = [MANIFEST, 'report.json']

/** Writes a snapshot folder, whole or not at all. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE */
export function writeSnapshotFolder(dir: string, snapshot: Snapshot, toolVersion: string): void {
  writeFolder(dir, snapshotToFiles(snapshot, toolVersion))
}

/** Reads a snapshot folder, which may come from anywhere. @throws ExpectedError SNAPSHOT_* */
export function readSnapshotFolder(dir: string): Snapshot {
  return snapshotFromFiles(dir, (file) => readLimited(path.join(dir, file)))
}

/** A file's content; undefined when there is none. @throws ExpectedError FILE_TOO_LARGE, FILE_UNREADABLE */
export function readLimited(file: string): Uint8Array | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (!stats.isFile()) throw new ExpectedError('FILE_UNREADABLE', `${file} is not a file`, 'Name a file')
  if (stats.size > MAX_FILE_BYTES) {
    throw new ExpectedError(
      'FILE_TOO_LARGE',
      `${file} has ${stats.size} bytes; the limit is ${MAX_FILE_BYTES}`,
      'Narrow the snapshot with filter or exclude',
    )
  }
  try {
    return readFileSync(file)
  } catch (error) {
    throw new ExpectedError('FILE_UNREADABLE', `${file} cannot be read: ${reason(error)}`, 'Check its permissions')
  }
}

/**
 * Writes a folder under a temporary name and moves it into place: it is whole or it is not there. An earlier folder of ours is
 * replaced; anything else in the way is left alone.
 * @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE
 */
export function writeFolder(dir: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  checkFolder(dir)
  const resolved = path.resolve(dir)
  const temporary = `${resolved}.${randomBytes(4).toString('hex')}.partial`
  try {
    for (const [file, content] of files) {
      const full = path.join(temporary, file)
      mkdirSync(path.dirname(full), { recursive: true })
      writeFileSync(full, content)
    }
    replace(temporary, resolved)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw new ExpectedError(
      'OUT_UNWRITABLE',
      `${dir} cannot be written: ${reason(error)}`,
      'Name a folder that can be written',
    )
  }
}

/** Whether a folder could be written there, asked before the work is done. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE */
export function checkFolder(dir: string): void {
  const stats = statSync(dir, { throwIfNoEntry: false })
  if (stats !== undefined && !stats.isDirectory()) {
    throw new ExpectedError('OUT_NOT_OURS', `${dir} is a file`, 'Name a folder that is empty or not there yet')
  }
  const content = stats === undefined ? [] : readdirSync(dir)
  if (content.length > 0 && !OUR_MARKS.some((mark) => content.includes(mark))) {
    throw new ExpectedError(
      'OUT_NOT_OURS',
      `${dir} holds files that this program did not write`,
      'Name a folder that is empty or not there yet',
    )
  }
  const parent = nearestParent(path.resolve(dir))
  const probe = path.join(parent, `.${randomBytes(4).toString('hex')}.partial`)
  try {
    mkdirSync(probe)
    rmSync(probe, { recursive: true })
  } catch (error) {
    throw new ExpectedError(
      'OUT_UNWRITABLE',
      `${dir} cannot be written: ${reason(error)}`,
      'Name a folder that can be written',
    )
  }
}

function nearestParent(dir: string): string {
  const parent = path.dirname(dir)
  return existsSync(parent) || parent === dir ? parent : nearestParent(parent)
}

function replace(temporary: string, dir: string): void {
  const old = `${temporary}.old`
  if (existsSync(dir)) renameSync(dir, old)
  renameSync(temporary, dir)
  rmSync(old, { recursive: true, force: true })
}

/** `ENOENT: no such file` without the path, which the message already names. */
function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined ? String(message) : (message.split(',')[0] ?? code)
}
