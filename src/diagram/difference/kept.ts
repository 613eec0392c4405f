import type { JsonObject } from '../../inventory/json.ts'
import { lookOf } from '../palette.ts'
import type { Facts } from './facts.ts'
import { membersByGroup, type Union } from './union.ts'

/** So many neighbours of one resource are kept: a hub is connected to everything. */
const MAX_NEIGHBOURS = 8
/** Members that are kept of a changed group of which none is. */
const MIN_MEMBERS = 2
/** Groups that say where something stands; the others cross each other. */
const PLACES: ReadonlySet<string> = new Set(['vpc', 'subnet', 'asg', 'azurevnet'])

/** What a reader of the changes needs to see: all that changed, what it is connected to, and the groups around these. */
export function keptOf(union: Union, facts: Facts): ReadonlySet<string> {
  const kept = new Set([...union.facts].filter(([, { mark }]) => mark !== 'unchanged').map(([name]) => name))
  for (const position of facts.regrouped) kept.add(union.names.after[position] ?? '')
  for (const { from, to } of union.connections.filter(({ mark }) => mark !== 'unchanged')) kept.add(from).add(to)
  for (const name of neighboursOf(union, kept)) kept.add(name)
  const groups = [...membersByGroup(union.document)]
  const holdsKept = ([, members]: Group) => [...members].some((member) => kept.has(member))
  for (const [, members] of groups.filter((group) => kept.has(group[0]) && !holdsKept(group))) {
    for (const member of [...members].sort().slice(0, MIN_MEMBERS)) kept.add(member)
  }
  const places = new Set(union.document.groups.filter(isPlace).map(({ id }) => String(id)))
  for (const group of groups) if (places.has(group[0]) && holdsKept(group)) kept.add(group[0])
  return kept
}

type Group = readonly [name: string, members: ReadonlySet<string>]

function isPlace({ type }: JsonObject): boolean {
  return PLACES.has(String(type)) || lookOf(String(type)).shape === 'cluster'
}

function neighboursOf({ connections }: Union, kept: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const found = new Set<string>()
  for (const { from, to } of connections) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const count = counts.get(one) ?? 0
      if (!kept.has(one) || kept.has(other) || count >= MAX_NEIGHBOURS) continue
      counts.set(one, count + 1)
      found.add(other)
    }
  }
  return found
}
