import type { Change } from '../../inventory/change.ts'
import type { Inventory, ResourceReference } from '../../inventory/read/resource.ts'
import type { Mark } from '../isometric/drawing.ts'
import type { Names } from './names.ts'
import type { Piece } from './pieces.ts'
import type { DrawingWords } from './words.ts'

/** Members of one pool that were added, removed or replaced together: they have one name in a picture. */
export interface Fleet {
  /** The pool's id in the drawing. */
  readonly pool: string
  /** The ids of the members in the drawing. */
  readonly members: readonly string[]
  readonly mark: Mark
  readonly name: string
}

type Side = 'before' | 'after'

/** What happened to members of one type, on the sides where they are. */
interface Part {
  readonly pool: ResourceReference
  /** The side to which the reference of the pool belongs. */
  readonly side: Side
  readonly mark: Mark
  readonly type: string
  readonly count: number
  readonly before: readonly ResourceReference[]
  readonly after: readonly ResourceReference[]
}

/** The fleets among the changes. A member that is added or removed alone is not a fleet. */
export function fleetsOf(
  changes: readonly Change[],
  sides: Readonly<Record<Side, Inventory>>,
  names: Names,
  words: DrawingWords,
): readonly Fleet[] {
  const idOf = (side: Side) => (reference: ResourceReference) => {
    const position = sides[side].positions.get(reference.id)
    return position === undefined ? [] : (names[side][position] ?? [])
  }
  const parts = new Map<string, Part[]>()
  for (const part of changes.flatMap(partsOf)) {
    const key = JSON.stringify([part.pool.id, part.mark])
    parts.set(key, [...(parts.get(key) ?? []), part])
  }
  return [...parts.values()].flatMap((own): Fleet[] => {
    // The volumes of an autoscaling group accompany its instances, which are what people count.
    const [lead] = own.toSorted((one, other) => Number(one.type === 'ebs') - Number(other.type === 'ebs'))
    const pool = lead === undefined ? undefined : [idOf(lead.side)(lead.pool)].flat()[0]
    const ids = own.flatMap(({ before, after }) => [...before.flatMap(idOf('before')), ...after.flatMap(idOf('after'))])
    const members = [...new Set(ids)].filter((id) => id !== pool)
    if (lead === undefined || pool === undefined || members.length < 2) return []
    const count = own.reduce((sum, part) => sum + (part.type === lead.type ? part.count : 0), 0)
    return [{ pool, members, mark: lead.mark, name: words.fleetName(lead.pool, lead.type, count) }]
  })
}

function partsOf(change: Change): readonly Part[] {
  if (change.kind === 'rollout') {
    const { parent, memberType, removed, added } = change
    const count = Math.min(removed.length, added.length)
    return [
      {
        ...{ pool: parent.after, side: 'after', mark: 'replaced' },
        ...{ type: memberType, count, before: removed, after: added },
      },
    ]
  }
  if (change.kind === 'added' && change.pool !== undefined)
    return [poolPart(change.pool, 'after', 'added', change.after)]
  if (change.kind === 'removed' && change.pool !== undefined)
    return [poolPart(change.pool, 'before', 'removed', change.before)]
  return []
}

function poolPart(pool: ResourceReference, side: Side, mark: Mark, member: ResourceReference): Part {
  return { pool, side, mark, type: member.type, count: 1, before: [], after: [], [side]: [member] }
}

/**
 * The pieces of a picture with each fleet as one marked group: its pool has the mark and the name, the members have only marks. If the pool
 * is not drawn, or changed itself, the first drawn member has the name.
 */
export function withFleets(
  pieces: ReadonlyMap<string, Piece>,
  fleets: readonly Fleet[],
  isDrawn: (id: string) => boolean,
): ReadonlyMap<string, Piece> {
  const named = new Map(pieces)
  const change = (id: string, part: Partial<Piece>) => {
    const piece = named.get(id)
    if (piece !== undefined) named.set(id, { ...piece, ...part })
  }
  for (const { pool, members, mark, name } of fleets) {
    const shown = members.filter((id) => isDrawn(id) && named.has(id))
    const [first] = shown
    if (first === undefined || shown.length < 2) continue
    for (const id of shown) change(id, { label: '' })
    if (isDrawn(pool) && named.get(pool)?.mark === 'unchanged') change(pool, { label: name, mark })
    else change(first, { label: name })
  }
  return named
}
