import { at } from '../../errors.ts'
import type { Change, Tag } from '../../inventory/change.ts'
import { type Group as FactGroup, isBackground, listedUnder } from '../facts/change-kinds.ts'
import { byImportance, type Level, levelOf, needsPerson } from '../judgement.ts'
import { type ReportLine, reportLines } from '../words/lines.ts'
import { quoteHtml } from './html-text.ts'

/** One line of the list and its changes: usually one; a move has two. */
export interface Entry {
  readonly kind: ReportLine['kind']
  readonly tags: readonly Tag[]
  readonly level: Level
  readonly changes: readonly Change[]
  /** The most important of them. */
  readonly lead: Change
  /** The sentence as markup; computed when needed, since most of a large report is never shown. */
  readonly text: () => string
}

/** The groups of a list, in the order in which a person wants them. */
const TITLES: Readonly<Record<'first' | FactGroup, string>> = {
  first: 'Look at these first',
  removed: 'Removed',
  changed: 'Changed and replaced',
  added: 'Added',
  rollouts: 'Routine rollouts',
  relations: 'Connections and memberships',
  background: 'In the background: also without a deployment',
}

export interface Group {
  readonly name: string
  readonly title: string
  readonly entries: readonly Entry[]
}

/** Changes in their groups; those to look at first are sorted by importance. Empty groups are left out. */
export function groupsOf(changes: readonly Change[]): readonly Group[] {
  const entries = entriesOf(changes)
  return Object.entries(TITLES).flatMap(([name, title]) => {
    const own = entries.filter((entry) => groupOf(entry) === name)
    const sorted = name === 'first' ? own.toSorted((one, other) => byImportance(one.lead, other.lead)) : own
    return sorted.length === 0 ? [] : [{ name, title, entries: sorted }]
  })
}

function groupOf({ lead }: Entry): string {
  return needsPerson(lead) ? 'first' : listedUnder(lead)
}

/** Only memberships of one member in groups of one type share an entry, as a move. */
function entriesOf(changes: readonly Change[]): readonly Entry[] {
  const bundles = new Map<unknown, Change[]>()
  for (const change of changes) {
    const key =
      'member' in change && !isBackground(change) ? `${change.member.after.id}\n${change.group.after.type}` : change
    const known = bundles.get(key)
    if (known === undefined) bundles.set(key, [change])
    else known.push(change)
  }
  return [...bundles.values()].flatMap((bundle) => (bundle.length === 1 ? bundle.map(single) : together(bundle)))
}

function single(change: Change): Entry {
  const { kind, tags } = change
  const text = () =>
    reportLines([change], quoteHtml)
      .map((line) => line.text)
      .join('; ')
  return { kind, tags, level: levelOf(change), changes: [change], lead: change, text }
}

function together(bundle: readonly Change[]): readonly Entry[] {
  const lines = reportLines(bundle, quoteHtml)
  const [line] = lines
  if (line === undefined || lines.length > 1) return bundle.map(single)
  const { kind, tags, level, text } = line
  const lead = at(bundle.toSorted(byImportance), 0)
  return [{ kind, tags, level, changes: bundle, lead, text: () => text }]
}
