import type { Mark } from '../isometric/drawing.ts'
import type { Rect } from '../isometric/geometry.ts'
import { meet } from '../isometric/ground-map.ts'
import type { Grounds } from './grounds.ts'
import { membersByGroup, type Union } from './union.ts'

/** Resources with the same mark in the same groups, represented by one block. */
export interface Crowd {
  readonly id: string
  readonly mark: Mark
  readonly members: readonly string[]
  readonly groups: readonly string[]
  /** The position of the block: that of the member closest to what is kept. */
  readonly ground: Rect
}

/** Everything that is not kept, grouped by its mark and by the kept groups that it is in. */
export function blocksOf(union: Union, kept: ReadonlySet<string>, grounds: Grounds): readonly Crowd[] {
  const groupsOf = new Map<string, string[]>()
  for (const [group, members] of membersByGroup(union.document)) {
    if (!kept.has(group)) continue
    for (const member of members) groupsOf.set(member, [...(groupsOf.get(member) ?? []), group])
  }
  const crowds = new Map<string, string[]>()
  for (const [name, { mark }] of union.facts) {
    if (kept.has(name)) continue
    const key = JSON.stringify([mark, ...(groupsOf.get(name) ?? []).sort()])
    const members = crowds.get(key)
    if (members === undefined) crowds.set(key, [name])
    else members.push(name)
  }
  const centres = [...kept].flatMap((name) => centreOf(grounds.get(name)) ?? [])
  return [...crowds].map(([key, members], index) => {
    const [mark, ...groups] = JSON.parse(key) as [Mark, ...string[]]
    const ground = groundOf(members, groups, centres, { union, kept, grounds }) ?? besideAll(grounds, index)
    return { id: `block ${key}`, mark, members, groups, ground }
  })
}

interface Around {
  readonly union: Union
  readonly kept: ReadonlySet<string>
  readonly grounds: Grounds
}

/** The ground of a member, if possible one that is not inside a group that the crowd does not belong to. */
function groundOf(
  members: readonly string[],
  groups: readonly string[],
  centres: readonly Centre[],
  { union, kept, grounds }: Around,
): Rect | undefined {
  const strange = union.drawing.outlines
    .filter(({ id }) => kept.has(id) && !groups.includes(id))
    .map(({ rect }) => rect)
  const own = members.flatMap((name) => grounds.get(name) ?? [])
  const apart = own.filter((ground) => !strange.some((rect) => meet(ground, rect)))
  return closest(apart.length > 0 ? apart : own, centres)
}

function besideAll(grounds: Grounds, index: number): Rect {
  let [minX, minY] = [0, 0]
  for (const rect of grounds.values()) [minX, minY] = [Math.min(minX, rect.minX), Math.max(minY, rect.maxY)]
  return { minX: minX + index * 3, minY: minY + 3, maxX: minX + index * 3 + 1, maxY: minY + 4 }
}

interface Centre {
  readonly x: number
  readonly y: number
}

function centreOf(rect: Rect | undefined): Centre | undefined {
  return rect && { x: (rect.minX + rect.maxX) / 2, y: (rect.minY + rect.maxY) / 2 }
}

/** In a large account only some of what is kept is considered: many positions are equally good. */
const MAX_ASKED = 200

function closest(grounds: readonly Rect[], centres: readonly Centre[]): Rect | undefined {
  const asked = centres.slice(0, MAX_ASKED)
  let best: { readonly away: number; readonly rect: Rect } | undefined
  for (const rect of grounds) {
    const centre = centreOf(rect)
    const away = Math.min(...asked.map(({ x, y }) => Math.hypot(x - (centre?.x ?? 0), y - (centre?.y ?? 0))))
    if (best === undefined || away < best.away) best = { away, rect }
  }
  return best && { ...best.rect, maxX: best.rect.minX + 1, maxY: best.rect.minY + 1 }
}
