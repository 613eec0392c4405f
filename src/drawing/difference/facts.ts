import type { Change, Rollout } from '../../inventory/change.ts'
import { ABSENT, type Pairing } from '../../inventory/match/pairing.ts'
import type { Inventory, Resource, ResourceReference } from '../../inventory/read/resource.ts'
import type { Mark } from '../isometric/drawing.ts'

/** What became of a resource. Positions are those in each side's inventory; `ABSENT` where it is not on that side. */
export interface Fact {
  readonly mark: Mark
  /** It may only not have been read on the other side. */
  readonly isDoubtful?: true
  readonly before: number
  readonly after: number
}

/** All resources that a difference shows, each once, by position on its own side. */
export interface Facts {
  /** Everything that is there after. */
  readonly after: readonly Fact[]
  /** What is not there any more, by position before. */
  readonly removed: ReadonlyMap<number, Fact>
  /** For each resource before, the one after that stands for it, or `ABSENT`. */
  readonly shownAs: Int32Array
  /** Connections between two that stayed, as `from>to` in positions after. */
  readonly connections: ReadonlyMap<string, 'added' | 'removed'>
  /** Who joined or left which group, both being there on both sides; positions after. */
  readonly memberships: readonly Membership[]
}

export interface Membership {
  readonly group: number
  readonly member: number
  readonly mark: 'added' | 'removed'
}

/** Which mark each resource of either side gets. A rollout's members are replaced one by one, in the order of their keys. */
export function factsOf(before: Inventory, after: Inventory, changes: readonly Change[], pairing?: Pairing): Facts {
  const found: Found = {
    at: [finder(before), finder(after)],
    shownAs: pairing?.afterOf.slice() ?? new Int32Array(before.resources.length).fill(ABSENT),
    marks: new Map(),
    doubtful: new Set(),
    removed: new Map(),
    connections: new Map(),
    memberships: [],
  }
  for (const change of changes) note(change, found)
  const beforeOf = inverse(found.shownAs, after.resources.length)
  const facts = after.resources.map((_, position): Fact => {
    const mark = found.marks.get(position) ?? 'unchanged'
    const doubt = found.doubtful.has(position) ? ({ isDoubtful: true } as const) : {}
    return { mark, ...doubt, before: beforeOf[position] ?? ABSENT, after: position }
  })
  return { ...found, after: facts }
}

type Find = (reference: ResourceReference) => number | undefined

interface Found {
  readonly at: readonly [Find, Find]
  readonly shownAs: Int32Array
  readonly marks: Map<number, Mark>
  /** Positions after of what is in doubt. */
  readonly doubtful: Set<number>
  readonly removed: Map<number, Fact>
  readonly connections: Map<string, 'added' | 'removed'>
  readonly memberships: Membership[]
}

function note(change: Change, found: Found): void {
  const isDoubtful = change.tags.includes('unconfirmed')
  if (change.kind === 'added') mark(found, change.after, 'added', isDoubtful)
  else if (change.kind === 'removed') remove(found, change.before, isDoubtful)
  else if (change.kind === 'rollout') exchange(found, change)
  else if (change.kind === 'changed' || change.kind === 'replaced') mark(found, change.after, change.kind)
  else if ('member' in change) {
    const [group, member] = [found.at[1](change.group.after), found.at[1](change.member.after)]
    const mark = change.kind === 'membership-added' ? 'added' : 'removed'
    if (group !== undefined && member !== undefined) found.memberships.push({ group, member, mark })
  } else {
    const ends = [found.at[1](change.from.after), found.at[1](change.to.after)]
    found.connections.set(ends.join('>'), change.kind === 'connection-added' ? 'added' : 'removed')
  }
}

function mark({ at, marks, doubtful }: Found, reference: ResourceReference, as: Mark, isDoubtful = false): void {
  const position = at[1](reference)
  if (position === undefined || (as === 'changed' && marks.has(position))) return
  marks.set(position, as)
  if (isDoubtful) doubtful.add(position)
}

function remove({ at, removed }: Found, reference: ResourceReference, isDoubtful = false): void {
  const position = at[0](reference)
  const doubt = isDoubtful ? ({ isDoubtful: true } as const) : {}
  if (position !== undefined) removed.set(position, { mark: 'removed', ...doubt, before: position, after: ABSENT })
}

function exchange(found: Found, { removed, added }: Rollout): void {
  for (const [index, gone] of removed.entries()) {
    const next = added[index]
    const [from, to] = [found.at[0](gone), next && found.at[1](next)]
    if (from !== undefined && to !== undefined) found.shownAs[from] = to
    else remove(found, gone)
  }
  for (const [index, come] of added.entries()) mark(found, come, removed[index] ? 'replaced' : 'added')
}

/** Finds the position of what a change speaks of; several may share an id. */
function finder({ resources, positions }: Inventory): Find {
  const isIt = (resource: Resource | undefined, { id, key, type }: ResourceReference) =>
    resource !== undefined && resource.id === id && resource.key === key && resource.type === type
  let twins: ReadonlyMap<string, number[]> | undefined
  return (reference) => {
    const likely = positions.get(reference.id)
    if (likely !== undefined && isIt(resources[likely], reference)) return likely
    twins ??= grouped(resources)
    const list = twins.get(textOf(reference))
    return list !== undefined && list.length > 1 ? list.shift() : list?.[0]
  }
}

function grouped(resources: readonly Resource[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [position, resource] of resources.entries()) {
    const text = textOf(resource)
    found.set(text, [...(found.get(text) ?? []), position])
  }
  return found
}

function textOf(resource: Pick<Resource, 'id' | 'key' | 'type'> | undefined): string {
  return JSON.stringify([resource?.id, resource?.key, resource?.type])
}

function inverse(partners: Int32Array, length: number): Int32Array {
  const result = new Int32Array(length).fill(ABSENT)
  for (const [position, partner] of partners.entries()) if (partner !== ABSENT) result[partner] = position
  return result
}
