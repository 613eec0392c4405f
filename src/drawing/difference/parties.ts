import { ABSENT } from '../../inventory/match/pairing.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { Facts } from './facts.ts'
import type { Names } from './names.ts'

/** Removed resources that were together, and the surviving groups around them. */
export interface Party {
  readonly ids: readonly string[]
  /** The innermost first. */
  readonly homes: readonly string[]
}

/** Removed resources that move together: a removed group with its members, and connected resources in the same groups. The largest come first. */
export function partiesOf(before: Inventory, facts: Facts, names: Names): readonly Party[] {
  const groupsOf = containersOf(before)
  const survives = (group: number) => !facts.removed.has(group) && facts.shownAs[group] !== ABSENT
  const homesOf = (position: number) => (groupsOf.get(position) ?? []).filter(survives)
  const leaders = new Map<number, number>([...facts.removed.keys()].map((position) => [position, position]))
  const join = (first: number, second: number) => leaders.set(leaderOf(leaders, first), leaderOf(leaders, second))
  for (const position of facts.removed.keys()) {
    for (const member of before.members.get(position) ?? []) if (leaders.has(member)) join(member, position)
  }
  for (const { from, to } of before.connections) {
    if (!leaders.has(from) || !leaders.has(to)) continue
    if (homesOf(from).join() === homesOf(to).join()) join(from, to)
  }
  const parties = new Map<number, number[]>()
  for (const position of leaders.keys()) {
    const leader = leaderOf(leaders, position)
    parties.set(leader, [...(parties.get(leader) ?? []), position])
  }
  return [...parties.values()].map((positions) => toParty(positions, homesOf, before, names)).sort(bySize)
}

function leaderOf(leaders: Map<number, number>, position: number): number {
  let leader = position
  for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) {
    leaders.set(leader, leaders.get(next) ?? next)
    leader = next
  }
  return leader
}

/** The groups that each resource is in, the smallest first. */
function containersOf({ members, resources }: Inventory): ReadonlyMap<number, readonly number[]> {
  const sizeOf = (group: number) => members.get(group)?.length ?? 0
  const keyOf = (group: number) => resources[group]?.key ?? ''
  const bySizeOfGroup = [...members.keys()].sort((a, b) => sizeOf(a) - sizeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
  const found = new Map<number, number[]>()
  for (const group of bySizeOfGroup) {
    for (const member of members.get(group) ?? []) {
      const groups = found.get(member)
      if (groups === undefined) found.set(member, [group])
      else groups.push(group)
    }
  }
  return found
}

function toParty(
  positions: readonly number[],
  homesOf: (position: number) => readonly number[],
  before: Inventory,
  names: Names,
): Party {
  const sizeOf = (group: number) => before.members.get(group)?.length ?? 0
  const homes = [...new Set(positions.flatMap(homesOf))].sort((a, b) => sizeOf(a) - sizeOf(b) || nameOrder(names, a, b))
  const named = (list: readonly number[]) => list.flatMap((position) => names.before[position] ?? [])
  return { ids: named(positions).sort(), homes: named(homes) }
}

function nameOrder({ before }: Names, first: number, second: number): number {
  return (before[first] ?? '') < (before[second] ?? '') ? -1 : 1
}

function bySize(first: Party, second: Party): number {
  return second.ids.length - first.ids.length || ((first.ids[0] ?? '') < (second.ids[0] ?? '') ? -1 : 1)
}
