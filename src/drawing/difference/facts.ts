import type { Change, Rollout } from '../../inventory/change.ts'
import { ABSENT } from '../../inventory/match/pairing.ts'
import type { Inventory, Resource, ResourceReference } from '../../inventory/read/resource.ts'
import type { Mark } from '../isometric/drawing.ts'
import type { ComparedDocuments } from './read-document.ts'

/** The mark of a resource. Positions are those in each side's inventory, `ABSENT` if the resource is not on that side. */
export interface Fact {
  readonly mark: Mark
  /** The change is unconfirmed: the resource may simply not have been read on the other side. */
  readonly isDoubtful?: true
  readonly before: number
  readonly after: number
}

/** All resources that a difference shows, each once. */
export interface Facts {
  /** Every resource of the after-inventory, by position. */
  readonly after: readonly Fact[]
  /** Removed resources, by position in the before-inventory. */
  readonly removed: ReadonlyMap<number, Fact>
  /** For each resource before, the position of its counterpart after, or `ABSENT`. */
  readonly shownAs: Int32Array
  /** Changed connections between survivors, as `from>to` in positions after. */
  readonly connections: ReadonlyMap<string, 'added' | 'removed'>
  /** Survivors that joined or left a surviving group; positions after. */
  readonly memberships: readonly Membership[]
}

export interface Membership {
  readonly group: number
  readonly member: number
  readonly mark: 'added' | 'removed'
}

/** The mark of each resource on either side. A rollout's members are replaced one by one, in the order of their keys. */
export function factsOf({ before, after, changes, pairing }: ComparedDocuments): Facts {
  const found: Found = {
    at: [finder(before.inventory), finder(after.inventory)],
    shownAs: pairing.afterOf.slice(),
    marks: new Map(),
    doubtful: new Set(),
    removed: new Map(),
    connections: new Map(),
    memberships: [],
  }
  for (const change of changes) note(change, found)
  const { resources } = after.inventory
  const beforeOf = inverse(found.shownAs, resources.length)
  const facts = resources.map((_, position): Fact => {
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
  /** Positions after of unconfirmed additions. */
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

/** Finds the position of the resource that a change refers to; several may share an id. */
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
