import type { CosmeticCounts } from '../../inventory/change.ts'

/** `$` is replaced by a verb that agrees with the count. */
const WORDS: readonly (readonly [kind: keyof CosmeticCounts, what: string])[] = [
  ['moved', 'moved only in the drawing'],
  ['recoloured', 'recoloured'],
  ['estimated', '$ only in estimated figures'],
  ['described', '$ only in descriptions'],
]

/** Counts of differences that are not changes: `2 differ only in descriptions`. Only the requested ones, and none that is zero. */
export function cosmeticTexts(
  counts: readonly CosmeticCounts[],
  kinds: readonly (keyof CosmeticCounts)[],
): readonly string[] {
  return WORDS.flatMap(([kind, what]) => {
    const count = kinds.includes(kind) ? counts.reduce((sum, one) => sum + one[kind], 0) : 0
    return count > 0 ? [`${count} ${what.replace('$', count === 1 ? 'differs' : 'differ')}`] : []
  })
}
