import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { isArray, isObject, type Json, type JsonObject, ONE_ISSUE, own } from '../../json.ts'
import {
  ACCOUNTS,
  BLUEPRINTS,
  BlueprintFile,
  blueprintFile,
  FileEntry,
  MANIFEST,
  manifestDamaged,
  parsed,
  parseManifest,
} from './manifest.ts'
import type { BackupStore } from './store.ts'

/** A file of a backup. Without a digest, only its form can be checked. */
export interface ListedFile {
  readonly file: string
  readonly sha256?: string | undefined
}

export interface ListedBlueprint extends ListedFile {
  readonly id: string
  readonly goneSince?: string | undefined
}

/** What a backup consists of. */
export interface Listing {
  /** Whose backup it is; unknown without a manifest. */
  readonly user?: { readonly id: string }
  /** undefined if the backup was interrupted before the accounts. */
  readonly accounts: ListedFile | undefined
  readonly blueprints: readonly ListedBlueprint[]
  /** What is wrong with the list itself. */
  readonly damage: readonly ExpectedError[]
}

/**
 * The files of a backup, by its manifest.
 * @param partial accept an incomplete backup, and one whose manifest cannot be read: then the files themselves are the list
 * @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE, BACKUP_DAMAGED, BACKUP_NEWER
 */
export function listBackup(store: BackupStore, partial: boolean): Listing {
  try {
    return byManifest(store, partial)
  } catch (error) {
    if (!partial || !(error instanceof ExpectedError)) throw error
    const listing = byFiles(store, error)
    if (listing.blueprints.length === 0 && store.read(ACCOUNTS) === undefined) throw error
    return listing
  }
}

function byManifest(store: BackupStore, partial: boolean): Listing {
  const bytes = store.read(MANIFEST)
  if (bytes === undefined) throw missing(store)
  const { complete, user, files, blueprints } = parseManifest(bytes)
  if (!complete && !partial) {
    const what = 'The backup is not complete: it was interrupted, or blueprints could not be read'
    const remedy = 'Run `backup` again with the same folder, or restore what it has with --partial'
    throw new ExpectedError('BACKUP_INCOMPLETE', what, remedy)
  }
  const accounts = files.find(({ file }) => file === ACCOUNTS)
  if (accounts !== undefined || !complete) return { user, accounts, blueprints, damage: [] }
  return { user, accounts, blueprints, damage: [manifestDamaged(`${ACCOUNTS} is not listed in the backup`)] }
}

function missing(store: BackupStore): ExpectedError {
  const what = `The folder has no ${MANIFEST}`
  return idsIn(store).length === 0
    ? new ExpectedError('BACKUP_MISSING', what, 'Give a folder that `backup` wrote')
    : manifestDamaged(what)
}

/** Digests are taken from the entries of the manifest that are valid by themselves. */
function byFiles(store: BackupStore, why: ExpectedError): Listing {
  const manifest = manifestOf(store)
  const known = new Map<string, ListedBlueprint>()
  for (const entry of validEntries(manifest, 'blueprints', BlueprintFile)) {
    const other = known.get(entry.id)
    // Of two that contradict each other, neither proves anything.
    const sha256 = other === undefined || other.sha256 === entry.sha256 ? entry.sha256 : undefined
    known.set(entry.id, { ...entry, sha256 })
  }
  const accounts = validEntries(manifest, 'files', FileEntry).find(({ file }) => file === ACCOUNTS)
  const ids = [...new Set([...known.keys(), ...idsIn(store)])].sort()
  return {
    accounts: accounts ?? { file: ACCOUNTS },
    blueprints: ids.map((id) => known.get(id) ?? { id, file: blueprintFile(id) }),
    damage: [why],
  }
}

function manifestOf(store: BackupStore): JsonObject {
  try {
    const bytes = store.read(MANIFEST)
    const json = bytes && (parsed(bytes) as Json | undefined)
    return isObject(json) ? json : {}
  } catch (error) {
    if (error instanceof ExpectedError) return {}
    throw error
  }
}

function validEntries<T>(manifest: JsonObject, section: string, schema: v.GenericSchema<unknown, T>): readonly T[] {
  const list = own(manifest, section)
  return (isArray(list) ? list : []).flatMap((entry) => {
    const result = v.safeParse(schema, entry, ONE_ISSUE)
    return result.success ? [result.output] : []
  })
}

/** The ids of the blueprints whose files exist. */
function idsIn(store: BackupStore): readonly string[] {
  return store.list(BLUEPRINTS).flatMap((name) => /^([A-Za-z0-9_-]{1,100})\.json$/.exec(name)?.[1] ?? [])
}
