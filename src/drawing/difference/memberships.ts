import type { Drawing } from '../isometric/drawing.ts'
import { boundsOf, type Pixel, project } from '../isometric/geometry.ts'
import type { Theme } from '../isometric/theme.ts'
import { badge } from './badges.ts'
import type { Facts } from './facts.ts'
import { type Brush, badgeScale } from './layers.ts'
import { type Piece, wrapped } from './pieces.ts'

/** The groups that a component joined, or those that it left. */
export interface MembershipPiece {
  readonly id: string
  readonly piece: Piece
}

const RADIUS = 7
/** How many groups a title lists. */
const MAX_NAMED = 3

/** One piece for all groups that a component joined, and one for all that it left. */
export function membershipPieces(
  { memberships }: Facts,
  idOf: (position: number) => string,
  nameOf: (position: number) => string,
): readonly MembershipPiece[] {
  const found = new Map<string, { member: number; mark: 'added' | 'removed'; groups: string[] }>()
  for (const { member, group, mark } of memberships) {
    const entry = found.get(`${mark} ${member}`) ?? { member, mark, groups: [] }
    entry.groups.push(nameOf(group))
    found.set(`${mark} ${member}`, entry)
  }
  return [...found.values()]
    .map(({ member, mark, groups }): MembershipPiece => {
      const named = groups.sort().slice(0, MAX_NAMED).join(', ')
      const more = groups.length > MAX_NAMED ? ` and ${groups.length - MAX_NAMED} more` : ''
      return { id: idOf(member), piece: { mark, type: 'member', name: `${nameOf(member)} in ${named}${more}` } }
    })
    .sort((first, second) => (first.id + first.piece.mark < second.id + second.piece.mark ? -1 : 1))
}

export interface MembershipLayer {
  readonly svg: string
  /** Where its badges are, in pixels. */
  readonly badges: readonly Pixel[]
}

/** A small badge at the foot of each component that joined or left a group. */
export function membershipLayer(drawing: Drawing, pieces: readonly MembershipPiece[], brush: Brush): MembershipLayer {
  const feet = feetOf(drawing, brush.theme)
  const radius = RADIUS * badgeScale(brush)
  const placed = pieces.flatMap(({ id, piece }) => {
    const foot = feet.get(id)
    const side = piece.mark === 'added' ? 1 : -1
    return foot === undefined ? [] : [{ piece, at: { x: foot.x + side * radius, y: foot.y } }]
  })
  return {
    svg: placed.map(({ piece, at }) => wrapped('m', piece, badge(piece.mark, { ...at, radius }, brush.theme))).join(''),
    badges: placed.map(({ at }) => at),
  }
}

/** The corner of each component that is nearest to the viewer. */
function feetOf({ items, plates, outlines }: Drawing, { projection }: Theme): ReadonlyMap<string, Pixel> {
  const foot = (x: number, y: number) => project({ x, y, z: 0 }, projection)
  return new Map([
    ...outlines.map(({ id, rect }) => [id, foot(rect.maxX, rect.maxY)] as const),
    ...plates.map(({ id, corners }) => {
      const { maxX, maxY } = boundsOf(corners)
      return [id, foot(maxX, maxY)] as const
    }),
    ...items.map(({ id, at, width, depth }) => [id, foot(at.x + width, at.y + depth)] as const),
  ])
}
