/** Storage for a backup: files by relative name, each complete or absent. */
export interface BackupStore {
  /** undefined when it does not exist. */
  read(file: string): Uint8Array | undefined
  write(file: string, content: string): void
  remove(file: string): void
  /** The names in a folder of the backup; none where there is no such folder. @throws ExpectedError when it cannot be read */
  list(folder: string): readonly string[]
  /** The SHA-256 of some bytes, in hex. */
  sha256(bytes: Uint8Array | string): string
}
