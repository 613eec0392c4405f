import type { Change, FieldChange } from '../change.ts'
import type { Inventory, Resource, ResourceReference } from '../read/resource.ts'
import { poolTypeOf } from '../read/type-facts.ts'
import { isPartOfSize } from '../values/size.ts'
import type { IgnoreRule, IgnoreRules, PatternKey } from './ignore-rules.ts'

/** What is left of the changes, and how many each rule has hidden: whole changes, and fields of changes that stay. */
export interface IgnoreResult {
  readonly changes: readonly Change[]
  readonly hidden: readonly number[]
}

/** Hides what the rules say, the first rule that fits winning. Rules only ever remove. An expired rule hides nothing. */
export function applyIgnoreRules(
  changes: readonly Change[],
  { rules, never }: IgnoreRules,
  context: IgnoreContext,
): IgnoreResult {
  const hidden = rules.map(() => 0)
  const live = rules.map((rule, index) => ({ rule, index })).filter(({ rule }) => !isExpired(rule, context.now))
  const aspects = aspectsOf(context)
  const left = changes.flatMap((change): Change[] => {
    let kept: Change | undefined = change
    for (const { rule, index } of live) {
      if (kept === undefined || (!rule.allowSevere && kept.tags.some((tag) => never.includes(tag)))) continue
      const next: Change | undefined = hide(kept, rule, aspects(kept))
      if (next !== kept) hidden[index] = (hidden[index] as number) + 1
      kept = next
    }
    return kept === undefined ? [] : [kept]
  })
  return { changes: left, hidden }
}

export interface IgnoreContext {
  readonly before: Inventory
  readonly after: Inventory
  readonly now: Date
}

/** A rule holds to the end of its last day, in UTC. */
export function isExpired({ until }: IgnoreRule, now: Date): boolean {
  return until !== undefined && now.toISOString().slice(0, 10) > until
}

const MEMBER_KEYS: ReadonlySet<PatternKey> = new Set(['arn', 'id', 'name'])

/** What is left of a change; the change itself when the rule does not fit. */
function hide(change: Change, { patterns }: IgnoreRule, aspects: Aspects): Change | undefined {
  const { field, ...others } = patterns
  const fits = (Object.keys(others) as PatternKey[]).every((key) => {
    const texts = aspects[key] ?? []
    const holds = (text: string) => patterns[key]?.(text) ?? false
    // A rollout is hidden by its pool, or by a pattern that all of its members fit, never by one of them.
    return change.kind === 'rollout' && MEMBER_KEYS.has(key)
      ? texts.length > 0 && texts.every(holds)
      : texts.some(holds)
  })
  if (!fits) return change
  if (field === undefined) return undefined
  if (change.kind !== 'changed') return change
  const fields = change.fields.filter(({ path }: FieldChange) => !field(path))
  if (fields.length === change.fields.length) return change
  if (fields.length === 0) return undefined
  const { size, ...rest } = change
  // The size would tell the part that the rule hides.
  const isSizeHidden = change.fields.some((one) => isPartOfSize(one) && !fields.includes(one))
  return { ...rest, fields, ...(size && !isSizeHidden && { size }) }
}

/** The texts that a rule's patterns are held against. */
type Aspects = Partial<Record<PatternKey, readonly string[]>>

function aspectsOf(context: IgnoreContext): (change: Change) => Aspects {
  const groups = { before: groupsIn(context.before), after: groupsIn(context.after) }
  return (change) => {
    const { before, after } = subjects(change)
    const all = [...before, ...after]
    const containers = [...before.flatMap(groups.before), ...after.flatMap(groups.after)]
    const pools = containers.filter(({ type }) => all.some((subject) => poolTypeOf(subject.type) === type))
    return {
      type: change.kind === 'rollout' ? [change.memberType] : all.map(({ type }) => type),
      arn: all.map(({ key }) => key),
      id: all.map(({ key }) => key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1)),
      name: all.map(({ name }) => name),
      kind: [change.kind],
      severity: change.severity === undefined ? [] : [change.severity],
      group: [...containers, ...ownGroups(change)].map(({ name }) => name),
      pool: [...pools, ...(change.kind === 'rollout' ? [change.parent.before, change.parent.after] : [])].map(
        ({ name }) => name,
      ),
    }
  }
}

/** The resources that a change is about; of a membership the member, its group being an aspect of its own. */
function subjects(change: Change): { before: readonly ResourceReference[]; after: readonly ResourceReference[] } {
  switch (change.kind) {
    case 'added':
      return { before: [], after: [change.after] }
    case 'removed':
      return { before: [change.before], after: [] }
    case 'changed':
    case 'replaced':
      return { before: [change.before], after: [change.after] }
    case 'rollout':
      return { before: change.removed, after: change.added }
    case 'membership-added':
    case 'membership-removed':
      return { before: [change.member.before], after: [change.member.after] }
    case 'connection-added':
    case 'connection-removed':
      return { before: [change.from.before, change.to.before], after: [change.from.after, change.to.after] }
  }
}

function ownGroups(change: Change): readonly ResourceReference[] {
  if (change.kind === 'rollout') return [change.parent.before, change.parent.after]
  return 'group' in change ? [change.group.before, change.group.after] : []
}

function groupsIn(inventory: Inventory): (reference: ResourceReference) => readonly Resource[] {
  let groups: Map<number, Resource[]> | undefined
  return ({ id }) => {
    groups ??= byMember(inventory)
    return groups.get(inventory.positions.get(id) ?? -1) ?? []
  }
}

function byMember({ resources, members }: Inventory): Map<number, Resource[]> {
  const groups = new Map<number, Resource[]>()
  for (const [group, list] of members) {
    for (const member of list) {
      const known = groups.get(member)
      if (known === undefined) groups.set(member, [resources[group] as Resource])
      else known.push(resources[group] as Resource)
    }
  }
  return groups
}
