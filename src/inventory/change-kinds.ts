import type { Change, ChangeKind, FieldChange, Severity, Survivor } from './change.ts'
import { isFoundation, isNetwork } from './read/component-types/component-types.ts'
import type { ResourceReference } from './read/resource.ts'

/** The resources of a change, each side as its own snapshot knows them. */
export interface ChangeSides {
  readonly before: readonly ResourceReference[]
  readonly after: readonly ResourceReference[]
}

type ChangeOf<K extends ChangeKind> = Change & { readonly kind: K }

/** What the inventory has to know about one kind of change. */
interface KindOfChange<C> {
  /** The resources that changed, without the group or pool in which it happened. */
  subjects(change: C): ChangeSides
  /** The group or pool in which it happened, if it is also a change of that group. */
  group?(change: C): Survivor
  /** All of these resources, the leading one first. Absent if there is no group: then they are the subjects. */
  sides?(change: C): ChangeSides
  /** The resources it is named after and sorted by: the leading one first, in its current state if it still exists. */
  named(change: C): readonly ResourceReference[]
  /** How severe it is without tags. */
  severity(change: C): Severity
}

type ResourceChange = ChangeOf<'changed'> | ChangeOf<'replaced'>
type Membership = ChangeOf<'membership-added'> | ChangeOf<'membership-removed'>
type Link = ChangeOf<'connection-added'> | ChangeOf<'connection-removed'>

const ofOneResource = {
  subjects: (change: ResourceChange) => sidesOfAll(change),
  named: ({ before, after }: ResourceChange) => [after, before],
}

const OF_MEMBERSHIP: KindOfChange<Membership> = {
  subjects: ({ member }) => sidesOfAll(member),
  group: ({ group }) => group,
  sides: ({ member, group }) => sidesOfAll(member, group),
  named: ({ group, member }) => [group.after, member.after],
  severity: ({ group }) => (isNetwork(group.after.type) ? 'medium' : 'low'),
}

const OF_CONNECTION: KindOfChange<Link> = {
  subjects: ({ from, to }) => sidesOfAll(from, to),
  named: ({ from, to }) => [from.after, to.after],
  severity: () => 'medium',
}

/** One entry per kind, in the order in which a reader should see them: what must not be missed comes first. */
const KINDS: { readonly [K in ChangeKind]: KindOfChange<ChangeOf<K>> } = {
  removed: {
    subjects: ({ before }) => ({ before: [before], after: [] }),
    named: ({ before }) => [before],
    severity: (change) => (isFoundation(change.before.type) ? 'high' : isPooled(change) ? 'low' : 'medium'),
  },
  replaced: { ...ofOneResource, severity: () => 'medium' },
  changed: { ...ofOneResource, severity: ({ fields }) => severityOfFields(fields) },
  rollout: {
    subjects: ({ removed, added }) => ({ before: removed, after: added }),
    group: ({ parent }) => parent,
    sides: ({ parent, removed, added }) => ({ before: [parent.before, ...removed], after: [parent.after, ...added] }),
    named: ({ parent }) => [parent.after],
    severity: () => 'low',
  },
  added: {
    subjects: ({ after }) => ({ before: [], after: [after] }),
    named: ({ after }) => [after],
    severity: () => 'low',
  },
  'membership-removed': OF_MEMBERSHIP,
  'membership-added': OF_MEMBERSHIP,
  'connection-removed': OF_CONNECTION,
  'connection-added': OF_CONNECTION,
}

/** All kinds, in the order in which a reader should see them. */
export const CHANGE_KINDS: readonly ChangeKind[] = Object.keys(KINDS) as ChangeKind[]

function kindOf(change: Change): KindOfChange<Change> {
  return KINDS[change.kind]
}

/** The resources that changed: of a rollout the members, of a membership the member. */
export function changedIn(change: Change): ChangeSides {
  return kindOf(change).subjects(change)
}

/** The group of a membership or the parent of a rollout. */
export function groupOf(change: Change): Survivor | undefined {
  return kindOf(change).group?.(change)
}

/** All resources that a change is about, its group included, the leading one first. */
export function sidesOf(change: Change): ChangeSides {
  return kindOf(change).sides?.(change) ?? changedIn(change)
}

/** The resources that a change is named after and sorted by, the leading one first. */
export function subjectsOf(change: Change): readonly ResourceReference[] {
  return kindOf(change).named(change)
}

/** How severe a change of this kind is, before its tags are considered. */
export function baseSeverity(change: Change): Severity {
  return kindOf(change).severity(change)
}

/** Whether it is about a member of a pool, or a companion of one. */
export function isPooled(change: Change): boolean {
  return 'pool' in change
}

function sidesOfAll(...survivors: readonly Survivor[]): ChangeSides {
  return { before: survivors.map(({ before }) => before), after: survivors.map(({ after }) => after) }
}

function severityOfFields(fields: readonly FieldChange[]): Severity {
  if (fields.some(({ path }) => path === 'peeringConnections')) return 'medium'
  return fields.every(({ path }) => path === 'name') ? 'info' : 'low'
}
