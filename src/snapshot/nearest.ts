/** The candidate that a slip of the keyboard would explain: at most a third of its letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const scored = candidates.map((candidate) => ({
    candidate,
    distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
  }))
  const best = scored.sort((a, b) => a.distance - b.distance)[0]
  if (best === undefined || best.distance > Math.max(1, Math.floor(best.candidate.length / 3))) return undefined
  return best.candidate
}

/** Insertions, deletions, substitutions; of the first 100 characters, which is plenty for a name. */
function editDistance(a: string, b: string): number {
  const left = a.slice(0, 100)
  const right = b.slice(0, 100)
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
