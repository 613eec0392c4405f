/** Files of an artifact with a snapshot that are read at all; every other name is left in the archive. */
const SNAPSHOT_FILE = /^(manifest\.json|[0-9]+-[a-z0-9-]{1,120}\/(inventory\.json|render\.png))$/

const MiB = 1024 * 1024
export const SNAPSHOT_LIMITS = { archiveBytes: 512 * MiB, fileBytes: 256 * MiB, totalBytes: 1024 * MiB, files: 5000 }

export function isSnapshotFile(file: string): boolean {
  return SNAPSHOT_FILE.test(file)
}
