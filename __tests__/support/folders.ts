import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Scratch {
  readonly path: string
  remove(): void
}

/** An empty folder of a test's own. */
export function scratchFolder(): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Every file and every empty folder below, hidden ones too, by relative path and sorted. */
export function listing(folder: string, prefix = ''): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [prefix + entry.name]
      const inside = listing(join(folder, entry.name), `${prefix}${entry.name}/`)
      return inside.length === 0 ? [`${prefix}${entry.name}/`] : inside
    })
    .toSorted()
}

export function readJson(...parts: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...parts), 'utf8'))
}
