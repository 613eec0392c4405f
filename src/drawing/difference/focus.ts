import { type JsonObject, own } from '../../json.ts'
import { toPair } from '../isometric/component.ts'
import type { Drawing, Mark } from '../isometric/drawing.ts'
import type { Rect } from '../isometric/geometry.ts'
import { blocksOf, type Crowd } from './blocks.ts'
import { groundsOf } from './grounds.ts'
import { type Placement, packed } from './islands.ts'
import type { Piece } from './pieces.ts'
import { onShelf } from './shelf.ts'
import type { SideDocument } from './side-document.ts'
import { drawingOf, drawnIds, memberNames, type Union } from './union.ts'

/** The part of a union that is drawn when the rest is collapsed. */
export interface Focus {
  readonly drawing: Drawing
  /** The blocks that represent what is collapsed, by id. */
  readonly blocks: ReadonlyMap<string, Piece>
}

/** Draws what is kept in its layout, with unrelated parts closely packed; blocks represent everything else. */
export function focusOn(union: Union, kept: ReadonlySet<string>): Focus {
  const known = groundsOf(union.drawing)
  const blocks = blocksOf(union, kept, known)
  const alone = new Set([...kept, ...blocks.flatMap(({ members }) => (members.length === 1 ? members : []))])
  const crowds = blocks.filter(({ members }) => members.length > 1)
  const grounds = new Map(crowds.map(({ id, ground }) => [id, ground]))
  for (const name of alone) {
    const ground = known.get(name)
    if (ground !== undefined) grounds.set(name, ground)
  }
  const connections = union.connections.filter(({ from, to }) => alone.has(from) && alone.has(to))
  const document = collapsed(union.document, { kept: alone, crowds, grounds, connections })
  return {
    drawing: withLost(drawingOf(document, connections), union, alone),
    blocks: new Map(crowds.map(({ id, mark, members }) => [id, { mark, ...wordsFor(mark, members.length) }])),
  }
}

function wordsFor(mark: Mark, count: number): Pick<Piece, 'name' | 'type'> {
  return { name: `${mark === 'unchanged' ? '+' : ''}${count.toLocaleString('en-US')} ${mark}`, type: 'resources' }
}

interface Rest {
  readonly kept: ReadonlySet<string>
  readonly crowds: readonly Crowd[]
  readonly grounds: ReadonlyMap<string, Rect>
  readonly connections: Union['connections']
}

/** The document with only what is kept, and blocks for the rest, closely packed. */
function collapsed(document: SideDocument, { kept, crowds, grounds, connections }: Rest): SideDocument {
  const isKept = (component: JsonObject) => kept.has(idOf(component))
  const blocksIn = new Map<string, string[]>()
  for (const { id, groups } of crowds) {
    for (const group of groups) blocksIn.set(group, [...(blocksIn.get(group) ?? []), id])
  }
  const blocks = crowds.map(({ id, mark, members, ground }): JsonObject => {
    // A type without a look of its own is drawn as a block with the type written on it.
    const type = `${mark === 'unchanged' ? '+' : '×'}${members.length}`
    return { id, type, mapPos: [ground.minX, ground.minY] }
  })
  const groups = document.groups.filter(isKept).map((group): JsonObject => {
    return {
      ...group,
      nodes: [...memberNames(group).filter((id) => kept.has(id)), ...(blocksIn.get(idOf(group)) ?? [])],
    }
  })
  const nodes = [...document.nodes.filter(isKept), ...blocks]
  const bonds = [
    ...groups.map((group) => [idOf(group), ...memberNames(group)]),
    ...connections.map(({ from, to }) => [from, to]),
  ]
  const placements = packed(grounds, bonds)
  const placed = (component: JsonObject) =>
    relocated(component, grounds.get(idOf(component)), placements.get(idOf(component)))
  return { ...document, nodes: nodes.map(placed), groups: groups.map(placed), surfaces: [], icons: [] }
}

function idOf(component: JsonObject): string {
  return String(own(component, 'id'))
}

/** The component at its position in the focus, absolute even if it was relative to another component before. */
function relocated(component: JsonObject, ground: Rect | undefined, placement: Placement | undefined): JsonObject {
  if (ground === undefined || placement === undefined) return component
  const [alongX, alongY] = placement
  const [left, top] = toPair(own(component, 'mapPos')) ?? [ground.minX, ground.minY]
  const [x, y] = [alongX(left), alongY(top)]
  const size = toPair(own(component, 'mapSize'))
  const mapSize = size && [alongX(left + size[0]) - x, alongY(top + size[1]) - y]
  return { ...component, mapPos: [x, y], ...(mapSize && { mapSize }) }
}

/** Changed resources without ground, in the whole drawing or in this one, are put on the shelf. */
function withLost(drawing: Drawing, { facts, drawing: whole }: Union, kept: ReadonlySet<string>): Drawing {
  const here = drawnIds(drawing)
  const items = new Map(whole.items.map((item) => [item.id, item]))
  const lost = [...kept].filter((id) => !here.has(id) && facts.get(id)?.mark !== 'unchanged').sort()
  const subjects = lost.map((id) => {
    const { type = 'group', name = '' } = items.get(id) ?? whole.outlines.find((one) => one.id === id) ?? {}
    return { id, type, name }
  })
  return onShelf(drawing, subjects)
}
