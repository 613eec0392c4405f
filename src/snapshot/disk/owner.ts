import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** Unfinished work untouched for this long is abandoned, whoever began it: staging takes minutes at most. */
export const ABANDONED_AFTER = 60 * 60_000

/** `.cloudcraft-diff-<process>-<machine>-<random>`: unfinished work, with its owner. Hidden, so that uploads do not include it. */
const PRIVATE = /^\.cloudcraft-diff-(\d{1,10})-([0-9a-f]{8})-[0-9a-f]{8}$/

/** A new name for unfinished work of this process. */
export function privateName(): string {
  return `.cloudcraft-diff-${process.pid}-${machine()}-${randomBytes(4).toString('hex')}`
}

export function isPrivate(name: string): boolean {
  return PRIVATE.test(name)
}

/**
 * Whether nothing works on it any more. The process id alone is not enough: ids are reused, and processes of other machines or containers
 * cannot be seen. There the age decides.
 */
export function isAbandoned(file: string, owner = path.basename(file)): boolean {
  const [, pid, host] = PRIVATE.exec(owner) ?? []
  const stats = statSync(file, { throwIfNoEntry: false })
  if (pid === undefined || stats === undefined) return false
  return Date.now() - stats.mtimeMs > ABANDONED_AFTER || (host === machine() && !isAlive(Number(pid)))
}

/** Removes what dead processes left unfinished in a folder. Nothing depends on it, so whatever cannot be removed stays. */
export function removeAbandoned(dir: string): void {
  try {
    for (const name of readdirSync(dir)) {
      const file = path.join(dir, name)
      if (isPrivate(name) && isAbandoned(file)) rmSync(file, { recursive: true, force: true })
    }
  } catch {
    // Another run may be cleaning at the same moment, or the folder may not be writable.
  }
}

/** The scope of process ids: a machine or a container. Hashed, because the folder may be published. */
function machine(): string {
  return createHash('sha256').update(`${hostname()} ${processNamespace()}`).digest('hex').slice(0, 8)
}

/** Containers may share a host name and a volume, but not their processes. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** Whether another process of this machine has the id. Work of an earlier process with our own id is not ours. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
