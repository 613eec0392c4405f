import type { Change, Tag } from '../../inventory/change.ts'
import { goneText } from '../facts/gone.ts'
import { isRelation } from './entries.ts'
import type { Entry } from './entry.ts'
import type { Extent } from './extent.ts'
import { item, withTables } from './field-table.ts'
import { details } from './markdown.ts'

/** A list of up to this many lines stands open, whatever is in it. */
const SHORT = 12
/** So few are not worth a fold. */
const FEW = 3

/**
 * The changes of a target in words: what needs a look open, the rest folded.
 * @param count all changes: what finds no room is counted
 */
export function changeList(entries: readonly Entry[], count: number, extent: Extent): string {
  const { open, urgent, folded, names } = extent
  const isShort = entries.length <= Math.min(SHORT, open)
  const [plainly, routine, relations] = isShort ? [entries, [], []] : parted(entries)
  const gone = plainly.filter(({ kind }) => kind === 'removed' || kind === 'replaced').length
  const room = Math.max(open, Math.min(gone, urgent))
  const shown = plainly.slice(0, plainly.length - room <= FEW ? plainly.length : room)
  const more = plainly.slice(shown.length).slice(0, folded)
  const told = [...shown, ...more, ...routine.slice(0, folded), ...relations.slice(0, folded)]
  const rest = count - told.reduce((sum, entry) => sum + entry.changes, 0)
  return [
    list(shown, extent),
    fold(`${changesIn(more)} more changes${after(': ', goneText(more))}`, more, names),
    fold(rolloutTitle(routine), routine.slice(0, folded), names),
    fold(relationTitle(relations), relations.slice(0, folded), names),
    leftOut(
      rest,
      goneText(rest === 0 ? [] : untold(entries, told)),
      told.some(({ isCut }) => isCut(names)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function leftOut(rest: number, gone: string, isCut: boolean): string {
  if (rest > 0)
    return `… and ${rest} more changes${gone === '' ? '' : ` (${gone})`}, all in report.json and the review.`
  return isCut ? 'All names are in report.json and the review.' : ''
}

function untold(entries: readonly Entry[], told: readonly Entry[]): readonly Entry[] {
  const known = new Set(told)
  return entries.filter((entry) => !known.has(entry))
}

function after(mark: string, text: string): string {
  return text === '' ? '' : `${mark}${text}`
}

/** What a reader came for, what happens with every release, and who is connected to whom. */
function parted(entries: readonly Entry[]): readonly [readonly Entry[], readonly Entry[], readonly Entry[]] {
  const isLink = ({ kind }: Entry) => kind === 'moved' || isRelation({ kind } as Change)
  const isRoutine = ({ kind }: Entry) => kind === 'rollout'
  const plainly = entries.filter((entry) => !isLink(entry) && !isRoutine(entry))
  return [plainly, entries.filter(isRoutine), entries.filter(isLink)]
}

function changesIn(entries: readonly Entry[]): number {
  return entries.reduce((sum, { changes }) => sum + changes, 0)
}

function rolloutTitle(entries: readonly Entry[]): string {
  return entries.length === 1 ? '1 routine rollout' : `${entries.length} routine rollouts`
}

function relationTitle(entries: readonly Entry[]): string {
  const count = changesIn(entries)
  return `${count} ${count === 1 ? 'connection or membership' : 'connections and memberships'}`
}

function fold(title: string, entries: readonly Entry[], names: number): string {
  return entries.length === 0 ? '' : details(title, bullets(entries, names))
}

/** What stands open, with more about it folded below. */
function list(entries: readonly Entry[], extent: Extent): string {
  const lines = entries.map((entry) => ({ text: line(entry, extent.names), table: entry.table }))
  return withTables(lines, extent).map(item).join('\n')
}

function bullets(entries: readonly Entry[], names: number): string {
  return entries.map((entry) => item(line(entry, names))).join('\n')
}

function line(entry: Entry, names: number): string {
  return `${mark(entry)} ${entry.text(names)}${tagWords(entry.tags)}`
}

const MARKS: Partial<Record<Entry['kind'], string>> = {
  added: '🟢',
  removed: '🔴',
  changed: '🟡',
  replaced: '🟠',
  rollout: '🔁',
}

/** A colour at a glance; the sentence says the same in words. */
function mark({ kind, tags }: Entry): string {
  return tags.includes('unconfirmed') ? '⚪' : (MARKS[kind] ?? '🔗')
}

/** Of what is in doubt, everything else is in doubt as well. */
function tagWords(tags: readonly Tag[]): string {
  const others = tags.filter((tag) => tag !== 'unconfirmed').map((tag) => tag.replace('-', ' '))
  const isDoubtful = others.length < tags.length
  const words = isDoubtful ? ['unconfirmed', ...others.map((word) => `${word} if true`)] : others
  return words.length === 0 ? '' : ` — **${words.join(', ')}**`
}
