import type { Json } from '../../json.ts'
import type { Action, Announcement, FieldPlan } from '../announcement.ts'
import type { Attributes } from '../fields/attributes.ts'
import { fieldsDecidedBy, fieldsOf } from '../fields/fields.ts'
import { inlineRules, NO_RULES, ruleOf, rulesWithout } from '../fields/rules.ts'
import { meansTheSame } from '../fields/spelling.ts'

/** Both sides of a resource in a plan. */
export interface Sides {
  readonly before: Attributes | undefined
  readonly after: Attributes | undefined
}

/** What is announced for Cloudcraft's fields: all of them for a new resource, those that differ for a changed one. */
export function fieldPlans(type: string, action: Action, { before, after }: Sides): readonly FieldPlan[] {
  if (action === 'delete') return []
  const [was, is] = [fieldsOf(type, before), fieldsOf(type, after)]
  return [...is].flatMap(([path, next]): readonly FieldPlan[] => {
    const old = was.get(path)
    const known = old === undefined || old === 'withheld' ? {} : { before: old.value }
    if (next === 'withheld') return [{ path, ...known, certain: false }]
    if (action !== 'create' && old !== undefined && old !== 'withheld' && meansTheSame(old.value, next.value)) return []
    return [{ path, ...known, after: next.value, certain: old !== 'withheld' }]
  })
}

/** The same for a plan with the attributes that change, but not their values. */
export function namedFieldPlans(
  type: string,
  changed: readonly { name: string; certain: boolean }[],
): readonly FieldPlan[] {
  const found = new Map<string, FieldPlan>()
  for (const { name, certain } of changed) {
    for (const path of fieldsDecidedBy(type, name))
      found.set(path, { path, certain: certain || found.get(path)?.certain === true, attribute: name })
  }
  return [...found.values()]
}

/** What a plan knows about the existing resource. */
export function knownFields(type: string, before: Attributes | undefined): ReadonlyMap<string, Json> {
  const known = [...fieldsOf(type, before)].flatMap(([path, field]) =>
    field === 'withheld' ? [] : [[path, field.value] as const],
  )
  return new Map(known)
}

/** How Cloudcraft writes the rules of Azure's groups is not published: they are not compared. */
const WITH_RULES = new Set(['sg', 'networkacl'])

/** Rules that are added and removed in a group's own declaration; undefined for resources without rules. */
export function ruleChanges(type: string, { before, after }: Sides): Announcement['rules'] {
  if (!WITH_RULES.has(type)) return undefined
  const [was, is] = [inlineRules(before), inlineRules(after)]
  if (after === undefined) return { added: NO_RULES, removed: was }
  return { added: rulesWithout(is, was), removed: rulesWithout(was, is) }
}

/** The same for a rule with a separate declaration. */
export function ruleChangesOf(kind: string, { before, after }: Sides): NonNullable<Announcement['rules']> {
  const [was, is] = [ruleOf(kind, before), ruleOf(kind, after)]
  return { added: rulesWithout(is, was), removed: rulesWithout(was, is) }
}
