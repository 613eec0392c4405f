import { type UnzipFileInfo, unzipSync } from 'fflate'
import { ExpectedError } from '../../errors.ts'
import { unsafe } from './artifact-errors.ts'
import { isSafePath } from './artifact-names.ts'
import { directoryProblem } from './zip-directory.ts'

/** All in bytes except `files`. Anything above a limit is refused, not truncated. */
export interface DownloadLimits {
  readonly archiveBytes: number
  readonly files: number
  readonly fileBytes: number
  readonly totalBytes: number
}

/** Whether a file of an artifact is wanted. `size` is what the archive claims, in bytes. */
export type Allow = (path: string, size: number) => boolean

/**
 * Reads the wanted files of a zip in memory; the rest is not even inflated. The zip may be hostile: if a path leads outside, a name occurs
 * twice, or a size is over the limit, the whole zip is refused (ARTIFACT_UNSAFE). fflate inflates into a buffer of the claimed size, so a
 * claim that is too small costs no memory; such a file is truncated, which its checksum in the manifest reveals.
 */
export function readZip(
  zip: Uint8Array,
  allow: Allow,
  limits: DownloadLimits,
  doing: string,
): ReadonlyMap<string, Uint8Array> {
  const problem = directoryProblem(zip, limits)
  if (problem !== undefined) throw unsafe(doing, problem)
  const gate = entryGate(allow, limits, doing)
  return new Map(Object.entries(unzipped(zip, gate, doing)))
}

function unzipped(zip: Uint8Array, filter: (entry: UnzipFileInfo) => boolean, doing: string) {
  try {
    return unzipSync(zip, { filter })
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    throw unsafe(doing, 'it is not a complete zip archive')
  }
}

function entryGate(allow: Allow, limits: DownloadLimits, doing: string): (entry: UnzipFileInfo) => boolean {
  const seen = new Set<string>()
  let total = 0
  return (entry) => {
    const isFolder = entry.name.endsWith('/')
    const path = isFolder ? entry.name.slice(0, -1) : entry.name
    const problem = entryProblem(path, entry, limits) ?? (seen.has(path) ? 'a name occurs twice' : undefined)
    if (problem !== undefined) throw unsafe(doing, problem)
    if (seen.add(path).size > limits.files) throw unsafe(doing, `it has more than ${limits.files} files`)
    if (isFolder || !allow(path, entry.originalSize)) return false
    total += entry.originalSize
    if (total > limits.totalBytes) throw unsafe(doing, `its files have more than ${limits.totalBytes} bytes`)
    return true
  }
}

function entryProblem(path: string, entry: UnzipFileInfo, limits: DownloadLimits): string | undefined {
  const { size, originalSize, compression } = entry
  if (!isSafePath(path)) return 'a path leads out of the archive'
  if (originalSize > limits.fileBytes) return `a file has more than ${limits.fileBytes} bytes`
  // Deflate adds at most 5 bytes per 65,535: beyond that, the claimed size is false.
  const isLie = compression === 0 ? size !== originalSize : size > originalSize * 1.001 + 64
  return isLie ? 'a size is wrong' : undefined
}
