import { at } from '../../errors.ts'
import type { Change, Survivor } from '../change.ts'
import { ABSENT, type Pairing } from '../match/pairing.ts'
import { type Inventory, referenceTo } from '../read/resource.ts'

/** Two inventories whose resources are paired. */
interface Paired {
  readonly before: Inventory
  readonly after: Inventory
  readonly pairing: Pairing
  /** Positions before of resources that were replaced: the place of the new resource is not a move. */
  readonly others: ReadonlySet<number>
}

/**
 * Memberships and connections that were added or removed between survivors. Those of something added, removed or replaced by another
 * resource are implied.
 * @param compareAutomatic false if one snapshot was taken without automatic connections
 */
export function diffRelations(paired: Paired, compareAutomatic: boolean): Change[] {
  return [...diffMemberships(paired), ...diffConnections(paired, compareAutomatic)]
}

function survivor({ before, after, pairing }: Paired, position: number): Survivor {
  return {
    before: referenceTo(at(before.resources, position)),
    after: referenceTo(at(after.resources, at(pairing.afterOf, position))),
  }
}

function diffMemberships(paired: Paired): Change[] {
  const { before, after, pairing, others } = paired
  const changes: Change[] = []
  for (const [position, partner] of pairing.afterOf.entries()) {
    if (partner === ABSENT) continue
    const was = before.members.get(position) ?? []
    const is = after.members.get(partner) ?? []
    const report = (kind: 'membership-added' | 'membership-removed', member: number) => {
      if (others.has(member)) return
      changes.push({ kind, group: survivor(paired, position), member: survivor(paired, member), tags: [] })
    }
    for (const member of missing(was, is, pairing.afterOf)) report('membership-removed', member)
    for (const member of missing(is, was, pairing.beforeOf)) report('membership-added', at(pairing.beforeOf, member))
  }
  return changes
}

/** Members of `list` that still exist on the other side, but are not in `other`. */
function missing(list: readonly number[], other: readonly number[], partnerOf: Int32Array): number[] {
  if (list.length === 0) return []
  const present = new Set(other)
  return list.filter((position) => {
    const partner = at(partnerOf, position)
    return partner !== ABSENT && !present.has(partner)
  })
}

function diffConnections(paired: Paired, compareAutomatic: boolean): Change[] {
  const { before, after, pairing, others } = paired
  const width = after.resources.length
  const codesOf = (inventory: Inventory, inAfter: (position: number) => number) =>
    connectionCodes(inventory, compareAutomatic, inAfter, width)
  const was = codesOf(before, (position) => (others.has(position) ? ABSENT : at(pairing.afterOf, position)))
  const is = codesOf(after, (position) => {
    const partner = at(pairing.beforeOf, position)
    return partner === ABSENT || others.has(partner) ? ABSENT : position
  })
  const end = (position: number) => survivor(paired, at(pairing.beforeOf, position))
  const ends = (code: number) => ({ from: end(Math.floor(code / width)), to: end(code % width) })
  const gone = [...was].filter((code) => !is.has(code))
  const born = [...is].filter((code) => !was.has(code))
  return [
    ...gone.map((code): Change => ({ kind: 'connection-removed', ...ends(code), tags: [] })),
    ...born.map((code): Change => ({ kind: 'connection-added', ...ends(code), tags: [] })),
  ]
}

/** Each connection between survivors as one number: `from * width + to` in positions of the after inventory. */
function connectionCodes(
  { connections }: Inventory,
  includeAutomatic: boolean,
  inAfter: (position: number) => number,
  width: number,
): ReadonlySet<number> {
  const codes = new Set<number>()
  for (const { from, to, automatic } of connections) {
    if (automatic && !includeAutomatic) continue
    const start = inAfter(from)
    const end = inAfter(to)
    if (start !== ABSENT && end !== ABSENT) codes.add(start * width + end)
  }
  return codes
}
