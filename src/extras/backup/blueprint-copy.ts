import { SECRET_KEYS } from '../../inventory/read/secrets.ts'

/** A document as Cloudcraft sends it. */
export type BlueprintData = Readonly<Record<string, unknown>>

/** Who else may read or write: `team/ID`, `customer/ID`. */
export type Access = readonly string[] | null

/** What a list says of a blueprint. */
export interface BlueprintEntry {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
  readonly readAccess: Access
  readonly writeAccess: Access
  readonly updatedAt: string | null
  readonly CurrentVersionId: string | null
}

/** A blueprint in a backup: all that Cloudcraft lets a client set, and what tells one version from another. */
export interface BlueprintCopy extends BlueprintEntry {
  readonly data: BlueprintData
}

/** Grants, not content: whoever holds one may look at the diagram. */
const SECRETS: ReadonlySet<string> = new Set(SECRET_KEYS)

/** A copy without the key of its share link: a backup lies where others may read it. */
export function copyOf(blueprint: BlueprintCopy): BlueprintCopy {
  const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data } = blueprint
  return { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data: withoutSecrets(data) }
}

export function withoutSecrets(data: BlueprintData): BlueprintData {
  return JSON.parse(JSON.stringify(data, (key, value) => (SECRETS.has(key) ? undefined : value)))
}

/** Equal for two reads of the same version. A list without dates proves nothing: undefined. */
export function versionOf(entry: BlueprintEntry): string | undefined {
  const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId } = entry
  if (updatedAt === null) return undefined
  return JSON.stringify([id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId])
}
