import { MANIFEST } from '../../snapshot/files.ts'
import { SNAPSHOT_FILE } from '../../snapshot/manifest.ts'

const MiB = 1024 * 1024
export const SNAPSHOT_LIMITS = { archiveBytes: 512 * MiB, fileBytes: 256 * MiB, totalBytes: 1024 * MiB, files: 5000 }

/** Which files of an artifact with a snapshot are read; all others stay in the archive. */
export function isSnapshotFile(file: string): boolean {
  return file === MANIFEST || SNAPSHOT_FILE.test(file)
}
