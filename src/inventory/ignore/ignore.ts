/**
 * `ignore` hides the changes that match the user's rules: `ignore-rules.ts` reads the rules, this file applies them. Rules apply to changes
 * after they are found and assessed, and do not affect how the inventories are compared.
 */
import { at } from '../../errors.ts'
import type { Change, FieldChange } from '../change.ts'
import { changedIn, groupOf } from '../change-kinds.ts'
import { poolTypeOf } from '../read/component-types/component-types.ts'
import type { Inventory, Resource, ResourceReference } from '../read/resource.ts'
import { isPartOfSize } from '../values/size.ts'
import type { IgnoreRule, IgnoreRules, PatternKey } from './ignore-rules.ts'

/** Rules that hide changes, and the date with which their `until` dates are compared. */
export interface Ignore {
  readonly rules: IgnoreRules
  readonly now: Date
}

/** The remaining changes, and how many each rule has hidden: whole changes, or fields of remaining changes. */
export interface IgnoreResult {
  readonly changes: readonly Change[]
  readonly hidden: readonly number[]
}

/** Hides what the rules match; the first matching rule counts. Rules never add anything. An expired rule hides nothing. */
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
      if (next !== kept) hidden[index] = at(hidden, index) + 1
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

/** A rule is valid until the end of its last day, in UTC. */
export function isExpired({ until }: IgnoreRule, now: Date): boolean {
  return until !== undefined && now.toISOString().slice(0, 10) > until
}

const MEMBER_KEYS: ReadonlySet<PatternKey> = new Set(['arn', 'id', 'name'])

/** What is left of a change; the change itself if the rule does not match. */
function hide(change: Change, { patterns }: IgnoreRule, aspects: Aspects): Change | undefined {
  const { field, ...others } = patterns
  const fits = (Object.keys(others) as PatternKey[]).every((key) => {
    const texts = aspects[key] ?? []
    const holds = (text: string) => patterns[key]?.(text) ?? false
    // A pattern must match all members of a rollout: one that matches a few must not hide the others.
    return change.kind === 'rollout' && MEMBER_KEYS.has(key) ? texts.every(holds) : texts.some(holds)
  })
  if (!fits) return change
  if (field === undefined) return undefined
  if (change.kind !== 'changed') return change
  const fields = change.fields.filter(({ path }: FieldChange) => !field(path))
  if (fields.length === change.fields.length) return change
  if (fields.length === 0) return undefined
  const { size, ...rest } = change
  // The size would reveal the part that the rule hides.
  const isSizeHidden = change.fields.some((one) => isPartOfSize(one) && !fields.includes(one))
  return { ...rest, fields, ...(size && !isSizeHidden && { size }) }
}

/** The texts that a rule's patterns are matched with. */
type Aspects = Partial<Record<PatternKey, readonly string[]>>

function aspectsOf(context: IgnoreContext): (change: Change) => Aspects {
  const groups = { before: groupsIn(context.before), after: groupsIn(context.after) }
  return (change) => {
    const { before, after } = changedIn(change)
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
      pool: [...pools, ...(change.kind === 'rollout' ? ownGroups(change) : [])].map(({ name }) => name),
    }
  }
}

function ownGroups(change: Change): readonly ResourceReference[] {
  const group = groupOf(change)
  return group === undefined ? [] : [group.before, group.after]
}

function groupsIn(inventory: Inventory): (reference: ResourceReference) => readonly Resource[] {
  return ({ id }) => {
    const groups = inventory.groups.get(inventory.positions.get(id) ?? -1) ?? []
    return groups.map((group) => at(inventory.resources, group))
  }
}
