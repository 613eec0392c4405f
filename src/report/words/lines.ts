import type { Change, Tag } from '../../inventory/change.ts'
import type { Quote } from './quote.ts'
import { typeName } from './type-names.ts'
import { sentence, sentenceFor } from './words.ts'

/** One line of a report: mostly one change, or a move, which is two. */
export interface ReportLine {
  readonly kind: Change['kind'] | 'moved'
  readonly tags: readonly Tag[]
  readonly text: string
}

type Membership = Extract<Change, { kind: 'membership-added' | 'membership-removed' }>

/** Changes as people read them: what left one subnet and joined another has moved. */
export function reportLines(changes: readonly Change[], quote: Quote): readonly ReportLine[] {
  const moves = findMoves(changes)
  return changes.flatMap((change): ReportLine[] => {
    const joined = moves.get(change)
    if (joined === undefined) return [{ kind: change.kind, tags: change.tags, text: sentenceFor(change, quote) }]
    return joined === change ? [] : [moveLine(change as Membership, joined, quote)]
  })
}

/** What left, to what it joined; what was joined, to itself. */
function findMoves(changes: readonly Change[]): ReadonlyMap<Change, Membership> {
  const pairs = new Map<string, Membership[]>()
  for (const change of changes) {
    if (change.kind !== 'membership-added' && change.kind !== 'membership-removed') continue
    const key = `${change.member.after.id}\n${change.group.after.type}`
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [change])
    else pair.push(change)
  }
  const moves = new Map<Change, Membership>()
  for (const pair of pairs.values()) {
    const left = pair.find(({ kind }) => kind === 'membership-removed')
    const joined = pair.find(({ kind }) => kind === 'membership-added')
    if (pair.length !== 2 || left === undefined || joined === undefined) continue
    moves.set(left, joined)
    moves.set(joined, joined)
  }
  return moves
}

function moveLine(left: Membership, joined: Membership, quote: Quote): ReportLine {
  const { type, name } = left.member.after
  const text = `${typeName(type)} ${quote(name)} moved from ${typeName(left.group.after.type)} ${quote(left.group.after.name)} to ${quote(joined.group.after.name)}`
  return { kind: 'moved', tags: [...new Set([...left.tags, ...joined.tags])], text: sentence(text) }
}
