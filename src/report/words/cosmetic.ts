import type { CosmeticCounts } from '../../inventory/change.ts'

/** A verb that agrees with the count stands in place of `$`. */
const WORDS: readonly (readonly [kind: keyof CosmeticCounts, what: string])[] = [
  ['moved', 'moved only in the drawing'],
  ['recoloured', 'recoloured'],
  ['estimated', '$ only in estimated figures'],
  ['described', '$ only in descriptions'],
]

/** Counts of what differs and is no change: `2 differ only in descriptions`. Only those that are asked for, and none that is zero. */
export function cosmeticTexts(
  counts: readonly CosmeticCounts[],
  kinds: readonly (keyof CosmeticCounts)[],
): readonly string[] {
  return WORDS.flatMap(([kind, what]) => {
    const count = kinds.includes(kind) ? counts.reduce((sum, one) => sum + one[kind], 0) : 0
    return count > 0 ? [`${count} ${what.replace('$', count === 1 ? 'differs' : 'differ')}`] : []
  })
}
