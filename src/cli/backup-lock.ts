import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { ExpectedError } from '../errors.ts'
import { isAlive, privateName } from '../snapshot/disk/owner.ts'
import { pause } from '../snapshot/disk/pause.ts'

/** Marks a running backup, with its owner. */
export const LOCK = 'backup.lock'

/** A lock untouched for this long is stale: by default, a backup waits for Cloudcraft for at most 15 minutes. */
const SILENCE = 60 * 60_000

/** In milliseconds. */
const EMPTY_FOR = 1000

export interface BackupLock {
  /** Shows that the backup is still running. */
  touch(): void
  release(): void
}

/** Two backups in one folder would overwrite each other's manifests. @throws ExpectedError BACKUP_BUSY, OUT_UNWRITABLE */
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
        // Someone removed the lock. Not a reason to abort the backup.
      }
    },
    release: () => rmSync(file, { force: true }),
  }
}

function take(file: string, owner: string): boolean {
  try {
    create(file, owner)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    const what = `${file} cannot be written: ${code ?? 'the system refused it'}`
    throw new ExpectedError('OUT_UNWRITABLE', what, 'Name a folder that can be written')
  }
}

/** Never without its owner, except where the file system has no hard links. */
function create(file: string, owner: string): void {
  const draft = path.join(path.dirname(file), privateName())
  try {
    writeFileSync(draft, owner, { flag: 'wx' })
    linkSync(draft, file)
  } catch (error) {
    if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    writeFileSync(file, owner, { flag: 'wx' })
  } finally {
    rmSync(draft, { force: true })
  }
}

const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']

function isRunning(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined || Date.now() - stats.mtimeMs > SILENCE) return false
  const [pid, host] = ownerIn(file).split(' ')
  if (host === undefined && pid === '') return false
  // Processes of other machines cannot be checked; the lock's age decides.
  return host !== hostname() || isAlive(Number(pid))
}

/** A lock that stays empty belongs to a process that was killed before it could write its name. */
function ownerIn(file: string): string {
  for (let waited = 0; waited < EMPTY_FOR; waited += 50) {
    const owner = readFileSync(file, 'utf8').slice(0, 500)
    if (owner !== '') return owner
    pause(50)
  }
  return ''
}

function busy(dir: string): ExpectedError {
  const remedy = `Wait for it. If none is running, remove ${LOCK} from the folder`
  return new ExpectedError('BACKUP_BUSY', `Another backup into ${dir} is running`, remedy)
}
