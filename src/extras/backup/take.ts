/**
 * extras/backup/: copies blueprints, linked accounts and teams to a store (take.ts), and back (restore.ts). A restore reads the backup
 * (read.ts) and the account (current.ts), plans (plan.ts) and carries out the steps (step.ts). Pure: the account, the store and the time
 * are arguments. Not here: folders and locks on disk (cli/backup-folder.ts), the API (cloudcraft/), secrets of any kind.
 */
import { ExpectedError } from '../../errors.ts'
import { type AccountCopy, awsCopy, azureCopy } from './account-copy.ts'
import { type BlueprintCopy, type BlueprintEntry, copyOf, versionOf } from './blueprint-copy.ts'
import { collectFailures } from './failures.ts'
import { ACCOUNTS, type BlueprintFileEntry, MANIFEST, parseManifest, TEAMS } from './manifest.ts'
import { readBlueprintFile } from './read.ts'
import { type BackupRecord, type KnownFiles, openRecord } from './record.ts'
import type { BackupStore } from './store.ts'

/** What is backed up: everything the key can read. */
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
  /** Whether to remove blueprints that no longer exist in the account. */
  readonly prune: boolean
  readonly progress: (text: string) => void
}

export interface BackupOutcome {
  readonly fetched: number
  readonly unchanged: number
  /** Blueprints that no longer exist in the account: kept, unless pruned. */
  readonly gone: number
  readonly accounts: number
}

/**
 * Copies an account into a store, file by file. Unchanged blueprints are not fetched again, so an interrupted backup resumes.
 * @throws ExpectedError BACKUP_OTHER_ACCOUNT, BACKUP_DAMAGED; AggregateError when blueprints cannot be read: all others are stored,
 * unless they would have failed, too
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
  const others = await readOthers(source)
  const record = openRecord(store, known, { host, user: { id, name }, takenAt, toolVersion })
  record.file(ACCOUNTS, others.accounts)
  record.file(TEAMS, others.teams)
  const counts = await copyBlueprints(entries, { source, store, record, options, known: known.blueprints })
  const gone = settleGone(entries, known.blueprints, record, options)
  record.finish()
  return { ...counts, gone, accounts: others.accounts.length }
}

function knownIn(store: BackupStore, host: string, userId: string): KnownFiles {
  const bytes = store.read(MANIFEST)
  if (bytes === undefined) return { files: [], blueprints: new Map() }
  const { blueprints, files, ...manifest } = parseManifest(bytes)
  if (manifest.host === host && manifest.user.id === userId)
    return { files, blueprints: new Map(blueprints.map((entry) => [entry.id, entry])) }
  const what = `The folder contains the backup of "${manifest.user.name}" at ${manifest.host}`
  throw new ExpectedError('BACKUP_OTHER_ACCOUNT', what, 'Use another folder for this key')
}

/** Read before anything is written, so that an outage leaves an earlier backup intact. */
async function readOthers(
  source: BackupSource,
): Promise<{ accounts: readonly AccountCopy[]; teams: readonly object[] }> {
  const accounts = [...(await source.aws.list()).map(awsCopy), ...(await source.azure.list()).map(azureCopy)]
  return { accounts, teams: await source.teams() }
}

interface Copying {
  readonly source: BackupSource
  readonly store: BackupStore
  readonly record: BackupRecord
  readonly known: ReadonlyMap<string, BlueprintFileEntry>
  readonly options: TakeBackupOptions
}

async function copyBlueprints(
  entries: readonly BlueprintEntry[],
  { source, store, record, known, options }: Copying,
): Promise<{ fetched: number; unchanged: number }> {
  const failures = collectFailures()
  let [fetched, unchanged] = [0, 0]
  for (const [at, entry] of entries.entries()) {
    const had = known.get(entry.id)
    if (had !== undefined && isUnchanged(store, had, entry)) {
      record.keep({ file: had.file, sha256: had.sha256, id: had.id, name: had.name })
      unchanged += 1
      continue
    }
    options.progress(`Blueprint ${at + 1} of ${entries.length}: ${entry.name}`)
    await failures.attempt(async () => {
      const copy = await readBlueprint(source, entry)
      if (copy === undefined) return
      record.blueprint(copy)
      fetched += 1
    })
    if (failures.isOver) break
  }
  if (failures.all.length > 0) throw new AggregateError(failures.all)
  return { fetched, unchanged }
}

/** undefined if it was deleted while the backup runs, which is not a failure. */
async function readBlueprint(source: BackupSource, entry: BlueprintEntry): Promise<BlueprintCopy | undefined> {
  try {
    const { blueprint } = await source.blueprints.get(entry.id)
    const updatedAt = blueprint.updatedAt ?? entry.updatedAt
    const CurrentVersionId = blueprint.CurrentVersionId ?? entry.CurrentVersionId
    return copyOf({ ...blueprint, id: entry.id, updatedAt, CurrentVersionId })
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'BLUEPRINT_NOT_FOUND') return undefined
    throw error
  }
}

/** Whether the copy is intact and has the version of the list. */
function isUnchanged(store: BackupStore, had: BlueprintFileEntry, entry: BlueprintEntry): boolean {
  const version = versionOf(entry)
  if (version === undefined) return false
  const copy = readBlueprintFile(store, had)
  return !(copy instanceof ExpectedError) && versionOf(copy) === version
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
