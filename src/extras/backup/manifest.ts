import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { ONE_ISSUE } from '../../json.ts'

export const MANIFEST = 'backup.json'
export const ACCOUNTS = 'accounts.json'
export const TEAMS = 'teams.json'
/** For git: changed line endings would change the digests. */
export const ATTRIBUTES = '.gitattributes'
export const BLUEPRINTS = 'blueprints'

/** The file of a blueprint's copy. */
export function blueprintFile(id: string): string {
  return `${BLUEPRINTS}/${id}.json`
}

export const FileEntry = v.object({
  file: v.pipe(v.string(), v.regex(/^(accounts|teams|blueprints\/[A-Za-z0-9_-]{1,100})\.json$/)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** Manifests are untrusted: a blueprint's file must be the one named after its id. */
export const BlueprintFile = v.pipe(
  v.object({
    ...FileEntry.entries,
    id: v.string(),
    name: v.string(),
    /** When it was first missing in the account: deleted there, kept here. */
    goneSince: v.exactOptional(v.string()),
  }),
  v.check(({ file, id }) => file === blueprintFile(id), 'the file of another one'),
)

const SCHEMA_VERSION = 1

const Schema = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
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
    v.check((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, 'a blueprint is listed twice'),
  ),
})

export type BackupManifest = v.InferOutput<typeof Schema>
export type BlueprintFileEntry = BackupManifest['blueprints'][number]

/** The files of a backup and their digests. @throws ExpectedError BACKUP_DAMAGED, BACKUP_NEWER */
export function parseManifest(bytes: Uint8Array): BackupManifest {
  const json = parsed(bytes)
  const result = v.safeParse(Schema, json, ONE_ISSUE)
  if (result.success) return result.output
  if (v.is(Newer, json)) throw newer(json.schemaVersion)
  const issue = result.issues[0]
  throw manifestDamaged(`${MANIFEST} of the backup cannot be read: ${v.getDotPath(issue) ?? 'its root'} is invalid`)
}

const Newer = v.object({
  kind: v.literal('cloudcraft-backup'),
  schemaVersion: v.pipe(v.number(), v.minValue(SCHEMA_VERSION + 1)),
})

function newer(schemaVersion: number): ExpectedError {
  const what = `The backup was written by a newer version of this program (schemaVersion ${schemaVersion})`
  const remedy = 'Use that version, or let `restore --partial` read what it can of the files'
  return new ExpectedError('BACKUP_NEWER', what, remedy)
}

/** The files can be intact without a manifest: the remedy must not be to back up again what may no longer exist. */
export function manifestDamaged(what: string): ExpectedError {
  const remedy = '`restore --partial` reads the files without it. Take the next backup into another folder'
  return new ExpectedError('BACKUP_DAMAGED', what, remedy)
}

/** For any file except the manifest. */
export function damaged(what: string): ExpectedError {
  const remedy = 'Get the file from a copy, or leave it out with `restore --partial`'
  return new ExpectedError('BACKUP_DAMAGED', what, remedy)
}

/** undefined if it is not JSON. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
