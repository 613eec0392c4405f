import { ABSENT } from '../../inventory/match/pairing.ts'
import { lineId } from './connections.ts'
import type { Fact, Facts } from './facts.ts'
import type { MarkCounts } from './key.ts'
import { membershipPieces } from './memberships.ts'
import type { Scene } from './picture.ts'
import type { Piece } from './pieces.ts'
import type { ReadDocument } from './read-document.ts'
import { subjectOf, type Union } from './union.ts'

/** What a picture of a whole union shows. */
export function sceneOf(union: Union, facts: Facts, before: ReadDocument, after: ReadDocument): Scene {
  const pieces = new Map([...union.facts].map(([name, fact]) => [name, pieceOf(fact, before, after)]))
  const lines = new Map(
    union.connections.map((connection) => {
      const [from, to] = [pieces.get(connection.from), pieces.get(connection.to)]
      const name = `${from?.name ?? ''} → ${to?.name ?? ''}`
      return [lineId(connection), { mark: connection.mark, type: 'connection', name } satisfies Piece]
    }),
  )
  return {
    drawing: union.drawing,
    pieces,
    pieceOfLine: ({ id }) => lines.get(id) ?? { mark: 'unchanged', type: 'connection', name: '' },
    memberships: membershipPieces(
      facts,
      (position) => union.names.after[position] ?? '',
      (position) => after.inventory.resources[position]?.name ?? '',
    ),
    named: new Set(),
    namedFromAfar: new Set(),
    counts: countsOf(facts),
    notes: [...doubtOf(facts), ...notesOf(facts)],
  }
}

function pieceOf(fact: Fact, before: ReadDocument, after: ReadDocument): Piece {
  const [was, is] = [before.inventory.resources[fact.before]?.id, after.inventory.resources[fact.after]?.id]
  return {
    mark: fact.mark,
    ...(fact.isDoubtful && { isDoubtful: true }),
    ...subjectOf(fact, before, after),
    ...(fact.before !== ABSENT && was !== undefined && { before: was }),
    ...(fact.after !== ABSENT && is !== undefined && { after: is }),
  }
}

function countsOf({ after, removed }: Facts): MarkCounts {
  const counts = { added: 0, removed: removed.size, changed: 0, replaced: 0, unchanged: 0 }
  for (const { mark } of after) counts[mark] += 1
  return counts
}

/** Unconfirmed changes are marked as added or removed like all others; the key says how many of them are unconfirmed. */
function doubtOf({ after, removed }: Facts): readonly string[] {
  const count = [...after, ...removed.values()].filter(({ isDoubtful }) => isDoubtful).length
  return count === 0 ? [] : [`${count} unconfirmed`]
}

/** Changed relations: `2 connections added, 1 removed`. */
function notesOf({ connections, memberships }: Facts): readonly string[] {
  const marks = {
    connection: [...connections.values()],
    membership: memberships.map(({ mark }) => mark),
  }
  return Object.entries(marks).flatMap(([what, list]) => {
    const counts = (['added', 'removed'] as const).map((mark) => ({
      mark,
      count: list.filter((one) => one === mark).length,
    }))
    const told = counts.filter(({ count }) => count > 0)
    if (told.length === 0) return []
    const noun = told[0]?.count === 1 ? what : `${what}s`
    return [
      told.map(({ mark, count }, index) => (index === 0 ? `${count} ${noun} ${mark}` : `${count} ${mark}`)).join(', '),
    ]
  })
}
