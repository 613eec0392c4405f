import type { Change } from '../../inventory/change.ts'

/** What can become of a resource, in the order in which it is told. */
export const TALLY_KINDS = ['added', 'changed', 'replaced', 'removed'] as const
export type TallyKind = (typeof TALLY_KINDS)[number]

/** Counts resources, not changes: a rollout of three instances is three replaced, and what was scaled comes on top. */
export function tallyChange(change: Change, add: (kind: TallyKind, type: string, count: number) => void): void {
  switch (change.kind) {
    case 'added':
    case 'changed':
    case 'replaced':
      add(change.kind, change.after.type, 1)
      break
    case 'removed':
      add('removed', change.before.type, 1)
      break
    case 'rollout': {
      const replaced = Math.min(change.removed.length, change.added.length)
      add('replaced', change.memberType, replaced)
      if (change.added.length > replaced) add('added', change.memberType, change.added.length - replaced)
      if (change.removed.length > replaced) add('removed', change.memberType, change.removed.length - replaced)
    }
  }
}
