import * as v from 'valibot'
import { ExpectedError } from '../../errors.ts'
import { ONE_ISSUE } from '../../json.ts'
import type { AccountCopy } from './account-copy.ts'
import type { BlueprintCopy } from './blueprint-copy.ts'
import { type ListedBlueprint, type ListedFile, listBackup } from './listing.ts'
import { damaged, parsed } from './manifest.ts'
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
  /** Whose it is; unknown when the manifest cannot be read. */
  readonly user?: { readonly id: string }
  readonly accounts: readonly AccountCopy[]
  readonly blueprints: readonly KeptBlueprint[]
  /** What is left out, and why: each names a file. Empty unless `partial`. */
  readonly damage: readonly ExpectedError[]
}

/**
 * Reads a backup and verifies every file, reporting all damage at once.
 * @param partial accept a backup that was interrupted or is damaged, and leave out what cannot be read
 * @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE, BACKUP_NEWER; AggregateError of ExpectedError BACKUP_DAMAGED, which name the files
 */
export function readBackup(store: BackupStore, { partial = false }: { readonly partial?: boolean } = {}): Backup {
  const listing = listBackup(store, partial)
  const damage = [...listing.damage]
  /** A list of what was read; collects a failure. */
  const sift = <T>(part: T | ExpectedError): T[] => {
    if (!(part instanceof ExpectedError)) return [part]
    damage.push(part)
    return []
  }
  const accounts = listing.accounts === undefined ? [] : sift(readFile(store, listing.accounts, Accounts)).flat()
  const blueprints = listing.blueprints.flatMap((entry) => sift(keptBlueprint(store, entry)))
  if (damage.length > 0 && !partial) throw new AggregateError(damage)
  return { ...(listing.user && { user: listing.user }), accounts, blueprints, damage }
}

function keptBlueprint(store: BackupStore, entry: ListedBlueprint): KeptBlueprint | ExpectedError {
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

/** One blueprint of a backup. Returns its error instead of throwing, so that all can be reported. */
export function readBlueprintFile(store: BackupStore, entry: ListedBlueprint): BlueprintCopy | ExpectedError {
  const copy = readFile(store, entry, Blueprint)
  if (copy instanceof ExpectedError || copy.id === entry.id) return copy
  return damaged(`${entry.file} of the backup holds another blueprint`)
}

function readFile<T>(
  store: BackupStore,
  { file, sha256 }: ListedFile,
  schema: v.GenericSchema<unknown, T>,
): T | ExpectedError {
  try {
    const bytes = store.read(file)
    if (bytes === undefined) return damaged(`${file} of the backup is missing`)
    if (sha256 !== undefined && !isAsWritten(bytes, sha256, store))
      return damaged(`${file} of the backup has changed since it was written`)
    const result = v.safeParse(schema, parsed(bytes), ONE_ISSUE)
    return result.success ? result.output : damaged(`${file} of the backup has the wrong form`)
  } catch (error) {
    if (error instanceof ExpectedError) return damaged(error.message)
    throw error
  }
}

/** git may have changed the line endings, which is harmless in our files: in JSON text, a carriage return is escaped. */
function isAsWritten(bytes: Uint8Array, sha256: string, store: BackupStore): boolean {
  if (store.sha256(bytes) === sha256) return true
  return store.sha256(bytes.filter((byte, at) => !(byte === CR && bytes[at + 1] === LF))) === sha256
}

const [CR, LF] = [13, 10]
