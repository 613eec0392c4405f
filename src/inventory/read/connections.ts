import { type JsonObject, own } from '../../json.ts'
import type { BlueprintDocument } from './document.ts'
import { idText } from './identity.ts'
import type { Connection } from './resource.ts'

/** A line through more connectors than this is abandoned. */
const MAX_BENDS = 1000

/** The lines between resources, without duplicates. A line drawn in pieces through connectors is one connection. */
export function connectionsOf(
  document: BlueprintDocument,
  positions: ReadonlyMap<string, number>,
): readonly Connection[] {
  const width = positions.size + 1
  const pieces = piecesOf(document)
  const onwards = onwardFromConnectors(document, pieces)
  const found = new Map<number, Connection>()
  for (const { from, to, automatic } of pieces) {
    const start = positions.get(from)
    if (start === undefined) continue
    for (const end of endsOf(to, positions, onwards)) {
      if (end === start) continue
      const twin = found.get(start * width + end)
      found.set(start * width + end, { from: start, to: end, automatic: automatic && (twin?.automatic ?? true) })
    }
  }
  return [...found.values()]
}

interface Piece {
  readonly from: string
  readonly to: string
  readonly automatic: boolean
}

function piecesOf(document: BlueprintDocument): readonly Piece[] {
  return document.edges.flatMap((edge: JsonObject) => {
    const from = idText(own(edge, 'from'))
    const to = idText(own(edge, 'to'))
    return from === undefined || to === undefined ? [] : [{ from, to, automatic: own(edge, 'type') === 'autoedge' }]
  })
}

/** By id of a connector: where the pieces that begin there end. */
function onwardFromConnectors(
  document: BlueprintDocument,
  pieces: readonly Piece[],
): ReadonlyMap<string, readonly string[]> {
  const onwards = new Map<string, string[]>()
  for (const connector of document.connectors) {
    const id = idText(own(connector, 'id'))
    if (id !== undefined) onwards.set(id, [])
  }
  for (const { from, to } of pieces) onwards.get(from)?.push(to)
  return onwards
}

/** The resources that a piece reaches, directly or through connectors. */
function endsOf(
  start: string,
  positions: ReadonlyMap<string, number>,
  onwards: ReadonlyMap<string, readonly string[]>,
): number[] {
  const direct = positions.get(start)
  if (direct !== undefined) return [direct]
  const ends = new Set<number>()
  const seen = new Set<string>([start])
  // A Set is iterated in insertion order while it grows: this is a breadth-first search that visits each connector once.
  for (const id of seen) {
    if (seen.size > MAX_BENDS) break
    const end = positions.get(id)
    if (end !== undefined) ends.add(end)
    else for (const next of onwards.get(id) ?? []) seen.add(next)
  }
  return [...ends]
}
