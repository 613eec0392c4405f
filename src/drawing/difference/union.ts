import { isArray, type JsonObject, own } from '../../json.ts'
import { toPair } from '../isometric/component.ts'
import type { Drawing } from '../isometric/drawing.ts'
import { parseDrawing } from '../isometric/parse.ts'
import { connectionsOf, lineId, type MarkedConnection } from './connections.ts'
import type { Fact, Facts } from './facts.ts'
import { groundsOf } from './grounds.ts'
import { type Names, namesOf } from './names.ts'
import type { Move } from './neighbours.ts'
import { partiesOf } from './parties.ts'
import type { ReadDocument } from './read-document.ts'
import { settle } from './settle.ts'
import { onShelf } from './shelf.ts'
import { type SideDocument, sideDocument } from './side-document.ts'

/** Both sides as one document in the layout of the later one, with the mark of each component. */
export interface Union {
  readonly document: SideDocument
  readonly drawing: Drawing
  readonly connections: readonly MarkedConnection[]
  /** Every resource that is drawn, by its id in the drawing. */
  readonly facts: ReadonlyMap<string, Fact>
  readonly names: Names
}

/** Places what was removed among what exists. Changed resources without a position are put on a shelf in front. */
export function unionOf(before: ReadDocument, after: ReadDocument, facts: Facts): Union {
  const names = namesOf(before.inventory, after.inventory, facts)
  const byName = factsByName(facts, names)
  const marked = new Set([...byName].filter(([, { mark }]) => mark !== 'unchanged').map(([name]) => name))
  const is = sideDocument(after, { names: names.after, shown: marked })
  const was = sideDocument(before, { names: names.before, shown: marked })
  const removed = new Set([...facts.removed.keys()].flatMap((position) => names.before[position] ?? []))
  const connections = connectionsOf(before.inventory, after.inventory, facts, names)
  const [scene, past] = [drawingOf(is, connections), parseDrawing(was)]
  const moves = settle(partiesOf(before.inventory, facts, names), past, scene, membersByGroup(is))
  const document = merged(is, was, removed, relocation(past, moves))
  const drawing = drawingOf(document, connections)
  const drawn = drawnIds(drawing)
  const missing = [...marked].filter((name) => !drawn.has(name))
  return {
    document,
    connections,
    facts: byName,
    names,
    drawing: onShelf(
      drawing,
      missing.map((id) => ({ id, ...subjectOf(byName.get(id), before, after) })),
    ),
  }
}

/** Draws a document with these connections instead of its own. */
export function drawingOf(document: SideDocument, connections: readonly MarkedConnection[]): Drawing {
  const edges = connections.map((connection): JsonObject => {
    const { from, to } = connection
    return { type: 'edge', id: lineId(connection), from, to, endCap: 'arrow' }
  })
  return parseDrawing({ ...document, edges })
}

function factsByName(facts: Facts, names: Names): ReadonlyMap<string, Fact> {
  const removed = [...facts.removed].map(([position, fact]) => [names.before[position] ?? '', fact] as const)
  const here = facts.after.map((fact, position) => [names.after[position] ?? '', fact] as const)
  return new Map([...removed, ...here].sort(([first], [second]) => (first < second ? -1 : 1)))
}

/** Type and name of the resource that a fact is about, as they are after, otherwise as they were before. */
export function subjectOf(
  fact: Fact | undefined,
  before: ReadDocument,
  after: ReadDocument,
): { type: string; name: string } {
  const { type = '', name = '' } =
    after.inventory.resources[fact?.after ?? -1] ?? before.inventory.resources[fact?.before ?? -1] ?? {}
  return { type, name }
}

export function membersByGroup({ groups }: SideDocument): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(groups.map((group) => [String(own(group, 'id')), new Set(memberNames(group))]))
}

export function memberNames(group: JsonObject): readonly string[] {
  const nodes = own(group, 'nodes')
  return nodes !== undefined && isArray(nodes) ? nodes.filter((id) => typeof id === 'string') : []
}

type Relocate = (component: JsonObject) => JsonObject

/** A removed component at its settled position; without a position if it never had one or found no ground. */
function relocation(past: Drawing, moves: ReadonlyMap<string, Move>): Relocate {
  const grounds = groundsOf(past)
  return ({ mapPos, ...component }) => {
    const id = String(own(component, 'id'))
    const [move, ground] = [moves.get(id), grounds.get(id)]
    const [x, y] = toPair(mapPos) ?? [ground?.minX ?? 0, ground?.minY ?? 0]
    return move === undefined ? component : { ...component, mapPos: [x + move[0], y + move[1]] }
  }
}

/** The later document with the removed components added; their groups, if they still exist, have them as members again. */
function merged(is: SideDocument, was: SideDocument, removed: ReadonlySet<string>, relocate: Relocate): SideDocument {
  const idOf = (component: JsonObject) => String(own(component, 'id'))
  const lost = new Map(was.groups.map((group) => [idOf(group), memberNames(group).filter((id) => removed.has(id))]))
  const here = new Set(is.groups.map(idOf))
  const isLost = (group: JsonObject) =>
    removed.has(idOf(group)) ||
    (!here.has(idOf(group)) && idOf(group).startsWith('c:') && lost.get(idOf(group))?.length)
  return {
    ...is,
    nodes: [...is.nodes, ...was.nodes.filter((node) => removed.has(idOf(node))).map(relocate)],
    groups: [
      ...is.groups.map((group) => ({ ...group, nodes: [...memberNames(group), ...(lost.get(idOf(group)) ?? [])] })),
      ...was.groups.filter(isLost).map(relocate),
    ],
  }
}

export function drawnIds({ items, plates, outlines }: Drawing): ReadonlySet<string> {
  return new Set([...items, ...plates, ...outlines].map(({ id }) => id))
}
