import type { Change, Survivor } from '../change.ts'
import { ABSENT, type Pairing } from '../match/pairing.ts'
import { type Inventory, type Resource, referenceTo } from '../read/resource.ts'

/**
 * Memberships and connections that came or went, among survivors only: those of something added or removed are implied by it.
 * @param compareAutomatic false when one side was taken without automatic connections.
 */
export function diffRelations(
  before: Inventory,
  after: Inventory,
  pairing: Pairing,
  compareAutomatic: boolean,
): Change[] {
  const survivor = survivorOf(before, after, pairing)
  return [
    ...diffMemberships(before, after, pairing, survivor),
    ...diffConnections(before, after, pairing, survivor, compareAutomatic),
  ]
}

type SurvivorAt = (beforePosition: number) => Survivor

function survivorOf(before: Inventory, after: Inventory, pairing: Pairing): SurvivorAt {
  return (position) => ({
    before: referenceTo(before.resources[position] as Resource),
    after: referenceTo(after.resources[pairing.afterOf[position] as number] as Resource),
  })
}

function diffMemberships(before: Inventory, after: Inventory, pairing: Pairing, survivor: SurvivorAt): Change[] {
  const changes: Change[] = []
  for (const [position, partner] of pairing.afterOf.entries()) {
    if (partner === ABSENT) continue
    const was = before.members.get(position) ?? []
    const is = after.members.get(partner) ?? []
    const report = (kind: 'membership-added' | 'membership-removed', member: number) =>
      changes.push({ kind, group: survivor(position), member: survivor(member), tags: [] })
    for (const member of missing(was, is, pairing.afterOf)) report('membership-removed', member)
    for (const member of missing(is, was, pairing.beforeOf))
      report('membership-added', pairing.beforeOf[member] as number)
  }
  return changes
}

/** Those of `list` whose partner lives, but is not in `other`. */
function missing(list: readonly number[], other: readonly number[], partnerOf: Int32Array): number[] {
  if (list.length === 0) return []
  const present = new Set(other)
  return list.filter((position) => {
    const partner = partnerOf[position] as number
    return partner !== ABSENT && !present.has(partner)
  })
}

function diffConnections(
  before: Inventory,
  after: Inventory,
  pairing: Pairing,
  survivor: SurvivorAt,
  compareAutomatic: boolean,
): Change[] {
  const width = after.resources.length
  const was = connectionsAmongSurvivors(
    before,
    compareAutomatic,
    (position) => pairing.afterOf[position] as number,
    width,
  )
  const is = connectionsAmongSurvivors(
    after,
    compareAutomatic,
    (position) => (pairing.beforeOf[position] === ABSENT ? ABSENT : position),
    width,
  )
  const ends = (code: number) => ({
    from: survivor(pairing.beforeOf[Math.floor(code / width)] as number),
    to: survivor(pairing.beforeOf[code % width] as number),
  })
  const gone = [...was].filter((code) => !is.has(code))
  const born = [...is].filter((code) => !was.has(code))
  return [
    ...gone.map((code): Change => ({ kind: 'connection-removed', ...ends(code), tags: [] })),
    ...born.map((code): Change => ({ kind: 'connection-added', ...ends(code), tags: [] })),
  ]
}

/** Each connection as one number, `from * width + to` in positions of the after inventory. */
function connectionsAmongSurvivors(
  inventory: Inventory,
  compareAutomatic: boolean,
  partner: (position: number) => number,
  width: number,
) {
  const codes = new Set<number>()
  for (const { from, to, automatic } of inventory.connections) {
    if (automatic && !compareAutomatic) continue
    const start = partner(from)
    const end = partner(to)
    if (start !== ABSENT && end !== ABSENT) codes.add(start * width + end)
  }
  return codes
}
