import type { Change, Tag } from '../../inventory/change.ts'
import { type ReportLine, reportLines } from '../words/lines.ts'
import { quoteHtml } from './html-text.ts'
import { needsPerson } from './standing.ts'

/** One line of the list, and the changes that it tells: mostly one; a move is two. */
export interface Entry {
  readonly kind: ReportLine['kind']
  readonly tags: readonly Tag[]
  readonly changes: readonly Change[]
  /** The sentence as markup; made when it is asked for, since most of a large report is never shown. */
  readonly text: () => string
}

export type GroupName = 'first' | 'removed' | 'changed' | 'added' | 'rollouts' | 'relations'

export interface Group {
  readonly name: GroupName
  readonly title: string
  readonly entries: readonly Entry[]
}

const TITLES: Readonly<Record<GroupName, string>> = {
  first: 'Look at these first',
  removed: 'Removed',
  changed: 'Changed and replaced',
  added: 'Added',
  rollouts: 'Routine rollouts',
  relations: 'Connections and memberships',
}

/** Changes in the order in which a person wants them; empty groups are left out. */
export function groupsOf(changes: readonly Change[]): readonly Group[] {
  const entries = entriesOf(changes)
  const names = Object.keys(TITLES) as GroupName[]
  return names.flatMap((name) => {
    const own = entries.filter((entry) => groupOf(entry) === name)
    const sorted = name === 'first' ? own.toSorted((one, other) => rank(one) - rank(other)) : own
    return sorted.length === 0 ? [] : [{ name, title: TITLES[name], entries: sorted }]
  })
}

const SEVERITIES: readonly unknown[] = ['critical', 'high', 'medium']

function rank({ changes }: Entry): number {
  const ranks = changes.map(({ severity }) => SEVERITIES.indexOf(severity)).filter((at) => at >= 0)
  return Math.min(SEVERITIES.length, ...ranks)
}

function groupOf({ kind, changes }: Entry): GroupName {
  if (changes.some(needsPerson)) return 'first'
  if (kind === 'removed' || kind === 'added') return kind
  if (kind === 'changed' || kind === 'replaced') return 'changed'
  return kind === 'rollout' ? 'rollouts' : 'relations'
}

/** Only memberships of one member in groups of one type can be told together, as a move. */
function entriesOf(changes: readonly Change[]): readonly Entry[] {
  const bundles = new Map<unknown, Change[]>()
  for (const change of changes) {
    const key = 'member' in change ? `${change.member.after.id}\n${change.group.after.type}` : change
    const known = bundles.get(key)
    if (known === undefined) bundles.set(key, [change])
    else known.push(change)
  }
  return [...bundles.values()].flatMap((bundle) => (bundle.length === 1 ? bundle.map(single) : together(bundle)))
}

function single(change: Change): Entry {
  const { kind, tags } = change
  return {
    kind,
    tags,
    changes: [change],
    text: () =>
      reportLines([change], quoteHtml)
        .map(({ text }) => text)
        .join('; '),
  }
}

function together(bundle: readonly Change[]): readonly Entry[] {
  const lines = reportLines(bundle, quoteHtml)
  const [line] = lines
  if (line === undefined || lines.length > 1) return bundle.map(single)
  return [{ kind: line.kind, tags: line.tags, changes: bundle, text: () => line.text }]
}
