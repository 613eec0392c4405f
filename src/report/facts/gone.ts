import type { Tag } from '../../inventory/change.ts'

/** As many changes of one kind. */
interface Counted {
  readonly kind: string
  readonly tags: readonly Tag[]
  readonly changes: number
}

const WORDS = ['removed', 'replaced'] as const

/** `12 removed, 3 replaced`: what is folded or left out does not go without this word. Empty where nothing is gone. */
export function goneText(counted: readonly Counted[]): string {
  const confirmed = counted.filter(({ tags }) => !tags.includes('unconfirmed'))
  return WORDS.flatMap((word) => {
    const count = confirmed.reduce((sum, { kind, changes }) => sum + (kind === word ? changes : 0), 0)
    return count === 0 ? [] : [`${count} ${word}`]
  }).join(', ')
}
