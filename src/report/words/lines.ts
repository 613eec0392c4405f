import type { Change, Tag } from '../../inventory/change.ts'
import type { ChangeOf } from '../facts/change-kinds.ts'
import { byImportance, type Level, levelOf } from '../judgement.ts'
import { exposureSuffix } from './exposure-words.ts'
import type { Quote } from './quote.ts'
import { nameOf } from './type-names.ts'
import { sentence, sentenceFor } from './words.ts'

/** One line of a report: usually one change, or a move, which is two. */
export interface ReportLine {
  readonly kind: Change['kind'] | 'moved'
  readonly tags: readonly Tag[]
  readonly level: Level
  readonly text: string
}

type Membership = ChangeOf<'membership-added' | 'membership-removed'>

interface Move {
  readonly left: Membership
  readonly joined: Membership
}

/** Changes as people read them: what left one subnet and joined another has moved. */
export function reportLines(changes: readonly Change[], quote: Quote): readonly ReportLine[] {
  const moves = findMoves(changes)
  return changes.flatMap((change): ReportLine[] => {
    const move = moves.get(change)
    if (move === undefined) return [lineOf(change, quote)]
    return move.left === change ? [moveLine(move, quote)] : []
  })
}

function lineOf(change: Change, quote: Quote): ReportLine {
  return { kind: change.kind, tags: change.tags, level: levelOf(change), text: sentenceFor(change, quote) }
}

/** Moves, by each of the two changes that they consist of. */
function findMoves(changes: readonly Change[]): ReadonlyMap<Change, Move> {
  const pairs = new Map<string, Membership[]>()
  for (const change of changes) {
    if (!('member' in change)) continue
    const key = `${change.member.after.id}\n${change.group.after.type}`
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [change])
    else pair.push(change)
  }
  const moves = new Map<Change, Move>()
  for (const pair of pairs.values()) {
    const left = pair.find(({ kind }) => kind === 'membership-removed')
    const joined = pair.find(({ kind }) => kind === 'membership-added')
    if (pair.length !== 2 || left === undefined || joined === undefined) continue
    moves.set(left, { left, joined })
    moves.set(joined, { left, joined })
  }
  return moves
}

function moveLine({ left, joined }: Move, quote: Quote): ReportLine {
  const text = `${nameOf(left.member.after, quote)} moved from ${nameOf(left.group.after, quote)} to ${quote(joined.group.after.name)}${exposureSuffix(joined, quote)}`
  const [first] = [left, joined].sort(byImportance)
  const level = levelOf(first ?? left)
  return { kind: 'moved', tags: [...new Set([...left.tags, ...joined.tags])], level, text: sentence(text) }
}
