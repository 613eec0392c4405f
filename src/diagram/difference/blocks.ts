import type { Rect } from '../geometry.ts'
import { meet } from './ground-map.ts'
import { membersByGroup, type Union } from './union.ts'

/** Resources that nothing became of and that are in the same groups: one block stands for them. */
export interface Crowd {
  readonly id: string
  readonly members: readonly string[]
  readonly groups: readonly string[]
  /** Where the block stands: the place of that member which is closest to what is kept. */
  readonly ground: Rect
}

/** Everything that is not kept, by the kept groups that it is in. */
export function blocksOf(union: Union, kept: ReadonlySet<string>, places: ReadonlyMap<string, Rect>): readonly Crowd[] {
  const groupsOf = new Map<string, string[]>()
  for (const [group, members] of membersByGroup(union.document)) {
    if (!kept.has(group)) continue
    for (const member of members) groupsOf.set(member, [...(groupsOf.get(member) ?? []), group])
  }
  const crowds = new Map<string, string[]>()
  for (const [name, { mark }] of union.facts) {
    if (kept.has(name) || mark !== 'unchanged') continue
    const groups = JSON.stringify((groupsOf.get(name) ?? []).sort())
    crowds.set(groups, [...(crowds.get(groups) ?? []), name])
  }
  const centres = [...kept].flatMap((name) => centreOf(places.get(name)) ?? [])
  const enclosed = union.drawing.outlines.filter(({ id }) => kept.has(id))
  return [...crowds].flatMap(([text, members]) => {
    const groups = JSON.parse(text) as readonly string[]
    const strange = enclosed.filter(({ id }) => !groups.includes(id)).map(({ rect }) => rect)
    const grounds = members.flatMap((name) => places.get(name) ?? [])
    const apart = grounds.filter((ground) => !strange.some((rect) => meet(ground, rect)))
    const ground = closest(apart.length > 0 ? apart : grounds, centres)
    return ground === undefined ? [] : [{ id: `block ${text}`, members, groups, ground }]
  })
}

interface Centre {
  readonly x: number
  readonly y: number
}

function centreOf(rect: Rect | undefined): Centre | undefined {
  return rect && { x: (rect.minX + rect.maxX) / 2, y: (rect.minY + rect.maxY) / 2 }
}

/** In a large account only some of the kept are asked: it is one place among many as good. */
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
