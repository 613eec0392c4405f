import type { Change, ChangeKind } from '../../inventory/change.ts'

/** What can happen to a resource, in the order of reports. */
export const TALLY_KINDS = ['added', 'changed', 'replaced', 'removed'] as const
export type TallyKind = (typeof TALLY_KINDS)[number]

/** Resources of one type that count as `added`, `changed`, `replaced` or `removed`. */
export interface Counted {
  readonly as: TallyKind
  readonly type: string
  readonly count: number
}

/** Headings of a list, in their order. */
export type Group = 'removed' | 'changed' | 'added' | 'rollouts' | 'relations' | 'background'

/** The facts that a report needs about one kind of change, in every medium. */
export interface KindFacts<C extends Change> {
  readonly group: Group
  /** How much it matters while nothing else is known about it; report/judgement.ts raises it. */
  readonly level: 'gone' | 'changed' | 'routine'
  /** Resources, not changes: a rollout of three instances is three replaced; scaled members are counted in addition. */
  counts(change: C): readonly Counted[]
}

/** A change of one kind. */
export type ChangeOf<K extends ChangeKind> = Change & { readonly kind: K }

const RELATION: KindFacts<Change> = { group: 'relations', level: 'changed', counts: () => [] }

/** A kind that is missing here does not compile. */
const KINDS: { readonly [K in ChangeKind]: KindFacts<ChangeOf<K>> } = {
  removed: {
    group: 'removed',
    level: 'gone',
    counts: ({ before: { type } }) => [{ as: 'removed', type, count: 1 }],
  },
  replaced: {
    group: 'changed',
    level: 'gone',
    counts: ({ after: { type } }) => [{ as: 'replaced', type, count: 1 }],
  },
  changed: {
    group: 'changed',
    level: 'changed',
    counts: ({ after: { type } }) => [{ as: 'changed', type, count: 1 }],
  },
  rollout: {
    group: 'rollouts',
    level: 'routine',
    counts({ memberType: type, removed, added }) {
      const replaced = Math.min(removed.length, added.length)
      const counts: readonly Counted[] = [
        { as: 'replaced', type, count: replaced },
        { as: 'added', type, count: added.length - replaced },
        { as: 'removed', type, count: removed.length - replaced },
      ]
      return counts.filter(({ count }) => count > 0)
    },
  },
  added: {
    group: 'added',
    level: 'changed',
    counts: ({ after: { type } }) => [{ as: 'added', type, count: 1 }],
  },
  'membership-added': RELATION,
  'membership-removed': RELATION,
  'connection-added': RELATION,
  'connection-removed': RELATION,
}

export function factsOf(change: Change): KindFacts<Change> {
  return KINDS[change.kind]
}

/** The heading under which a change is listed. */
export function listedUnder(change: Change): Group {
  return isBackground(change) ? 'background' : factsOf(change).group
}

/** Whether the same happened by itself before the deployment. */
export function isBackground({ tags }: Pick<Change, 'tags'>): boolean {
  return tags.includes('background')
}

/** Whether it is about the relation of two resources, not about one of them. */
export function isRelation(change: Change): boolean {
  return factsOf(change).group === 'relations'
}
