/** What a line of the list is filtered by. */
export interface Traits {
  readonly kind: string
  readonly type: string
  readonly tags: readonly string[]
  /** All its text in lower case; computed when first needed. */
  readonly text: () => string
}

/** The reader's filters: empty sets and texts do not filter. */
export interface Criteria {
  readonly kinds: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  readonly type: string
  readonly words: string
}

export const EVERYTHING: Criteria = { kinds: new Set(), tags: new Set(), type: '', words: '' }

/** Synonymous kinds. */
export function kindOf(kind: string): string {
  return /^(membership|connection|moved)/.test(kind) ? 'relation' : kind
}

/** Any of the kinds, any of the tags, the type, and every word. */
export function fits(traits: Traits, { kinds, tags, type, words }: Criteria): boolean {
  if (kinds.size > 0 && !kinds.has(kindOf(traits.kind))) return false
  if (tags.size > 0 && !traits.tags.some((tag) => tags.has(tag))) return false
  if (type !== '' && traits.type !== type) return false
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return wanted.length === 0 || wanted.every((word) => traits.text().includes(word))
}

export function isEverything({ kinds, tags, type, words }: Criteria): boolean {
  return kinds.size + tags.size === 0 && type === '' && words.trim() === ''
}

/** How often each value occurs, the most frequent first. */
export function tally(values: Iterable<string>): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
}
