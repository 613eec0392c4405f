import { type Change, type FieldChange, PASSING } from '../../inventory/change.ts'
import { isPooled, subjectsOf } from '../../inventory/change-kinds.ts'
import { canonicalText } from '../../json.ts'
import { identityOf, type Target } from '../../snapshot/target.ts'
import { isConfirmed } from '../facts/counts.ts'
import type { TargetReport } from '../facts/report.ts'
import type { EarlierDeployment, MissingChange, RollbackReport } from '../facts/rollback-shape.ts'
import { inverseMarks, marksOf } from './rollback-marks.ts'

/** How many missing changes are listed; the counts include all. */
const MAX_MISSING = 100

/**
 * The earlier deployment that this one rolls back, if it undoes more than half of what that one changed. Of several, the one of which it
 * undoes most; then the latest.
 * @param earlier the latest last
 */
export function findRollback(
  targets: readonly Pick<TargetReport, 'target' | 'changes'>[],
  earlier: readonly EarlierDeployment[] = [],
): RollbackReport | undefined {
  if (targets.every(({ changes }) => changes.length === 0)) return undefined
  const found = earlier.flatMap(({ deployment, targets: past }) => {
    const { broughtBack, total, missing } = compareBack(past, targets)
    return broughtBack * 2 > total
      ? [{ of: deployment, broughtBack, total, missing: missing.slice(0, MAX_MISSING) }]
      : []
  })
  const share = ({ broughtBack, total }: RollbackReport) => broughtBack / total
  return found.reduce<RollbackReport | undefined>((best, one) => {
    if (best === undefined) return one
    const better = share(one) - share(best) || one.broughtBack - best.broughtBack
    return better >= 0 ? one : best
  }, undefined)
}

type Changes = readonly { readonly target: Target; readonly changes: readonly Change[] }[]

/** How much of what `earlier` changed is undone by `later`. Changes without a direction, and what pools do by themselves, do not count. */
export function compareBack(earlier: Changes, later: Changes): Omit<RollbackReport, 'of'> {
  const backs = new Map(later.map(({ target, changes }) => [identityOf(target), new Undone(changes)]))
  const wanted = earlier.flatMap(({ target, changes }) => {
    const undone = backs.get(identityOf(target))
    return changes.filter(hasDirection).map((change) => ({ change, isBack: undone?.takes(change) === true }))
  })
  const missing = wanted.filter(({ isBack }) => !isBack).map(({ change }) => missingOf(change))
  return { broughtBack: wanted.length - missing.length, total: wanted.length, missing }
}

function missingOf(change: Change): MissingChange {
  const [resource = { id: '', key: '', type: '', name: '' }] = subjectsOf(change)
  return { kind: change.kind, resource }
}

/** A restart replaces members and changes nothing that could be undone; an autoscaled member comes and goes by itself. */
function hasDirection(change: Change): boolean {
  if (isPooled(change) || !isConfirmed(change) || change.tags.some((tag) => PASSING.includes(tag))) return false
  if (change.kind === 'rollout') return change.fields.length > 0 || scaleOf(change) !== undefined
  return change.kind !== 'replaced' || change.fields.length > 0
}

/** The changes of the later deployment; each undoes one change of the earlier one. */
class Undone {
  readonly #left: Map<string, Change[]> = new Map()

  constructor(changes: readonly Change[]) {
    for (const change of changes) {
      for (const key of new Set(marksOf(change))) {
        const known = this.#left.get(key)
        if (known === undefined) this.#left.set(key, [change])
        else known.push(change)
      }
    }
  }

  /** Whether one of the remaining changes undoes this one; it is then used up. */
  takes(change: Change): boolean {
    for (const key of inverseMarks(change)) {
      const found = (this.#left.get(key) ?? []).find((one) => bringsBack(one, change))
      if (found === undefined) continue
      this.#remove(found)
      return true
    }
    return false
  }

  #remove(change: Change): void {
    for (const key of new Set(marksOf(change))) {
      const list = this.#left.get(key) ?? []
      this.#left.set(
        key,
        list.filter((one) => one !== change),
      )
    }
  }
}

/** Whether a change of the same resource leaves it as it was before the earlier one. */
function bringsBack(later: Change, earlier: Change): boolean {
  if (!isConfirmed(later)) return false
  if (!('fields' in earlier) || !('fields' in later)) return true
  if (earlier.kind === 'rollout' && later.kind === 'rollout' && !isScaledBack(later, earlier)) return false
  const left = later.fields.map(textsOf)
  return earlier.fields.every((field) => {
    const { path, before, after } = textsOf(field)
    // If an element of a list was removed or added, it has to be added or removed again. A value has to be what it was, whatever it was in
    // between.
    const isValue = before !== undefined && after !== undefined
    const at = left.findIndex((one) => one.path === path && one.after === before && (isValue || one.before === after))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function textsOf({ path, before, after }: FieldChange) {
  return {
    path,
    before: before === undefined ? undefined : canonicalText(before),
    after: after === undefined ? undefined : canonicalText(after),
  }
}

type Rollout = Change & { readonly kind: 'rollout' }

function scaleOf({ members }: Rollout): Rollout['members'] {
  return members === undefined || members.before === members.after ? undefined : members
}

function isScaledBack(later: Rollout, earlier: Rollout): boolean {
  const scale = scaleOf(earlier)
  return scale === undefined || later.members?.after === scale.before
}
