import { type BlueprintCopy, type BlueprintData, type BlueprintEntry, withoutSecrets } from './blueprint-copy.ts'
import { blindLink, linksOf, liveAccountOf } from './references.ts'

/** What a plan needs to know about a blueprint, without the document, which may have megabytes. */
export interface Outline {
  readonly entry: BlueprintEntry
  /** A digest that is equal for equal content; see `contentOf`. */
  readonly content: string
  /** Ids of the blueprints it links to. */
  readonly links: ReadonlySet<string>
  readonly liveAccount: string | undefined
}

export function outlineOf({ data, ...entry }: BlueprintCopy, sha256: (text: string) => string): Outline {
  const { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId } = entry
  return {
    entry: { id, name, tags, readAccess, writeAccess, updatedAt, CurrentVersionId },
    content: sha256(contentOf({ data, tags })),
    links: linksOf(data),
    liveAccount: liveAccountOf(data),
  }
}

/**
 * Equal for two blueprints with the same content. Ignores the ids of linked blueprints and of the live account, which are compared
 * separately, and what Cloudcraft adds itself: empty sections and the format's version.
 */
export function contentOf({ data, tags }: { readonly data: BlueprintData; readonly tags: readonly string[] }): string {
  const content = { data: Object.fromEntries(Object.entries(withoutSecrets(data)).flatMap(told)), tags }
  return JSON.stringify(content, (key, value) => {
    if (key === 'link' && typeof value === 'string') return blindLink(value)
    return isPlain(value) ? Object.fromEntries(Object.entries(value).sort(byKey)) : value
  })
}

function told([key, value]: [string, unknown]): [string, unknown][] {
  if (key === 'version' || (Array.isArray(value) && value.length === 0)) return []
  return [[key, key === 'liveAccount' && isPlain(value) ? { ...value, id: undefined } : value]]
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}
