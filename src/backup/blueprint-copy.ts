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
const SECRETS: ReadonlySet<string> = new Set(['linkKey', 'externalId', 'clientSecret'])

/** A copy without the key of its share link: a backup lies where others may read it. */
export function copyOf(blueprint: BlueprintCopy): BlueprintCopy {
  const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data } = blueprint
  return { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId, data: withoutSecrets(data) }
}

function withoutSecrets(data: BlueprintData): BlueprintData {
  return JSON.parse(JSON.stringify(data, (key, value) => (SECRETS.has(key) ? undefined : value)))
}

/** Cloudcraft's id of the linked account that a live diagram shows. */
export function liveAccountOf(data: BlueprintData): string | undefined {
  const account = Object.hasOwn(data, 'liveAccount') ? data['liveAccount'] : undefined
  const id = typeof account === 'object' && account !== null ? (account as Record<string, unknown>)['id'] : undefined
  return typeof id === 'string' ? id : undefined
}

/** A component may lead to another blueprint; blanks before it have been seen. */
const LINK = /^(\s*blueprint:\/\/)([A-Za-z0-9_-]{1,100})(.*)$/s

/** The blueprints that components of this one lead to. */
export function linksOf(data: BlueprintData): ReadonlySet<string> {
  const found = new Set<string>()
  JSON.stringify(data, (key, value) => {
    const link = key === 'link' && typeof value === 'string' ? LINK.exec(value) : null
    if (link !== null) found.add(link[2] as string)
    return value
  })
  return found
}

/** Ids that are others now: of linked accounts, and of blueprints. What is not in them stays. */
export interface NewIds {
  readonly accounts: ReadonlyMap<string, string>
  readonly blueprints: ReadonlyMap<string, string>
}

/** The document with the ids of today in it. */
export function withIds(data: BlueprintData, { accounts, blueprints }: NewIds): BlueprintData {
  const account = liveAccountOf(data)
  const mapped = JSON.parse(JSON.stringify(data), (key, value) => {
    const link = key === 'link' && typeof value === 'string' ? LINK.exec(value) : null
    return link === null ? value : `${link[1]}${blueprints.get(link[2] as string) ?? link[2]}${link[3]}`
  }) as Record<string, unknown>
  if (account === undefined || !accounts.has(account)) return mapped
  return { ...mapped, liveAccount: { ...(mapped['liveAccount'] as object), id: accounts.get(account) } }
}

/** Equal for two blueprints that differ in nothing a client can set, but for where their links to other blueprints lead. */
export function contentOf({
  data,
  tags,
  readAccess,
  writeAccess,
}: Omit<BlueprintCopy, keyof BlueprintEntry> & Settings): string {
  const content = { data: withoutSecrets(data), tags, readAccess, writeAccess }
  return JSON.stringify(content, (key, value) => {
    if (key === 'link' && typeof value === 'string') return value.replace(LINK, '$1')
    return isPlain(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value
  })
}

type Settings = Pick<BlueprintEntry, 'tags' | 'readAccess' | 'writeAccess'>

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}
