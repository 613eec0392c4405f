import { ExpectedError } from '../../errors.ts'
import { awsCopy, azureCopy } from './account-copy.ts'
import { type BlueprintEntry, versionOf } from './blueprint-copy.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { Backup, KeptBlueprint } from './read.ts'
import type { Current } from './step.ts'
import type { BackupStore } from './store.ts'
import type { RestoreTarget } from './target.ts'

/**
 * The part of the account that the backup may concern: reads a document only if its id or name is in the backup and its version differs.
 */
export async function readCurrent(
  target: RestoreTarget,
  { blueprints, user }: Backup,
  sha256: BackupStore['sha256'],
  progress: (text: string) => void = () => {},
): Promise<Current> {
  const isOthers = user === undefined || (await target.user()).id !== user.id
  const kept = new Map(blueprints.map((copy) => [copy.entry.id, copy]))
  const names = new Set(blueprints.map(({ entry }) => entry.name))
  const entries = (await target.blueprints.list()).filter(({ id, name }) => kept.has(id) || names.has(name))
  const found: Outline[] = []
  for (const [at, entry] of entries.entries()) {
    const same = sameVersion(entry, kept.get(entry.id))
    if (same === undefined) progress(`Comparing blueprint ${at + 1} of ${entries.length}: ${entry.name}`)
    const outline = same ?? (await readOutline(target, entry, sha256))
    if (outline !== undefined) found.push(outline)
  }
  return {
    accounts: [...(await target.aws.list()).map(awsCopy), ...(await target.azure.list()).map(azureCopy)],
    blueprints: found,
    teams: isOthers ? new Set((await target.teams()).map(({ id }) => id)) : undefined,
  }
}

function sameVersion(entry: BlueprintEntry, kept: KeptBlueprint | undefined): Outline | undefined {
  const version = versionOf(entry)
  return version !== undefined && kept !== undefined && versionOf(kept.entry) === version ? kept : undefined
}

/** undefined if it has just been deleted. */
async function readOutline(
  target: RestoreTarget,
  { id }: BlueprintEntry,
  sha256: BackupStore['sha256'],
): Promise<Outline | undefined> {
  try {
    return outlineOf((await target.blueprints.get(id)).blueprint, sha256)
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'BLUEPRINT_NOT_FOUND') return undefined
    throw error
  }
}
