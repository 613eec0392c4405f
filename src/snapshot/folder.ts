import { readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../errors.ts'
import { type Contents, SWAP } from './disk/contents.ts'
import { statsOf } from './disk/file-stats.ts'
import { type OutRule, reasonOf, writeFolder } from './disk/out-folder.ts'
import { MANIFEST, snapshotFromFiles, snapshotToFiles } from './files.ts'
import type { Snapshot } from './snapshot.ts'

/** The limit for inventories, which are the largest files. */
const MAX_FILE_BYTES = 256 * 1024 * 1024

/** Writes a snapshot folder, whole or not at all. @returns what it replaced @throws ExpectedError as `writeFolder` */
export function writeSnapshotFolder(dir: string, snapshot: Snapshot, toolVersion: string, rule?: OutRule): Contents {
  return writeFolder(dir, snapshotToFiles(snapshot, toolVersion), rule)
}

/** Reads a snapshot folder. It is untrusted, so links in it are not followed. @throws ExpectedError SNAPSHOT_*, FILE_* */
export function readSnapshotFolder(dir: string): Snapshot {
  return snapshotFromFiles(dir, (file) => {
    const bytes = readLimited(path.join(dir, file))
    if (bytes === undefined && file === MANIFEST && isUnfinished(dir)) throw unfinished(dir)
    if (bytes !== undefined && realpathSync(path.join(dir, file)) !== path.join(realpathSync(dir), file))
      throw new ExpectedError('SNAPSHOT_ALTERED', `${file} of ${dir} is reached by a link`, 'Take the snapshot again')
    return bytes
  })
}

function isUnfinished(dir: string): boolean {
  return statsOf(path.join(dir, SWAP)) !== undefined
}

function unfinished(dir: string): ExpectedError {
  const what = `The snapshot in ${dir} is being replaced, or the run that replaced it was interrupted`
  return new ExpectedError('SNAPSHOT_NOT_FOUND', what, 'Take the snapshot again')
}

/** A file's content; undefined if the file does not exist. @throws ExpectedError FILE_TOO_LARGE, FILE_UNREADABLE */
export function readLimited(file: string): Uint8Array | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    if (!stats.isFile()) throw new ExpectedError('FILE_UNREADABLE', `${file} is not a file`, 'Name a file')
    if (stats.size > MAX_FILE_BYTES) throw tooLarge(file, stats.size)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    throw new ExpectedError('FILE_UNREADABLE', `${file} cannot be read: ${reasonOf(error)}`, 'Check its permissions')
  }
}

function tooLarge(file: string, size: number): ExpectedError {
  const what = `${file} has ${size} bytes; the limit is ${MAX_FILE_BYTES}`
  return new ExpectedError('FILE_TOO_LARGE', what, 'Narrow the snapshot with filter or exclude')
}

/** A file of ignore rules, as text. @throws ExpectedError IGNORE_UNREADABLE, FILE_* */
export function readRules(file: string): string {
  const bytes = readLimited(file)
  if (bytes === undefined)
    throw new ExpectedError('IGNORE_UNREADABLE', `The ignore file ${file} does not exist`, 'Give an existing file')
  return new TextDecoder().decode(bytes)
}
