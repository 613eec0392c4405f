import type { Change } from '../../inventory/change.ts'
import { subjectsOf } from '../../inventory/compare/order.ts'
import { reportLines } from '../words/lines.ts'
import { sentenceFor } from '../words/words.ts'
import type { Entry } from './entry.ts'
import { fieldTable } from './field-table.ts'
import { code } from './markdown.ts'
import { together } from './together.ts'

/** Connections and memberships that are put into words; of a hundred thousand nobody reads more. */
const MAX_RELATIONS = 5000
/** This many that differ only in their names are one line. */
const MANY = 4

/** Changes as lines, in their order, rollouts and relations last. Lines that nobody asks for are not written. */
export function entriesOf(changes: readonly Change[]): readonly Entry[] {
  const likenesses = new Map(
    changes.filter((change) => !isRelation(change)).map((change) => [change, likeness(change)]),
  )
  const groups = new Map<Change | string, Change[]>()
  for (const [change, like] of likenesses) {
    const group = groups.get(like)
    if (group === undefined) groups.set(like, [change])
    else group.push(change)
  }
  const entries = [...likenesses].flatMap(([change, like]): readonly Entry[] => {
    const alike = groups.get(like) ?? []
    if (alike.length < (isOfPool(change) ? 2 : MANY)) return singles([change])
    return alike[0] === change ? [together(alike)] : []
  })
  const isRoutine = ({ kind }: Entry) => kind === 'rollout'
  const [telling, routine] = [entries.filter((entry) => !isRoutine(entry)), entries.filter(isRoutine)]
  return [...telling, ...routine, ...relations(changes.filter(isRelation).slice(0, MAX_RELATIONS))]
}

export function isRelation({ kind }: Change): boolean {
  return kind.startsWith('membership-') || kind.startsWith('connection-')
}

function singles(changes: readonly Change[]): readonly Entry[] {
  return changes.map((change) => {
    const { kind, tags } = change
    const table = (rows: number) => fieldTable(change, rows)
    return { kind, tags, text: once(() => sentenceFor(change, code)), isCut: NEVER, table, changes: 1 }
  })
}

/** What left one group and joined another has moved, so these are read together. */
function relations(changes: readonly Change[]): readonly Entry[] {
  return reportLines(changes, code).map(({ kind, tags, text }) => {
    return { kind, tags, text: () => text, isCut: NEVER, table: () => '', changes: kind === 'moved' ? 2 : 1 }
  })
}

const NEVER = () => false

function once(write: () => string): () => string {
  let text: string | undefined
  return () => {
    text ??= write()
    return text
  }
}

/** Equal for changes that one line can tell; all others have a likeness of their own. */
function likeness(change: Change): Change | string {
  if (change.kind === 'rollout') return `rollout\n${change.parent.after.id}`
  if ('pool' in change) return `${change.kind}\n${change.tags.join()}\n${change.pool?.id}`
  if (change.kind !== 'added' && change.kind !== 'removed' && change.kind !== 'changed') return change
  return `${change.kind}\n${subjectsOf(change)[0]?.type}\n${change.tags.join()}\n${'fields' in change ? JSON.stringify([change.fields, change.size]) : ''}`
}

/** What comes and goes with a pool is told of the pool. */
function isOfPool(change: Change): boolean {
  return change.kind === 'rollout' || 'pool' in change
}
