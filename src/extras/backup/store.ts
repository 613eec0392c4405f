/** Storage for a backup: files by relative name, each complete or absent. */
export interface BackupStore {
  /** undefined when it does not exist. */
  read(file: string): Uint8Array | undefined
  write(file: string, content: string): void
  remove(file: string): void
  /** The SHA-256 of some bytes, in hex. */
  sha256(bytes: Uint8Array | string): string
}
