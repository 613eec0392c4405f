import type { BlueprintCopy } from './blueprint-copy.ts'
import { type BackupManifest, type BlueprintFileEntry, blueprintFile, MANIFEST } from './manifest.ts'
import type { BackupStore } from './store.ts'

/** What every manifest of one run says. */
export type RecordHeader = Pick<BackupManifest, 'host' | 'user' | 'takenAt'> & { readonly toolVersion: string }

/** What an earlier backup of the same account has. */
export interface KnownFiles {
  readonly files: BackupManifest['files']
  readonly blueprints: ReadonlyMap<string, BlueprintFileEntry>
}

/** Puts files into a backup and says so in its manifest. */
export interface BackupRecord {
  file(file: string, content: unknown): void
  blueprint(copy: BlueprintCopy): void
  keep(entry: BlueprintFileEntry): void
  drop(entry: BlueprintFileEntry): void
  /** The backup is whole now. */
  finish(): void
}

/**
 * The manifest is written before the first file and after each: whatever ends the process, all that it lists is there.
 * @param known what is there already: until its turn comes, it stays as it was
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
