import type { Change } from '../../inventory/change.ts'
import type { Inventory, Resource, ResourceReference } from '../../inventory/read/resource.ts'
import { indexSide, type SideIndex } from './side-index.ts'

/** One target of a report after the comparison. */
export interface PlanTarget {
  readonly target: {
    readonly provider: 'aws' | 'azure'
    readonly region: string
    readonly account: { readonly id: string; readonly name: string }
  }
  /** Undefined if that side could not be read: nothing was scanned, then. */
  readonly before: Inventory | undefined
  readonly after: Inventory | undefined
  /** As in the report: the result refers to positions in this list. */
  readonly changes: readonly Change[]
}

/** What a change says about one resource. */
export interface Fate {
  readonly change: number
  readonly kind: 'added' | 'removed' | 'changed' | 'replaced' | 'rollout'
  /** Its position on the other side; undefined if it is only on one. */
  readonly other: number | undefined
}

export interface TargetIndex {
  readonly number: number
  readonly provider: 'aws' | 'azure'
  readonly region: string
  /** AWS account numbers or Azure subscriptions of its resources. */
  readonly accounts: ReadonlySet<string>
  /** False if a side is missing. */
  readonly isRead: boolean
  readonly before: SideIndex
  readonly after: SideIndex
  readonly changes: readonly Change[]
  readonly fateBefore: ReadonlyMap<number, Fate>
  readonly fateAfter: ReadonlyMap<number, Fate>
}

const NOTHING: Inventory = {
  resources: [],
  positions: new Map(),
  byKey: new Map(),
  members: new Map(),
  groups: new Map(),
  connections: [],
  absentSections: [],
  hasLabels: false,
  hasAutoConnections: false,
}

export function indexTarget({ target, before, after, changes }: PlanTarget, number: number): TargetIndex {
  const sides = [before ?? NOTHING, after ?? NOTHING] as const
  return {
    number,
    provider: target.provider,
    region: target.region.replaceAll(' ', '').toLowerCase(),
    accounts: new Set(sides.flatMap((side) => side.resources.flatMap((resource) => accountOf(resource) ?? []))),
    isRead: before !== undefined && after !== undefined,
    before: indexSide(sides[0]),
    after: indexSide(sides[1]),
    changes,
    ...fates(changes, sides),
  }
}

function accountOf({ identity, key }: Resource): string | undefined {
  if (identity === 'arn') return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(key)?.[1]
  return identity === 'azure-id' ? key.split('/')[2] : undefined
}

function fates(changes: readonly Change[], [before, after]: readonly [Inventory, Inventory]) {
  const [fateBefore, fateAfter] = [new Map<number, Fate>(), new Map<number, Fate>()]
  for (const [change, entry] of changes.entries()) {
    for (const [old, next] of pairsOf(entry)) {
      const [was, is] = [old && before.positions.get(old.id), next && after.positions.get(next.id)]
      const kind = entry.kind as Fate['kind']
      if (was !== undefined) fateBefore.set(was, { change, kind, other: is })
      if (is !== undefined) fateAfter.set(is, { change, kind, other: was })
    }
  }
  return { fateBefore, fateAfter }
}

type Pair = readonly [before: ResourceReference | undefined, after: ResourceReference | undefined]

/** The resources that a change is about; those of memberships and connections have not changed themselves. */
function pairsOf(change: Change): readonly Pair[] {
  switch (change.kind) {
    case 'added':
      return [[undefined, change.after]]
    case 'removed':
      return [[change.before, undefined]]
    case 'changed':
    case 'replaced':
      return [[change.before, change.after]]
    case 'rollout':
      return [
        ...change.removed.map((one): Pair => [one, undefined]),
        ...change.added.map((one): Pair => [undefined, one]),
      ]
    default:
      return []
  }
}

/** The position of a resource after the deployment; for resources in no change, the one with the same key. */
export function afterOf({ fateBefore, before, after }: TargetIndex, position: number): number | undefined {
  const fate = fateBefore.get(position)
  return fate === undefined ? sameKey(before, after, position) : fate.other
}

/** The other way round; undefined for new resources. */
export function beforeOf({ fateAfter, before, after }: TargetIndex, position: number): number | undefined {
  const fate = fateAfter.get(position)
  return fate === undefined ? sameKey(after, before, position) : fate.other
}

/** Whether a resource was added or replaces another one. */
export function isNew(index: TargetIndex, position: number): boolean {
  const fate = index.fateAfter.get(position)
  return fate === undefined ? beforeOf(index, position) === undefined : fate.kind !== 'changed'
}

function sameKey(from: SideIndex, to: SideIndex, position: number): number | undefined {
  const resource = from.inventory.resources[position]
  if (resource === undefined) return undefined
  if (resource.identity !== 'described') {
    const found = to.inventory.byKey.get(resource.key) ?? to.inventory.byKey.get(`${resource.type} ${resource.key}`)
    return found
  }
  // A resource without an identity that is in no change has the same name on the other side.
  const same = (to.byName.get(`${resource.type}\n${resource.name}`) ?? []).find(
    (one) => to.inventory.resources[one]?.key === resource.key,
  )
  return same
}
