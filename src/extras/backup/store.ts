/** Where a backup lies: files by their relative names, each of them whole or not there. */
export interface BackupStore {
  /** undefined when there is none. */
  read(file: string): Uint8Array | undefined
  write(file: string, content: string): void
  remove(file: string): void
  /** The SHA-256 of some bytes, in hex. */
  sha256(bytes: Uint8Array | string): string
}
