/** Plenty for a name; more would only cost time. */
const MAX_LENGTH = 100

/** The candidate that a slip of the keyboard would explain: at most a third of its letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const scored = candidates.map((candidate) => ({
    candidate,
    distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
  }))
  const best = scored.sort((a, b) => a.distance - b.distance)[0]
  if (best === undefined || best.candidate === '') return undefined
  const tolerance = Math.max(1, Math.floor(Math.min(best.candidate.length, MAX_LENGTH) / 3))
  return best.distance > tolerance ? undefined : best.candidate
}

/** Insertions, deletions, substitutions. */
function editDistance(a: string, b: string): number {
  const left = a.slice(0, MAX_LENGTH)
  const right = b.slice(0, MAX_LENGTH)
  let row = Array.from({ length: right.length + 1 }, (_, i) => i)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const substitution = (row[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[right.length] as number
}
