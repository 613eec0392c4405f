import type { FieldChange } from '../../inventory/change.ts'
import { isArray, own } from '../../json.ts'
import { visibleLine } from '../../text.ts'
import type { RuleSet } from '../announcement.ts'
import { decidedFields } from '../fields/fields.ts'
import { explainsRule, seenRule } from '../fields/rules.ts'
import { broughtBy } from '../kinds-bring.ts'
import type { TargetIndex } from '../match/target-index.ts'
import type { Told } from './told.ts'
import { seenRules, told } from './values.ts'

/**
 * If more changed on an announced resource than was announced, its verdict is `otherwise`: on its own announcement, otherwise on that of
 * its first part.
 */
export function withExcess(all: readonly Told[], targets: readonly TargetIndex[]): readonly Told[] {
  const result = [...all]
  const loose = all.filter(({ entry, seen }) => entry.announcement.rules !== undefined && seen === undefined)
  const fieldsBrought = all.flatMap(({ entry }) => broughtBy(entry.announcement.kind))
  for (const members of byResource(all).values()) {
    const first = members.map((position) => all[position]).find((one) => one !== undefined)
    const index = targets[first?.seen?.target ?? -1]
    if (first === undefined || index === undefined) continue
    const type = index.after.inventory.resources[first.seen?.after ?? -1]?.type ?? ''
    const others = decidedFields(type).has('inboundRules') ? loose : []
    const announced = [...members.flatMap((position) => all[position] ?? []), ...others]
    const brought = (type: string, path: string) =>
      fieldsBrought.some(({ types, fields }) => types.includes(type) && fields?.includes(path) === true)
    const excess = excessOn(index, first, announced, brought)
    const teller = members.find((position) => all[position]?.entry.announcement.owner === undefined) ?? members[0]
    const one = result[teller ?? -1]
    if (excess.texts.length === 0 || one === undefined || teller === undefined) continue
    const because = [...one.verdict.because, ...excess.texts]
    const changes = [...new Set([...one.verdict.changes, ...excess.changes])].sort((a, b) => a - b)
    result[teller] = { ...one, verdict: { outcome: 'otherwise', because, changes } }
  }
  return result
}

/** Announcements of one resource, by its position. Removals and sets are excluded: for them there can be no excess. */
function byResource(all: readonly Told[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [position, { entry, seen }] of all.entries()) {
    if (seen?.after === undefined || seen.set !== undefined) continue
    if (entry.announcement.action === 'delete' && entry.announcement.owner === undefined) continue
    const key = `${seen.target} ${seen.after}`
    const list = found.get(key)
    if (list === undefined) found.set(key, [position])
    else list.push(position)
  }
  return found
}

type Brought = (type: string, path: string) => boolean

function excessOn(index: TargetIndex, { seen }: Told, announced: readonly Told[], brought: Brought) {
  const nothing = { texts: [], changes: [] }
  const position = seen?.after ?? -1
  const resource = index.after.inventory.resources[position]
  const fate = index.fateAfter.get(position)
  if (resource === undefined || fate === undefined || announced.some(isSilent)) return nothing
  const rules = rulesOf(announced)
  const change = index.changes[fate.change]
  if (change?.kind === 'added') {
    const list = own(resource.properties, 'inboundRules')
    const seenAll =
      list !== undefined && isArray(list) && decidedFields(resource.type).has('inboundRules') ? seenRules(list) : []
    const texts = [...seenAll]
      .filter((rule) => !explainsRule(rules.added.inboundRules, rule))
      .map((rule) => gained('inboundRules', rule))
    return { texts, changes: [fate.change] }
  }
  if (change?.kind !== 'changed' && change?.kind !== 'replaced') return nothing
  if (change.kind === 'replaced' && announced.some(({ entry }) => entry.announcement.action === 'create'))
    return nothing
  const paths = new Set(
    announced.flatMap(({ entry }) => [
      ...entry.announcement.fields.map(({ path }) => path),
      ...(entry.announcement.owner?.explains ?? []),
    ]),
  )
  const texts = change.fields.flatMap((field) => {
    const root = field.path.split('.')[0] ?? ''
    if (!decidedFields(resource.type).has(root) || paths.has(root) || brought(resource.type, root)) return []
    if (isRuleSide(root)) return change.kind === 'replaced' ? [] : excessRule(root, field, rules)
    return [`${field.path} changed as well${field.after === undefined ? '' : `, to ${told(field.after)}`}`]
  })
  return { texts, changes: [fate.change] }
}

/** A plan that does not say which attributes change explains any change. */
function isSilent({ entry }: Told): boolean {
  return entry.announcement.silent
}

function isRuleSide(path: string): path is keyof RuleSet {
  return path === 'inboundRules' || path === 'outboundRules'
}

function excessRule(
  side: keyof RuleSet,
  { before, after }: FieldChange,
  rules: ReturnType<typeof rulesOf>,
): readonly string[] {
  if (after !== undefined)
    return explainsRule(rules.added[side], seenRule(after)) ? [] : [gained(side, seenRule(after))]
  return explainsRule(rules.removed[side], seenRule(before))
    ? []
    : [`${side} lost ${visibleLine(seenRule(before), 60)} as well`]
}

function gained(side: string, rule: string): string {
  return `${side} gained ${visibleLine(rule, 60)} as well`
}

function rulesOf(announced: readonly Told[]): { readonly added: RuleSet; readonly removed: RuleSet } {
  const union = (which: 'added' | 'removed', side: keyof RuleSet) =>
    new Set(announced.flatMap(({ entry }) => [...(entry.announcement.rules?.[which][side] ?? [])]))
  const both = (which: 'added' | 'removed') => ({
    inboundRules: union(which, 'inboundRules'),
    outboundRules: union(which, 'outboundRules'),
  })
  return { added: both('added'), removed: both('removed') }
}
