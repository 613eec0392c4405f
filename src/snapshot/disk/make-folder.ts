import { mkdirSync, rmdirSync } from 'node:fs'
import path from 'node:path'
import { statsOf } from './file-stats.ts'

/**
 * Creates a folder and its parents. One level at a time: if no folder can be created, as in /proc, Node 20 to 24 hang on `recursive: true`.
 * @returns what did not exist before, outermost first
 * @throws the system's error
 */
export function makeFolder(dir: string): readonly string[] {
  if (statsOf(dir)?.isDirectory()) return []
  const parent = path.dirname(dir)
  const made = parent === dir ? [] : makeFolder(parent)
  try {
    mkdirSync(dir)
  } catch (error) {
    if (statsOf(dir)?.isDirectory()) return made
    unmakeFolders(made)
    throw error
  }
  return [...made, dir]
}

/** Removes folders that `makeFolder` created and that have stayed empty. */
export function unmakeFolders(made: readonly string[]): void {
  for (const dir of made.toReversed()) removeIfEmpty(dir)
}

export function removeIfEmpty(dir: string): void {
  try {
    rmdirSync(dir)
  } catch {
    // Not empty, or already gone.
  }
}
