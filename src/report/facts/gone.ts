import type { Tag } from '../../inventory/change.ts'
import { isConfirmed } from './counts.ts'

/** A number of changes of one kind. */
interface Counted {
  readonly kind: string
  readonly tags: readonly Tag[]
  readonly changes: number
}

const WORDS = ['removed', 'replaced'] as const

/** Whether a resource no longer exists after a change of this kind. */
export function isGone(kind: string): boolean {
  return WORDS.some((word) => word === kind)
}

/** `12 removed, 3 replaced`: shown wherever changes are folded or left out. Empty if nothing is gone. */
export function goneText(counted: readonly Counted[]): string {
  const confirmed = counted.filter(isConfirmed)
  return WORDS.flatMap((word) => {
    const count = confirmed.reduce((sum, { kind, changes }) => sum + (kind === word ? changes : 0), 0)
    return count === 0 ? [] : [`${count} ${word}`]
  }).join(', ')
}
