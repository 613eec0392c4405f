import { type JsonObject, own } from '../../inventory/json.ts'
import { toPair } from '../component.ts'
import type { Drawing } from '../drawing.ts'
import type { Rect } from '../geometry.ts'
import { blocksOf } from './blocks.ts'
import { type AxisMap, compacted } from './compact.ts'
import type { MarkedConnection } from './connections.ts'
import { placesOf } from './settle.ts'
import { onShelf } from './shelf.ts'
import type { SideDocument } from './side-document.ts'
import { drawingOf, drawnIds, memberNames, type Union } from './union.ts'

/** What is drawn of a union when the rest is collapsed. */
export interface Focus {
  readonly drawing: Drawing
  readonly connections: readonly MarkedConnection[]
  /** The blocks that stand for what is collapsed, and what each says. */
  readonly blocks: ReadonlyMap<string, Block>
}

export interface Block {
  readonly name: string
  readonly type: string
}

/** Draws those that are kept at their places with the empty ground between them taken out; a block stands for all others near it. */
export function focusOn(union: Union, kept: ReadonlySet<string>): Focus {
  const places = placesOf(union.drawing)
  const blocks = blocksOf(union, kept, places)
  const alone = new Set([...kept, ...blocks.flatMap(({ members }) => (members.length === 1 ? members : []))])
  const crowds = blocks.filter(({ members }) => members.length > 1)
  const grounds = new Map<string, Rect>()
  for (const name of alone) {
    const ground = places.get(name)
    if (ground !== undefined) grounds.set(name, ground)
  }
  for (const { id, ground } of crowds) grounds.set(id, ground)
  const [alongX, alongY] = compacted([...grounds.values()])
  const members = new Map<string, string[]>()
  for (const { id, groups } of crowds) {
    for (const group of groups) members.set(group, [...(members.get(group) ?? []), id])
  }
  const placed = (component: JsonObject) =>
    relocated(component, grounds.get(String(own(component, 'id'))), alongX, alongY)
  const isKept = (component: JsonObject) => alone.has(String(own(component, 'id')))
  const document: SideDocument = {
    nodes: [
      ...union.document.nodes.filter(isKept).map(placed),
      ...crowds.map(({ id, members }) => placed({ id, type: captionOf(members.length), mapPos: [0, 0] })),
    ],
    groups: union.document.groups.filter(isKept).map((group) =>
      placed({
        ...group,
        nodes: [...memberNames(group).filter((id) => alone.has(id)), ...(members.get(String(own(group, 'id'))) ?? [])],
      }),
    ),
    surfaces: [],
    icons: [],
    text: union.document.text,
  }
  const connections = union.connections.filter(({ from, to }) => alone.has(from) && alone.has(to))
  return {
    drawing: withLost(drawingOf(document, connections), union, alone),
    connections,
    blocks: new Map(crowds.map(({ id, members }) => [id, { name: `${members.length} unchanged`, type: 'resources' }])),
  }
}

function captionOf(count: number): string {
  return `+${count}`
}

/** The component at its place in the focus: a fixed one, whatever it stood relative to. */
function relocated(component: JsonObject, ground: Rect | undefined, alongX: AxisMap, alongY: AxisMap): JsonObject {
  if (ground === undefined) return component
  const fixed = toPair(own(component, 'mapPos')) ?? [ground.minX, ground.minY]
  const size = toPair(own(component, 'mapSize'))
  const at = own(component, 'type')?.toString().startsWith('+') ? [ground.minX, ground.minY] : fixed
  const [x, y] = [alongX(at[0] ?? 0), alongY(at[1] ?? 0)]
  if (size === undefined) return { ...component, mapPos: [x, y] }
  return { ...component, mapPos: [x, y], mapSize: [alongX(fixed[0] + size[0]) - x, alongY(fixed[1] + size[1]) - y] }
}

/** What stood on the shelf, or has lost its ground with its members, stands on the shelf. */
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
