import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { ExpectedError } from '../errors.ts'

/** Says that a backup is being taken, and by whom. */
export const LOCK = 'backup.lock'

/** A backup that writes nothing for so long has died: it waits for Cloudcraft no longer than a quarter of an hour by default. */
const SILENCE = 60 * 60_000

export interface BackupLock {
  /** Says that it still runs. */
  touch(): void
  release(): void
}

/** Two backups into one folder would each write a list that knows nothing of the other's files. @throws ExpectedError BACKUP_BUSY, OUT_UNWRITABLE */
export function lockBackup(dir: string): BackupLock {
  const file = path.join(dir, LOCK)
  const owner = `${process.pid} ${hostname()}`
  if (!take(file, owner)) {
    if (isRunning(file)) throw busy(dir)
    rmSync(file, { force: true })
    if (!take(file, owner)) throw busy(dir)
  }
  return {
    touch() {
      const now = new Date()
      try {
        utimesSync(file, now, now)
      } catch {
        // Somebody has taken it away: what it was for is not worth the backup.
      }
    },
    release: () => rmSync(file, { force: true }),
  }
}

function take(file: string, owner: string): boolean {
  try {
    writeFileSync(file, owner, { flag: 'wx' })
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    const what = `${file} cannot be written: ${code ?? 'the system refused it'}`
    throw new ExpectedError('OUT_UNWRITABLE', what, 'Name a folder that can be written')
  }
}

function isRunning(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined || Date.now() - stats.mtimeMs > SILENCE) return false
  const [pid, host] = readFileSync(file, 'utf8').slice(0, 500).split(' ')
  // Of another machine's processes nothing is known but that it wrote a while ago.
  return host !== hostname() || isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function busy(dir: string): ExpectedError {
  const remedy = `Wait for it; if none runs, remove ${LOCK} from the folder`
  return new ExpectedError('BACKUP_BUSY', `Another backup is being taken into ${dir}`, remedy)
}
