import { ExpectedError } from '../errors.ts'
import { awsCopy, azureCopy } from './account-copy.ts'
import { type BlueprintCopy, type BlueprintEntry, copyOf } from './blueprint-copy.ts'
import { ACCOUNTS, type BlueprintFileEntry, MANIFEST, parseManifest, TEAMS } from './manifest.ts'
import { readBlueprintFile } from './read.ts'
import { type BackupRecord, openRecord } from './record.ts'
import type { BackupStore } from './store.ts'

/** What a backup is taken of: all that the key may read. */
export interface BackupSource {
  user(): Promise<{ readonly id: string; readonly name: string }>
  teams(): Promise<readonly object[]>
  readonly blueprints: {
    list(): Promise<readonly BlueprintEntry[]>
    get(id: string): Promise<{ readonly blueprint: BlueprintCopy }>
  }
  readonly aws: { list(): Promise<readonly Parameters<typeof awsCopy>[0][]> }
  readonly azure: { list(): Promise<readonly Parameters<typeof azureCopy>[0][]> }
}

export interface TakeBackupOptions {
  /** The API's host: a backup belongs to one account of one host. */
  readonly host: string
  readonly toolVersion: string
  readonly takenAt: string
  /** Whether blueprints that are gone from the account go from the backup, too. */
  readonly prune: boolean
  readonly progress: (text: string) => void
}

export interface BackupOutcome {
  readonly fetched: number
  readonly unchanged: number
  /** Blueprints that the account has no longer: kept, unless pruned. */
  readonly gone: number
  readonly accounts: number
}

/**
 * Copies an account into a store, one whole file after the other. What is there already and has not changed is not fetched again, so
 * a backup that was interrupted goes on where it stood.
 * @throws ExpectedError BACKUP_OTHER_ACCOUNT, BACKUP_DAMAGED; AggregateError when blueprints cannot be read: all others are in the store
 */
export async function takeBackup(
  source: BackupSource,
  store: BackupStore,
  options: TakeBackupOptions,
): Promise<BackupOutcome> {
  const { host, toolVersion, takenAt } = options
  const { id, name } = await source.user()
  const known = knownIn(store, host, id)
  const entries = await source.blueprints.list()
  const record = openRecord(store, known, { host, user: { id, name }, takenAt, toolVersion })
  const accounts = await copyAccounts(source, record)
  const counts = await copyBlueprints(entries, known, { source, store, record, options })
  const gone = settleGone(entries, known, record, options)
  record.finish()
  return { ...counts, gone, accounts }
}

/** What an earlier backup of the same account has. */
function knownIn(store: BackupStore, host: string, userId: string): ReadonlyMap<string, BlueprintFileEntry> {
  const bytes = store.read(MANIFEST)
  if (bytes === undefined) return new Map()
  const { blueprints, ...manifest } = parseManifest(bytes)
  if (manifest.host === host && manifest.user.id === userId)
    return new Map(blueprints.map((entry) => [entry.id, entry]))
  const what = `The folder holds the backup of "${manifest.user.name}" at ${manifest.host}`
  throw new ExpectedError('BACKUP_OTHER_ACCOUNT', what, 'Name another folder for this key')
}

async function copyAccounts(source: BackupSource, record: BackupRecord): Promise<number> {
  const accounts = [...(await source.aws.list()).map(awsCopy), ...(await source.azure.list()).map(azureCopy)]
  record.file(ACCOUNTS, accounts)
  record.file(TEAMS, await source.teams())
  return accounts.length
}

interface Copying {
  readonly source: BackupSource
  readonly store: BackupStore
  readonly record: BackupRecord
  readonly options: TakeBackupOptions
}

async function copyBlueprints(
  entries: readonly BlueprintEntry[],
  known: ReadonlyMap<string, BlueprintFileEntry>,
  { source, store, record, options }: Copying,
): Promise<{ fetched: number; unchanged: number }> {
  const failures: ExpectedError[] = []
  let unchanged = 0
  for (const [at, entry] of entries.entries()) {
    const had = known.get(entry.id)
    if (had !== undefined && isUnchanged(store, had, entry)) {
      record.keep({ file: had.file, sha256: had.sha256, id: had.id, name: had.name })
      unchanged += 1
      continue
    }
    options.progress(`Blueprint ${at + 1} of ${entries.length}: ${entry.name}`)
    const failure = await copyBlueprint(source, record, entry)
    if (failure !== undefined) failures.push(failure)
  }
  if (failures.length > 0) throw new AggregateError(failures)
  return { fetched: entries.length - unchanged, unchanged }
}

/** What is deleted while the backup runs is no failure; anything else is a blueprint that it would lack. */
async function copyBlueprint(
  source: BackupSource,
  record: BackupRecord,
  { id, ...entry }: BlueprintEntry,
): Promise<ExpectedError | undefined> {
  try {
    const { blueprint } = await source.blueprints.get(id)
    record.blueprint(copyOf({ ...blueprint, id, updatedAt: blueprint.updatedAt ?? entry.updatedAt }))
    return undefined
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return error.code === 'BLUEPRINT_NOT_FOUND' ? undefined : error
  }
}

/** Whether the copy is whole and of the version that the list names. A list without dates proves nothing. */
function isUnchanged(store: BackupStore, had: BlueprintFileEntry, entry: BlueprintEntry): boolean {
  const copy = readBlueprintFile(store, had)
  if (copy instanceof ExpectedError || entry.updatedAt === null) return false
  const telling = ({ name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId }: BlueprintEntry) =>
    JSON.stringify([name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId])
  return telling(copy) === telling(entry)
}

function settleGone(
  entries: readonly BlueprintEntry[],
  known: ReadonlyMap<string, BlueprintFileEntry>,
  record: BackupRecord,
  { prune, takenAt }: TakeBackupOptions,
): number {
  const current = new Set(entries.map(({ id }) => id))
  const gone = [...known.values()].filter(({ id }) => !current.has(id))
  for (const entry of gone) {
    if (prune) record.drop(entry)
    else record.keep({ ...entry, goneSince: entry.goneSince ?? takenAt })
  }
  return gone.length
}
