import { isConfirmed } from '../facts/counts.ts'
import { goneText, isGone } from '../facts/gone.ts'
import { backgroundTitle } from '../words/calm-words.ts'
import { marksOf } from '../words/change-kinds.ts'
import type { Entry } from '../words/entry.ts'
import { tagTexts } from '../words/tags.ts'
import type { Extent } from './extent.ts'
import { item, withTables } from './field-table.ts'
import { details } from './markdown.ts'

/** A list of up to this many lines is not folded, whatever is in it. */
const SHORT = 12
/** This many more lines are shown rather than folded. */
const FEW = 3

/**
 * The changes of a target in words: the important ones open, the rest folded.
 * @param count how many changes there are in total: those without room are counted
 */
export function changeList(entries: readonly Entry[], count: number, extent: Extent): string {
  const { open, urgent, folded, names } = extent
  const ownDoing = entries.filter(({ group }) => group !== 'background')
  const background = entries.filter(({ group }) => group === 'background').slice(0, folded)
  const isShort = ownDoing.length <= Math.min(SHORT, open)
  const [plainly, routine, relations] = isShort ? [ownDoing, [], []] : parted(ownDoing)
  const gone = plainly.filter(({ kind }) => isGone(kind)).length
  const room = Math.max(open, Math.min(gone, urgent))
  const shown = plainly.slice(0, plainly.length - room <= FEW ? plainly.length : room)
  const more = plainly.slice(shown.length).slice(0, folded)
  const told = [...shown, ...more, ...routine.slice(0, folded), ...relations.slice(0, folded), ...background]
  const rest = count - told.reduce((sum, entry) => sum + entry.changes, 0)
  return [
    list(shown, extent),
    fold(`${changesIn(more)} more changes${after(': ', goneText(more))}`, more, names),
    fold(rolloutTitle(routine), routine.slice(0, folded), names),
    fold(relationTitle(relations), relations.slice(0, folded), names),
    fold(backgroundTitle(changesIn(background)), background, names),
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

/** The changes of one target by themselves, the rollouts that come with every release, and connections and memberships. */
function parted(entries: readonly Entry[]): readonly [readonly Entry[], readonly Entry[], readonly Entry[]] {
  const isApart = ({ group }: Entry) => group === 'rollouts' || group === 'relations'
  const of = (wanted: Entry['group']) => entries.filter(({ group }) => group === wanted)
  return [entries.filter((entry) => !isApart(entry)), of('rollouts'), of('relations')]
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

/** The lines that are not folded, with their field tables folded below them. */
function list(entries: readonly Entry[], extent: Extent): string {
  const lines = entries.map((entry) => ({ text: entryLine(entry, extent.names), detailed: entry.detailed }))
  return withTables(lines, extent).map(item).join('\n')
}

function bullets(entries: readonly Entry[], names: number): string {
  return entries.map((entry) => item(entryLine(entry, names))).join('\n')
}

/** One line of a list: its mark, its text, and further remarks. */
export function entryLine(entry: Entry, names: number): string {
  const { kind, tags } = entry
  const icon = isConfirmed(entry) ? marksOf(kind).icon : '⚪'
  const words = tagTexts(tags, 'changed').map(({ text }) => text)
  return `${icon} ${entry.text(names)}${words.length === 0 ? '' : ` — **${words.join(', ')}**`}`
}
