import type { BlueprintCopy } from './blueprint-copy.ts'
import { ATTRIBUTES, type BackupManifest, type BlueprintFileEntry, blueprintFile, MANIFEST } from './manifest.ts'
import type { BackupStore } from './store.ts'

/** The same in every manifest of one run. */
export type RecordHeader = Pick<BackupManifest, 'host' | 'user' | 'takenAt'> & { readonly toolVersion: string }

/** What an earlier backup of the same account contains. */
export interface KnownFiles {
  readonly files: BackupManifest['files']
  readonly blueprints: ReadonlyMap<string, BlueprintFileEntry>
}

/** Adds files to a backup and to its manifest. */
export interface BackupRecord {
  file(file: string, content: unknown): void
  blueprint(copy: BlueprintCopy): void
  keep(entry: BlueprintFileEntry): void
  drop(entry: BlueprintFileEntry): void
  /** Marks the backup complete. */
  finish(): void
}

/**
 * Writes the manifest before the first file and after each one, so that all listed files exist whenever the process ends.
 * @param known the files of an earlier backup, which stay listed until they are replaced
 */
export function openRecord(
  store: BackupStore,
  known: KnownFiles,
  { toolVersion, ...header }: RecordHeader,
): BackupRecord {
  const files = new Map(known.files.map((entry) => [entry.file, entry]))
  const blueprints = new Map(known.blueprints)
  const start = {
    schemaVersion: 1,
    kind: 'cloudcraft-backup',
    tool: { name: 'cloudcraft-deployment-diff', version: toolVersion },
    ...header,
  } as const
  const write = (complete: boolean) => {
    const sorted = [...blueprints.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
    const manifest: BackupManifest = { ...start, complete, files: [...files.values()], blueprints: sorted }
    store.write(MANIFEST, toText(manifest))
  }
  const put = (file: string, content: unknown) => {
    const text = toText(content)
    store.write(file, text)
    return { file, sha256: store.sha256(text) }
  }
  write(false)
  // There may already be a user's own attributes file.
  if (store.read(ATTRIBUTES) === undefined) store.write(ATTRIBUTES, '* -text\n')
  return {
    file(file, content) {
      files.set(file, put(file, content))
      write(false)
    },
    blueprint(copy) {
      blueprints.set(copy.id, { ...put(blueprintFile(copy.id), copy), id: copy.id, name: copy.name })
      write(false)
    },
    keep: (entry) => void blueprints.set(entry.id, entry),
    drop(entry) {
      blueprints.delete(entry.id)
      write(false)
      store.remove(entry.file)
    },
    finish: () => write(true),
  }
}

function toText(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`
}
