import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import type { AccountCopy } from './account-copy.ts'
import type { BlueprintCopy } from './blueprint-copy.ts'
import { ACCOUNTS, type BackupManifest, type BlueprintFileEntry, damaged, MANIFEST, parseManifest } from './manifest.ts'
import type { BackupStore } from './store.ts'

/** All that can be restored of a backup. */
export interface Backup {
  readonly host: string
  readonly user: { readonly name: string }
  readonly takenAt: string
  readonly accounts: readonly AccountCopy[]
  readonly blueprints: readonly BlueprintCopy[]
}

/**
 * Reads a backup, each file of it against what it was when it was written: all that is wrong with it at once.
 * @throws ExpectedError BACKUP_MISSING, BACKUP_INCOMPLETE; AggregateError of ExpectedError BACKUP_DAMAGED, which name the files
 */
export function readBackup(store: BackupStore): Backup {
  const manifest = readManifest(store)
  const accounts = readAccounts(store, manifest)
  const blueprints = manifest.blueprints.map((entry) => readBlueprintFile(store, entry))
  const failures = [accounts, ...blueprints].filter((part) => part instanceof ExpectedError)
  if (failures.length > 0) throw new AggregateError(failures)
  const { host, user, takenAt } = manifest
  return {
    ...{ host, user, takenAt },
    accounts: accounts as readonly AccountCopy[],
    blueprints: blueprints as readonly BlueprintCopy[],
  }
}

function readManifest(store: BackupStore): BackupManifest {
  const bytes = store.read(MANIFEST)
  if (bytes === undefined)
    throw new ExpectedError('BACKUP_MISSING', `There is no ${MANIFEST} in the folder`, 'Name a folder of `backup`')
  const manifest = parseManifest(bytes)
  if (manifest.complete) return manifest
  const what = 'The backup was interrupted: not everything is in it'
  throw new ExpectedError(
    'BACKUP_INCOMPLETE',
    what,
    'Run `backup` again with the same folder; it goes on where it stood',
  )
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

function readAccounts(store: BackupStore, { files }: BackupManifest): readonly AccountCopy[] | ExpectedError {
  const entry = files.find(({ file }) => file === ACCOUNTS)
  return entry === undefined ? damaged(`${ACCOUNTS} is not listed in the backup`) : readFile(store, entry, Accounts)
}

/** One blueprint of a backup; what is wrong with its file is returned, so that all of them can be told. */
export function readBlueprintFile(store: BackupStore, entry: BlueprintFileEntry): BlueprintCopy | ExpectedError {
  return readFile(store, entry, Blueprint)
}

function readFile<T>(
  store: BackupStore,
  { file, sha256 }: Pick<BlueprintFileEntry, 'file' | 'sha256'>,
  schema: v.GenericSchema<unknown, T>,
): T | ExpectedError {
  const bytes = store.read(file)
  if (bytes === undefined) return damaged(`${file} of the backup is not there`)
  if (store.sha256(bytes) !== sha256) return damaged(`${file} of the backup is not what it was when it was written`)
  const result = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)))
  return result.success ? result.output : damaged(`${file} of the backup is not what a backup holds`)
}
