export const EVERYTHING = { kinds: new Set(), tags: new Set(), type: '', words: '' }
/** Kinds that a reader takes for one. */
export function kindOf(kind) {
  return /^(membership|connection|moved)/.test(kind) ? 'relation' : kind
}
/** Any of the kinds, any of the tags, the type, and every word. */
export function fits(traits, { kinds, tags, type, words }) {
  if (kinds.size > 0 && !kinds.has(kindOf(traits.kind))) return false
  if (tags.size > 0 && !traits.tags.some((tag) => tags.has(tag))) return false
  if (type !== '' && traits.type !== type) return false
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return wanted.length === 0 || wanted.every((word) => traits.text().includes(word))
}
export function isEverything({ kinds, tags, type, words }) {
  return kinds.size + tags.size === 0 && type === '' && words.trim() === ''
}
/** How often each value occurs, the most frequent first. */
export function tally(values) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
}
