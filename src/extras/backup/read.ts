import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { ONE_ISSUE } from '../../json.ts'
import type { AccountCopy } from './account-copy.ts'
import type { BlueprintCopy } from './blueprint-copy.ts'
import { ACCOUNTS, type BackupManifest, type BlueprintFileEntry, damaged, MANIFEST, parseManifest } from './manifest.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { BackupStore } from './store.ts'

/** A blueprint of a backup; its document is read on demand. */
export interface KeptBlueprint extends Outline {
  /** Whether it was deleted in Cloudcraft before the backup was taken. */
  readonly isGone: boolean
  /** @throws ExpectedError BACKUP_DAMAGED when the file has changed since */
  load(): BlueprintCopy
}

/** What can be restored from a backup. */
export interface Backup {
  readonly host: string
  readonly user: { readonly id: string; readonly name: string }
  readonly takenAt: string
  readonly accounts: readonly AccountCopy[]
  readonly blueprints: readonly KeptBlueprint[]
}

/**
 * Reads a backup and verifies every file, reporting all damage at once.
 * @param partial accept a backup that was interrupted or lacks blueprints that could not be read
 * @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE; AggregateError of ExpectedError BACKUP_DAMAGED, which name the files
 */
export function readBackup(store: BackupStore, { partial = false }: { readonly partial?: boolean } = {}): Backup {
  const manifest = readManifest(store, partial)
  const failures: ExpectedError[] = []
  /** A list of what was read; collects a failure. */
  const sift = <T>(part: T | ExpectedError): T[] => {
    if (!(part instanceof ExpectedError)) return [part]
    failures.push(part)
    return []
  }
  const accounts = sift(readAccounts(store, manifest)).flat()
  const blueprints = manifest.blueprints.flatMap((entry) => sift(keptBlueprint(store, entry)))
  if (failures.length > 0) throw new AggregateError(failures)
  const { host, user, takenAt } = manifest
  return { host, user, takenAt, accounts, blueprints }
}

function readManifest(store: BackupStore, partial: boolean): BackupManifest {
  const bytes = store.read(MANIFEST)
  if (bytes === undefined)
    throw new ExpectedError('BACKUP_MISSING', `The folder has no ${MANIFEST}`, 'Give a folder that `backup` wrote')
  const manifest = parseManifest(bytes)
  if (manifest.complete || partial) return manifest
  const what = 'The backup is not complete: it was interrupted, or blueprints could not be read'
  const remedy = 'Run `backup` again with the same folder, or restore what it has with --partial'
  throw new ExpectedError('BACKUP_INCOMPLETE', what, remedy)
}

function keptBlueprint(store: BackupStore, entry: BlueprintFileEntry): KeptBlueprint | ExpectedError {
  const copy = readBlueprintFile(store, entry)
  if (copy instanceof ExpectedError) return copy
  const outline = outlined(copy, store)
  if (outline === undefined) return damaged(`${entry.file} of the backup is nested deeper than any diagram`)
  return {
    ...outline,
    isGone: entry.goneSince !== undefined,
    load() {
      const again = readBlueprintFile(store, entry)
      if (again instanceof ExpectedError) throw again
      return again
    },
  }
}

/** undefined for a document that is nested too deeply for JSON.stringify. */
function outlined(copy: BlueprintCopy, store: BackupStore): Outline | undefined {
  try {
    return outlineOf(copy, store.sha256)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const Access = v.nullable(v.array(v.string()))
const Linked = { id: v.string(), name: v.string(), readAccess: Access, writeAccess: Access }
const Accounts = v.array(
  v.variant('provider', [
    v.object({ provider: v.literal('aws'), ...Linked, roleArn: v.string() }),
    v.object({
      ...{ provider: v.literal('azure'), ...Linked },
      ...{ subscriptionId: v.string(), directoryId: v.string(), applicationId: v.string() },
    }),
  ]),
)

const Blueprint = v.object({
  ...{ id: v.string(), name: v.string(), tags: v.array(v.string()), readAccess: Access, writeAccess: Access },
  ...{ updatedAt: v.nullable(v.string()), CurrentVersionId: v.nullable(v.string()) },
  data: v.custom<BlueprintCopy['data']>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
})

/** A first backup may have been interrupted before the accounts. */
function readAccounts(store: BackupStore, { files, complete }: BackupManifest): readonly AccountCopy[] | ExpectedError {
  const entry = files.find(({ file }) => file === ACCOUNTS)
  if (entry !== undefined) return readFile(store, entry, Accounts)
  return complete ? damaged(`${ACCOUNTS} is not listed in the backup`) : []
}

/** One blueprint of a backup. Returns its error instead of throwing, so that all can be reported. */
export function readBlueprintFile(store: BackupStore, entry: BlueprintFileEntry): BlueprintCopy | ExpectedError {
  const copy = readFile(store, entry, Blueprint)
  if (copy instanceof ExpectedError || copy.id === entry.id) return copy
  return damaged(`${entry.file} of the backup holds another blueprint`)
}

function readFile<T>(
  store: BackupStore,
  { file, sha256 }: Pick<BlueprintFileEntry, 'file' | 'sha256'>,
  schema: v.GenericSchema<unknown, T>,
): T | ExpectedError {
  try {
    const bytes = store.read(file)
    if (bytes === undefined) return damaged(`${file} of the backup is missing`)
    if (store.sha256(bytes) !== sha256) return damaged(`${file} of the backup has changed since it was written`)
    const result = v.safeParse(schema, parsed(bytes), ONE_ISSUE)
    return result.success ? result.output : damaged(`${file} of the backup has the wrong form`)
  } catch (error) {
    if (error instanceof ExpectedError) return damaged(error.message)
    throw error
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
