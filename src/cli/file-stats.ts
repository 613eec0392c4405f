import { type Stats, statSync } from 'node:fs'

/**
 * What is at a path; undefined for nothing, and for what cannot be looked at, such as a path that leads through a file: reading or
 * writing it says why. Node 20 throws there whatever it is told.
 */
export function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
