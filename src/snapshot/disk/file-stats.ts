import { type Stats, statSync } from 'node:fs'

/**
 * Stats of a path; undefined if there is nothing, or if it cannot be examined, such as a path through a file: reading or writing will
 * then fail with the reason. `throwIfNoEntry` does not cover that case on Node 20.
 */
export function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
