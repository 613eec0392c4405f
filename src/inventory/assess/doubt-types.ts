import { at } from '../../errors.ts'
import type { Warning } from '../change.ts'
import { ABSENT } from '../match/pairing.ts'
import { surroundingsOf } from '../match/surroundings.ts'
import type { SideIndex } from '../read/both.ts'
import { componentType, isCompanion, isContainer } from '../read/component-types/component-types.ts'
import type { Inventory } from '../read/resource.ts'

/** One snapshot, and the other one that may not have seen what is in it. */
export interface DoubtfulSide {
  readonly index: SideIndex
  readonly inventory: Inventory
  readonly other: Inventory
  readonly partners: Int32Array
}

/** From this many of a type on, removed or added: one more for additions, since a first deployment creates a few. */
export const FEWEST = [2, 3] as const
/** From this many types on, a few of each are doubted together. Removing one service with all its parts affects fewer types. */
const MANY_TYPES = 4

type Unconfirmed = Map<number, Warning>

/**
 * Doubts types of which everything is on one side only: all of one type, or a few of each of several types at once. Excludes what something
 * else explains: members of a container that is known to be gone, volumes of instances that are.
 * @param alone positions of the resources without a partner
 */
export function doubtTypes(side: DoubtfulSide, alone: readonly number[]): Unconfirmed {
  const [companions, others] = parted(unseenOnTheOtherSide(side, alone), ({ type }) => isCompanion(type))
  const doubted = doubtsAmong(side, others, new Map())
  if (companions.length === 0) return doubted
  const known = withoutOwnersKnown(side, companions, doubted)
  return new Map([...doubted, ...doubtsAmong(side, known, countTypes(others))])
}

interface Alone {
  readonly position: number
  readonly type: string
}

/** Resources of a type that the other side does not have. A resource that was paired with one of another type has not disappeared. */
function unseenOnTheOtherSide(
  { inventory, other, partners }: DoubtfulSide,
  alone: readonly number[],
): readonly Alone[] {
  const types = new Set(alone.map((position) => at(inventory.resources, position).type))
  for (const { type } of other.resources) types.delete(type)
  if (types.size === 0) return []
  for (const [position, { type }] of inventory.resources.entries())
    if (partners[position] !== ABSENT) types.delete(type)
  return alone
    .map((position) => ({ position, type: at(inventory.resources, position).type }))
    .filter(({ type }) => types.has(type))
}

function doubtsAmong(side: DoubtfulSide, all: readonly Alone[], elsewhere: ReadonlyMap<string, number>): Unconfirmed {
  if (all.length === 0) return new Map()
  const isExplained = containersExplain(side)
  const unexplained = all.filter(({ position }) => !isExplained(position))
  const counts = countTypes(unexplained)
  const few = [...counts.values()].filter((count) => count < FEWEST[side.index]).length
  const types = counts.size + elsewhere.size
  const several = few > 0 && types >= MANY_TYPES ? severalTypes(side, types) : undefined
  const warnings = new Map(
    [...counts].flatMap(([type, count]): [string, Warning][] => {
      const warning = count >= FEWEST[side.index] ? wholeType(side, type, count) : several
      return warning === undefined ? [] : [[type, warning]]
    }),
  )
  const ordered = unexplained.toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
  return new Map(
    ordered.flatMap(({ position, type }): [number, Warning][] => {
      const warning = warnings.get(type)
      return warning === undefined ? [] : [[position, warning]]
    }),
  )
}

function countTypes(list: readonly Alone[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of list) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

function wholeType({ index }: DoubtfulSide, type: string, count: number): Warning {
  return index === 0
    ? {
        ...{ code: 'type-vanished', type },
        text: `all ${count} are gone at once: deleted, or the scan may not see them any more`,
      }
    : {
        ...{ code: 'type-appeared', type },
        text: `all ${count} are new at once: created, or the before-snapshot could not see them`,
      }
}

function severalTypes({ index }: DoubtfulSide, types: number): Warning {
  return index === 0
    ? {
        code: 'types-vanished',
        text: `everything of ${types} types is gone at once: either deleted, or the scan is no longer allowed to see these types`,
      }
    : {
        code: 'types-appeared',
        text: `everything of ${types} types is new at once: either created, or the before-scan was not allowed to see these types`,
      }
}

/**
 * A network, cluster or pool takes its members with it. That explains them if it is certain that the container itself is gone: other
 * containers of its type were seen, or its own container explains it in turn, as a cluster does the pods of its workloads.
 */
function containersExplain({ inventory, other, partners }: DoubtfulSide): (position: number) => boolean {
  const seen = new Set(other.resources.map(({ type }) => type))
  const isLost = (group: number) => {
    const { type } = at(inventory.resources, group)
    return partners[group] === ABSENT && isContainer(type) && componentType(type)?.firewall === undefined
  }
  const containers = [...inventory.members.keys()].filter(isLost)
  // From the outermost inwards, each once: a document may say that containers contain each other.
  const known = new Set(containers.filter((group) => seen.has(at(inventory.resources, group).type)))
  for (const group of known)
    for (const member of inventory.members.get(group) ?? []) if (isLost(member)) known.add(member)
  return (position) => (inventory.groups.get(position) ?? []).some((group) => known.has(group))
}

/** Without companions of something that is known to have been added or removed: they go with it. */
function withoutOwnersKnown(
  { inventory, partners }: DoubtfulSide,
  companions: readonly Alone[],
  doubted: ReadonlyMap<number, Warning>,
): readonly Alone[] {
  const around = surroundingsOf(
    inventory,
    companions.map(({ position }) => position),
  )
  return companions.filter(({ position }) => {
    const near = around.get(position)
    const [owner, ...others] = new Set([...(near?.from ?? []), ...(near?.to ?? [])])
    const isKnown = owner !== undefined && others.length === 0 && partners[owner] === ABSENT && !doubted.has(owner)
    return !isKnown
  })
}

function parted<T>(list: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [list.filter(isFirst), list.filter((one) => !isFirst(one))]
}
