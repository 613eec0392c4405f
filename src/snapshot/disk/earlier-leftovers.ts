import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { contentsOf, KINDS } from './contents.ts'
import { removeIfEmpty } from './make-folder.ts'
import { ABANDONED_AFTER } from './owner.ts'

/**
 * Version 0.1.0 wrote `NAME.<8 hex digits>.partial` next to the folder, moved the earlier folder to `….partial.old`, and probed with `.<8
 * hex digits>.partial`. A process that was killed left them behind, perhaps with the only copy of a snapshot. Nothing depends on their
 * removal, so a failure here is ignored.
 */
export function removeEarlierLeftovers(dir: string): void {
  const parent = path.dirname(dir)
  try {
    for (const name of readdirSync(parent).sort()) {
      const full = path.join(parent, name)
      if (/^\.[0-9a-f]{8}\.partial$/.test(name) && isOld(full)) removeIfEmpty(full)
      if (isOf(path.basename(dir), name) && isOld(full)) settle(full, dir)
    }
  } catch {
    // The parent may not be readable or writable.
  }
}

function isOf(base: string, name: string): boolean {
  return name.startsWith(`${base}.`) && /^\.[0-9a-f]{8}\.partial(\.old)?$/.test(name.slice(base.length))
}

/** These names contain no owner. */
function isOld(file: string): boolean {
  return Date.now() - statSync(file).mtimeMs > ABANDONED_AFTER
}

/** A complete folder whose final place is empty was about to be moved there, or out of it; the newer one comes first in the alphabet. */
function settle(leftover: string, dir: string): void {
  const { kind, own, foreign } = contentsOf(leftover)
  if (kind !== undefined && foreign.length === 0 && !existsSync(dir) && own.length > 1) renameSync(leftover, dir)
  else if (foreign.every((file) => isUnfinished(file))) rmSync(leftover, { recursive: true, force: true })
}

/** A file that an incomplete folder may hold before its marker. */
function isUnfinished(file: string): boolean {
  const { snapshot, report } = KINDS
  return (
    /^[0-9]+-[a-z0-9-]{1,120}$/.test(file) ||
    [snapshot, report].some(({ fixed, named }) => fixed.includes(file) || named.test(file))
  )
}
