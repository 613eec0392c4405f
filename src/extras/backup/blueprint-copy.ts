import { SECRET_KEYS } from '../../inventory/read/secrets.ts'

/** A document as sent by Cloudcraft. */
export type BlueprintData = Readonly<Record<string, unknown>>

/** Who else may read or write: `team/ID`, `customer/ID`. */
export type Access = readonly string[] | null

/** A blueprint as in lists. */
export interface BlueprintEntry {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
  readonly readAccess: Access
  readonly writeAccess: Access
  readonly updatedAt: string | null
  readonly CurrentVersionId: string | null
}

/** A blueprint in a backup: everything a client can set, and what identifies its version. */
export interface BlueprintCopy extends BlueprintEntry {
  readonly data: BlueprintData
}

/** Share links: whoever has one can see the diagram. */
const SECRETS: ReadonlySet<string> = new Set(SECRET_KEYS)

/** A copy without its share link, because others may be able to read the backup. */
export function copyOf(blueprint: BlueprintCopy): BlueprintCopy {
  const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data } = blueprint
  return { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data: withoutSecrets(data) }
}

export function withoutSecrets(data: BlueprintData): BlueprintData {
  return JSON.parse(JSON.stringify(data, (key, value) => (SECRETS.has(key) ? undefined : value)))
}

/** Equal for two reads of the same version; undefined without a date, which would prove nothing. */
export function versionOf(entry: BlueprintEntry): string | undefined {
  const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId } = entry
  if (updatedAt === null) return undefined
  return JSON.stringify([id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId])
}
