import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { ONE_ISSUE } from '../../json.ts'

export const MANIFEST = 'backup.json'
export const ACCOUNTS = 'accounts.json'
export const TEAMS = 'teams.json'

/** The file of a blueprint's copy. */
export function blueprintFile(id: string): string {
  return `blueprints/${id}.json`
}

const FileEntry = v.object({
  file: v.pipe(v.string(), v.regex(/^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** Manifests are untrusted: a blueprint's file must be the one named after its id. */
const BlueprintFile = v.pipe(
  v.object({
    ...FileEntry.entries,
    id: v.string(),
    name: v.string(),
    /** When it was first missing in the account: deleted there, kept here. */
    goneSince: v.exactOptional(v.string()),
  }),
  v.check(({ file, id }) => file === blueprintFile(id), 'the file of another one'),
)

const Schema = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: v.string(), version: v.string() }),
  kind: v.literal('cloudcraft-backup'),
  host: v.string(),
  user: v.object({ id: v.string(), name: v.string() }),
  /** False while the backup runs and after an interruption. */
  complete: v.boolean(),
  takenAt: v.string(),
  files: v.array(FileEntry),
  blueprints: v.pipe(
    v.array(BlueprintFile),
    v.check((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, 'one of them twice'),
  ),
})

export type BackupManifest = v.InferOutput<typeof Schema>
export type BlueprintFileEntry = BackupManifest['blueprints'][number]

/** The files of a backup and their digests. @throws ExpectedError BACKUP_DAMAGED */
export function parseManifest(bytes: Uint8Array): BackupManifest {
  const result = v.safeParse(Schema, parsed(bytes), ONE_ISSUE)
  if (result.success) return result.output
  const issue = result.issues[0]
  throw damaged(`${MANIFEST} of the backup cannot be read: ${v.getDotPath(issue) ?? 'its root'} is invalid`)
}

export function damaged(what: string): ExpectedError {
  return new ExpectedError('BACKUP_DAMAGED', what, 'Take the backup again, or restore the file from a copy')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
