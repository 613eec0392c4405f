import { type BlueprintCopy, type BlueprintData, type BlueprintEntry, withoutSecrets } from './blueprint-copy.ts'
import { blindLink, linksOf, liveAccountOf } from './references.ts'

/** A blueprint without its document, which may have megabytes: what a plan has to know of it. */
export interface Outline {
  readonly entry: BlueprintEntry
  /** A digest that is equal for equal content; see `contentOf`. */
  readonly content: string
  /** Blueprints that it leads to. */
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
 * Equal for two blueprints that show the same, whatever blueprints their links lead to and whatever account is live in them: both
 * are compared where ids can be told apart. What Cloudcraft fills in by itself, empty sections and the format's version, is no difference.
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
