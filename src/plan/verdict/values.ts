import type { Resource } from '../../inventory/read/resource.ts'
import { isArray, isObject, type Json, own } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import type { Announcement, FieldPlan, RuleSet } from '../announcement.ts'
import { isAmong, isOpenRule, isOptionalRule, seenRule } from '../fields/rules.ts'
import { meansTheSame } from '../fields/spelling.ts'

/** What was announced for a resource, compared with what was seen: one line each. */
export interface Comparison {
  readonly agrees: readonly string[]
  /** As before, though another value was announced. */
  readonly still: readonly string[]
  /** Neither as before nor as announced. */
  readonly differs: readonly string[]
  /** How many parts are unknown. */
  readonly open: number
}

type State = 'agrees' | 'still' | 'differs' | 'open'
type Checked = readonly [state: State, text: string]

/**
 * @param changed the fields that a comparison of the inventories has found to differ
 */
export function compareWithSeen(
  { fields, rules, action }: Pick<Announcement, 'fields' | 'rules' | 'action'>,
  before: Resource | undefined,
  after: Resource,
  changed: ReadonlySet<string>,
): Comparison {
  const moved = new Set(fields.flatMap(({ path, attribute }) => (changed.has(path) ? (attribute ?? []) : [])))
  const checked: Checked[] = [
    ...fields
      .filter(({ path, attribute }) => changed.has(path) || attribute === undefined || !moved.has(attribute))
      .map((field) => checkField(field, before, after, changed)),
    // A new group has its rules from the beginning; further rules are checked elsewhere.
    ...(rules === undefined || action === 'delete' ? [] : checkRules(rules, after, changed)),
  ]
  const texts = (state: State) => checked.filter(([one]) => one === state).map(([, text]) => text)
  return { agrees: texts('agrees'), still: texts('still'), differs: texts('differs'), open: texts('open').length }
}

function checkField(
  plan: FieldPlan,
  before: Resource | undefined,
  after: Resource,
  changed: ReadonlySet<string>,
): Checked {
  const { path } = plan
  if (plan.after === undefined) {
    if (changed.has(path)) return ['agrees', path]
    return plan.certain && before !== undefined ? ['still', `${path} has not changed`] : ['open', path]
  }
  const actual = seenValue(after, path)
  if (actual === undefined) return ['open', path]
  if (meansTheSame(actual, plan.after)) return ['agrees', path]
  const was = before && seenValue(before, path)
  if (was !== undefined && meansTheSame(actual, was))
    return plan.certain ? ['still', `${path} is still ${told(actual)}`] : ['open', path]
  return ['differs', `${path} is ${told(actual)}; announced: ${told(plan.after)}`]
}

/** Undefined if the document does not contain it. */
export function seenValue(resource: Resource, path: string): Json | undefined {
  const value = path === 'name' ? (resource.label ?? own(resource.properties, 'name')) : own(resource.properties, path)
  return value === null || value === '' || value === 'null' ? undefined : value
}

export function told(value: Json): string {
  return visibleLine(typeof value === 'string' ? value : JSON.stringify(value), 60)
}

const SIDES = ['inboundRules', 'outboundRules'] as const

function checkRules(
  rules: { readonly added: RuleSet; readonly removed: RuleSet },
  after: Resource,
  changed: ReadonlySet<string>,
): readonly Checked[] {
  return SIDES.flatMap((side) => {
    const list = own(after.properties, side)
    if (list === undefined || !isArray(list)) return [...rules.added[side]].map((): Checked => ['open', side])
    const seen = seenRules(list)
    return [
      ...[...rules.added[side]].map((rule) => checkAdded(side, rule, seen, changed)),
      ...[...rules.removed[side]].map((rule) => checkRemoved(side, rule, seen)),
    ]
  })
}

function checkAdded(side: string, rule: string, seen: ReadonlySet<string>, changed: ReadonlySet<string>): Checked {
  // Entirely unknown rules may be the existing ones, or none.
  if (isOptionalRule(rule)) return [rule === '*' && changed.has(side) ? 'agrees' : 'open', side]
  return isAmong(rule, seen) ? ['agrees', side] : ['still', `${side} does not have ${visibleLine(rule, 60)}`]
}

function checkRemoved(side: string, rule: string, seen: ReadonlySet<string>): Checked {
  if (isOpenRule(rule)) return ['open', side]
  return seen.has(rule) ? ['still', `${side} still has ${visibleLine(rule, 60)}`] : ['agrees', side]
}

/** Every rule that a resource has, one target each. */
export function seenRules(list: readonly Json[]): ReadonlySet<string> {
  const rules = list.flatMap((rule) => {
    const target = isObject(rule) ? own(rule, 'target') : undefined
    if (!isObject(rule) || typeof target !== 'string' || !target.includes(',')) return [seenRule(rule)]
    return target.split(',').map((one) => seenRule({ ...rule, target: one.trim() }))
  })
  return new Set(rules)
}
