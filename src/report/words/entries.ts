import { type Change, ONE_OF_SEVERAL, VOLUME_OF_ONE } from '../../inventory/change.ts'
import { isPooled, subjectsOf } from '../../inventory/change-kinds.ts'
import { type ChangeOf, listedUnder } from '../facts/change-kinds.ts'
import { byImportance, levelOf } from '../judgement.ts'
import { once } from '../once.ts'
import type { Entry } from './entry.ts'
import { reportLines } from './lines.ts'
import type { Quote } from './quote.ts'
import { together } from './together.ts'
import { sentenceFor } from './words.ts'

/** How many connections and memberships are written out; there may be a hundred thousand. */
const MAX_RELATIONS = 5000
/** From this many on, changes that differ only in their names share one line. */
const MANY = 4

/** Changes as lines, the most important first, rollouts and relations last. The text of a line is computed when first needed. */
export function entriesOf(changes: readonly Change[], quote: Quote): readonly Entry[] {
  const likenesses = new Map(
    changes
      .filter((change) => listedUnder(change) !== 'relations')
      .toSorted(byImportance)
      .map((change) => [change, likeness(change)]),
  )
  const groups = new Map<Change | string, Change[]>()
  for (const [change, like] of likenesses) {
    const group = groups.get(like)
    if (group === undefined) groups.set(like, [change])
    else group.push(change)
  }
  const entries = [...likenesses].flatMap(([change, like]): readonly Entry[] => {
    const alike = groups.get(like) ?? []
    if (alike.length < (isOfPool(change) || isOfFleet(change) ? 2 : MANY)) return [single(change, quote)]
    return alike[0] === change ? [together(alike, quote)] : []
  })
  const isRollout = ({ group }: Entry) => group === 'rollouts'
  const others = entries.filter((entry) => !isRollout(entry))
  const related = changes.filter((change) => listedUnder(change) === 'relations').slice(0, MAX_RELATIONS)
  return [...others, ...entries.filter(isRollout), ...relations(related, quote)]
}

function single(change: Change, quote: Quote): Entry {
  const { kind, tags } = change
  const text = once(() => sentenceFor(change, quote))
  const judged = { kind, tags, level: levelOf(change), group: listedUnder(change) }
  return { ...judged, text, isCut: NEVER, detailed: change, changes: 1 }
}

/** Relations are processed together, since what left one group and joined another has moved. */
function relations(changes: readonly Change[], quote: Quote): readonly Entry[] {
  return reportLines(changes, quote).map(({ kind, tags, level, text }) => {
    const shown = { text: () => text, isCut: NEVER }
    return { kind, tags, level, group: 'relations', ...shown, changes: kind === 'moved' ? 2 : 1 }
  })
}

const NEVER = () => false

/** A key that is equal for changes that share a line; a change that needs a line of its own is its own key. */
function likeness(change: Change): Change | string {
  if (change.kind === 'rollout') return `${listedUnder(change)} ${change.kind}\n${change.parent.after.id}`
  const judged = `${change.tags.join()} ${JSON.stringify(change.exposure) ?? ''}`
  if ('pool' in change) return `${change.kind}\n${judged}\n${change.pool?.id}`
  if (isOfFleet(change)) return fleetLikeness(change)
  if (change.kind !== 'added' && change.kind !== 'removed' && change.kind !== 'changed') return change
  return `${change.kind}\n${subjectsOf(change)[0]?.type}\n${judged}\n${'fields' in change ? JSON.stringify([change.fields, change.size]) : ''}`
}

/** Members that come and go with their pool share a line about the pool. */
function isOfPool(change: Change): boolean {
  return change.kind === 'rollout' || isPooled(change)
}

/** Members of a fleet without a drawn pool, and their volumes: it is unknown which has replaced which. */
function isOfFleet(change: Change): change is ChangeOf<'replaced'> {
  return change.kind === 'replaced' && change.because.some((reason) => FLEET_REASONS.has(reason))
}

const FLEET_REASONS: ReadonlySet<string> = new Set([ONE_OF_SEVERAL, VOLUME_OF_ONE])

/** The names of volumes are their ids, which differ without meaning. */
function fleetLikeness({ before, tags, fields, size, because, exposure }: ChangeOf<'replaced'>): string {
  const others = fields.filter(({ path }) => path !== 'name')
  return JSON.stringify(['fleet', before.type, tags, others, size, because, exposure])
}
