import type { Access } from './blueprint-copy.ts'

/** Who else may read and write. */
export interface Shared {
  readonly readAccess: Access
  readonly writeAccess: Access
}

type Teams = ReadonlySet<string> | undefined

const TEAM = 'team/'

/** Drops teams this organisation does not have. */
export function sharedWith({ readAccess, writeAccess }: Shared, teams: Teams): Shared {
  return { readAccess: known(readAccess, teams), writeAccess: known(writeAccess, teams) }
}

function known(access: Access, teams: Teams): Access {
  if (access === null || teams === undefined) return access
  const kept = access.filter((entry) => !isForeign(entry, teams))
  return kept.length === 0 && access.length > 0 ? null : kept
}

function isForeign(entry: string, teams: ReadonlySet<string>): boolean {
  return entry.startsWith(TEAM) && !teams.has(entry.slice(TEAM.length))
}

/** Teams that the backup shares with and that do not exist here, each once. */
export function foreignTeams(things: readonly Shared[], teams: Teams): readonly string[] {
  if (teams === undefined) return []
  const entries = things.flatMap(({ readAccess, writeAccess }) => [...(readAccess ?? []), ...(writeAccess ?? [])])
  return [...new Set(entries.filter((entry) => isForeign(entry, teams)))]
}

export function isSameSharing(one: Shared, other: Shared): boolean {
  return sharingText(one) === sharingText(other)
}

/** A key for comparison. */
export function sharingText({ readAccess, writeAccess }: Shared): string {
  return JSON.stringify([readAccess, writeAccess])
}
