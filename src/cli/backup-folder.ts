import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../errors.ts'
import { MANIFEST } from '../extras/backup/manifest.ts'
import type { BackupStore } from '../extras/backup/store.ts'
import { contentsOf } from '../snapshot/disk/contents.ts'
import { statsOf } from '../snapshot/disk/file-stats.ts'
import { makeFolder, unmakeFolders } from '../snapshot/disk/make-folder.ts'
import { removeAbandoned } from '../snapshot/disk/owner.ts'
import { writeWholeFile } from '../snapshot/disk/whole-file.ts'
import { readLimited } from '../snapshot/folder.ts'
import { LOCK, lockBackup } from './backup-lock.ts'

/** Left behind by interrupted writes of version 0.1.0. */
const PARTIAL = /\.[0-9a-f]{8}\.partial$/

/** A backup in a folder. Writes each file atomically and follows no link inside the folder. */
export function openBackupFolder(dir: string): BackupStore {
  const root = realRoot(dir)
  const place = (file: string) => {
    const full = path.join(root, file)
    for (const part of [path.dirname(full), full]) {
      if (part !== root && isLink(part)) throw linked(file, dir)
    }
    return full
  }
  return {
    read: (file) => readLimited(place(file)),
    write(file, content) {
      const full = place(file)
      if (statsOf(full)?.isDirectory()) throw inTheWay(file, dir)
      makeOutFolder(path.dirname(full))
      writeWholeFile(full, content)
    },
    remove: (file) => rmSync(place(file), { force: true }),
    list: (folder) => namesIn(place(folder)),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  }
}

/** Writes a backup while holding the folder's lock. @throws ExpectedError OUT_NOT_OURS, OUT_UNWRITABLE, BACKUP_BUSY; what `work` throws */
export async function inBackupFolder<T>(dir: string, work: (store: BackupStore) => Promise<T>): Promise<T> {
  checkBackupFolder(dir)
  const made = makeOutFolder(path.resolve(dir))
  const lock = lockBackup(dir)
  try {
    removeLeftovers(dir)
    const store = openBackupFolder(dir)
    return await work({
      ...store,
      write(file, content) {
        lock.touch()
        store.write(file, content)
      },
    })
  } finally {
    lock.release()
    // A refused key must not leave an empty folder.
    unmakeFolders(made)
  }
}

/** False if it cannot be examined: reading or writing will then fail with the reason. */
function isLink(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch {
    return false
  }
}

/** The folder itself may be a link. */
function realRoot(dir: string): string {
  try {
    return realpathSync(dir)
  } catch {
    return path.resolve(dir)
  }
}

/** Accepts a missing folder, an empty one and an earlier backup. @throws ExpectedError OUT_NOT_OURS, OUT_OTHER_KIND */
export function checkBackupFolder(dir: string): void {
  const stats = statsOf(dir)
  if (stats === undefined) return
  if (!stats.isDirectory()) throw notOurs(dir, 'is not a folder')
  if (existsSync(path.join(dir, MANIFEST))) return
  const { kind, foreign } = contentsOf(dir)
  if (kind !== undefined) throw new ExpectedError('OUT_OTHER_KIND', `${dir} holds a ${kind}`, REMEDY)
  const [name] = foreign.filter((file) => file !== LOCK && !PARTIAL.test(file))
  if (name !== undefined) throw notOurs(dir, `holds ${name}, which is not part of a backup`)
}

const REMEDY = 'Use an empty or new folder'

function notOurs(dir: string, what: string): ExpectedError {
  return new ExpectedError('OUT_NOT_OURS', `${dir} ${what}`, REMEDY)
}

/** Removes leftovers of interrupted backups. Only under the lock: another backup would lose files that it is about to move. */
function removeLeftovers(dir: string): void {
  for (const folder of [dir, path.join(dir, 'blueprints')]) {
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue
    removeAbandoned(folder)
    for (const name of readdirSync(folder)) if (PARTIAL.test(name)) rmSync(path.join(folder, name), { force: true })
  }
}

function makeOutFolder(dir: string): readonly string[] {
  try {
    return makeFolder(dir)
  } catch (error) {
    const what = `${dir} cannot be created: ${(error as NodeJS.ErrnoException).code}`
    throw new ExpectedError('OUT_UNWRITABLE', what, 'Use a folder that can be written')
  }
}

function linked(file: string, dir: string): ExpectedError {
  const what = `${file} of ${dir} is reached by a link`
  return new ExpectedError('BACKUP_DAMAGED', what, 'Remove the link, or leave the file out with `restore --partial`')
}

/** Concerns only this file: the others can be written. */
function inTheWay(file: string, dir: string): ExpectedError {
  const what = `${file} of ${dir} is a folder`
  return new ExpectedError('BACKUP_DAMAGED', what, 'Remove that folder, then run `backup` again')
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw new ExpectedError('FILE_UNREADABLE', `${folder} cannot be read: ${code}`, 'Check its permissions')
  }
}
