import type { Change } from '../../inventory/change.ts'
import type { Announcement } from '../announcement.ts'
import { explainsRule, seenRule } from '../fields/rules.ts'
import { canBeIn } from '../match/eligible.ts'
import type { TargetIndex } from '../match/target-index.ts'
import { claimsOf, type Told } from './told.ts'

/**
 * Parts whose owner is not in the plan, with the changes that they explain: changes that nothing else announced and in which such a part is
 * visible.
 */
export function withOrphans(all: readonly Told[], targets: readonly TargetIndex[]): readonly Told[] {
  const claims = claimsOf(all, targets)
  const isOrphan = ({ entry: { announcement }, seen }: Told) =>
    seen === undefined && announcement.owner !== undefined && isShown(announcement)
  if (!all.some(isOrphan)) return all
  const left = targets.flatMap((target) =>
    target.changes.flatMap((change, position) =>
      change.kind === 'changed' && !claims.changes.has(`${target.number} ${position}`)
        ? [{ target, change, position }]
        : [],
    ),
  )
  return all.map((one) => {
    const { announcement } = one.entry
    if (!isOrphan(one)) return one
    const fitting = left.filter(
      ({ target, change }) =>
        announcement.types.includes(change.after.type) &&
        canBeIn(announcement, target) &&
        showsPart(announcement, change),
    )
    const [first] = fitting
    if (first === undefined) return one
    const target = first.target.number
    const changes = fitting.filter((other) => other.target === first.target).map(({ position }) => position)
    const because = ['the plan does not name what it belongs to; such a part has changed']
    const set = { changes, announced: 1, appeared: changes.length }
    const verdict = { outcome: 'happened' as const, because: [], changes }
    return { ...one, seen: { target, confidence: 0.5, because, set }, verdict }
  })
}

/** Whether the part would be visible in its owner. */
function isShown({ rules, owner }: Announcement): boolean {
  return rules !== undefined || (owner !== undefined && owner.explains.length > 0)
}

/** Whether only fields have changed in which the part is visible: of rules, only those announced. */
function showsPart({ rules, owner }: Announcement, change: Change & { readonly kind: 'changed' }): boolean {
  return (
    change.fields.length > 0 &&
    change.fields.every(({ path, before, after }) => {
      if (path !== 'inboundRules' && path !== 'outboundRules') return owner?.explains.includes(path) === true
      const [which, rule] = after === undefined ? (['removed', before] as const) : (['added', after] as const)
      return rules !== undefined && explainsRule(rules[which][path], seenRule(rule))
    })
  )
}
