import { ABSENT } from '../../inventory/match/pairing.ts'
import { lineId } from './connections.ts'
import type { Fact, Facts } from './facts.ts'
import type { MarkCounts, Note } from './key.ts'
import { membershipPieces } from './memberships.ts'
import type { Scene } from './picture.ts'
import type { Piece } from './pieces.ts'
import type { ReadDocument } from './read-document.ts'
import { subjectOf, type Union } from './union.ts'
import { type DrawingWords, labelOf, replacedLabel } from './words.ts'

/** What scenes are made from. */
interface Subject {
  readonly union: Union
  readonly facts: Facts
  readonly before: ReadDocument
  readonly after: ReadDocument
  readonly words: DrawingWords
}

/** What a picture of a whole union shows. */
export function sceneOf(subject: Subject): Omit<Scene, 'fleets'> {
  const { union, facts, after } = subject
  const pieces = new Map([...union.facts].map(([name, fact]) => [name, pieceOf(fact, subject)]))
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
    notes: notesOf(facts),
  }
}

function pieceOf(fact: Fact, { before, after, words }: Subject): Piece {
  const [was, is] = [before.inventory.resources[fact.before], after.inventory.resources[fact.after]]
  const { type, name } = subjectOf(fact, before, after)
  const exchanged = fact.mark === 'replaced' ? replacedLabel(was?.name ?? '', is?.name ?? '') : undefined
  return {
    mark: fact.mark,
    ...(fact.isDoubtful && { isDoubtful: true }),
    ...{ type, name, label: exchanged ?? labelOf(name, type, words) },
    ...(fact.before !== ABSENT && was !== undefined && { before: was.id }),
    ...(fact.after !== ABSENT && is !== undefined && { after: is.id }),
  }
}

export function countsOf({ after, removed }: Facts): MarkCounts {
  const counts = { added: 0, removed: removed.size, changed: 0, replaced: 0, unchanged: 0 }
  for (const { mark } of after) counts[mark] += 1
  return counts
}

/** Unconfirmed changes are marked as added or removed like all others; the key says how many there are. */
function doubtOf({ after, removed }: Facts): readonly Note[] {
  const doubtful = [...after, ...removed.values()].filter(({ isDoubtful }) => isDoubtful)
  const [first] = doubtful
  return first === undefined ? [] : [{ what: 'doubt', mark: first.mark, text: `${doubtful.length} unconfirmed` }]
}

/** Unconfirmed changes, and changed relations: `2 connections added, 1 removed`. */
export function notesOf(facts: Facts): readonly Note[] {
  const { connections, memberships } = facts
  return [
    ...doubtOf(facts),
    ...relationNote('connection', [...connections.values()]),
    ...relationNote(
      'membership',
      memberships.map(({ mark }) => mark),
    ),
  ]
}

function relationNote(what: 'connection' | 'membership', list: readonly ('added' | 'removed')[]): readonly Note[] {
  const counts = (['added', 'removed'] as const).map((mark) => ({
    mark,
    count: list.filter((one) => one === mark).length,
  }))
  const told = counts.filter(({ count }) => count > 0)
  const [first] = told
  if (first === undefined) return []
  const noun = first.count === 1 ? what : `${what}s`
  const words = told.map(({ mark, count }, index) => (index === 0 ? `${count} ${noun} ${mark}` : `${count} ${mark}`))
  return [{ what, mark: first.mark, text: words.join(', ') }]
}
