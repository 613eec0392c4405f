import type { Change, Tag } from '../../inventory/change.ts'
import { targetTitle } from '../../snapshot/target.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import type { Gate } from '../gate.ts'
import { plural, typeName } from '../words/type-names.ts'
import { sentence } from '../words/words.ts'
import { entriesOf } from './entries.ts'
import type { Extent } from './extent.ts'
import { item, withTables } from './field-table.ts'
import { code, prose } from './markdown.ts'

type Level = 'CAUTION' | 'WARNING'

/** A warning names its cause, which may quote an answer. */
const MAX_WARNING_LENGTH = 500

/** Whether an alert tells of it, so that the list need not. What is in doubt is told as such. */
export function needsPerson({ tags }: Change): boolean {
  return !tags.includes('unconfirmed') && (tags.includes('destructive') || tags.includes('exposure'))
}

/** What a gate was asked to trip on has happened. */
export function gateAlert(tripped: readonly Gate[]): string {
  if (tripped.length === 0) return ''
  const gates = tripped.map((gate) => code(gate)).join(', ')
  return alert('CAUTION', `**The gate tripped** on ${gates}: this job fails.`, [])
}

export function deploymentAlert({ deployment }: Report): string {
  if (deployment === undefined || deployment === 'success') return ''
  return alert('WARNING', `**The deployment ended as ${code(deployment)}**: this is what it changed up to then.`, [])
}

/** Data that may be lost: removals of what holds data come first of all. */
export function destructiveAlert(report: Report, extent: Extent): string {
  return tagAlert(report, extent, 'destructive', 'CAUTION', '**Data may be lost**')
}

export function exposureAlert(report: Report, extent: Extent): string {
  return tagAlert(report, extent, 'exposure', 'WARNING', '**Newly open to the internet**')
}

function tagAlert({ targets }: Report, extent: Extent, tag: Tag, level: Level, title: string): string {
  const found = targets.flatMap((target) => {
    const changes = target.changes.filter((change) => needsPerson(change) && tellsOf(change, tag))
    return changes.length === 0 ? [] : [{ target, changes }]
  })
  const count = found.reduce((sum, { changes }) => sum + changes.length, 0)
  if (count === 0) return ''
  // More targets than lines: the first ones tell, the rest is counted.
  const entries = found
    .slice(0, extent.alerts)
    .flatMap(({ target, changes }) => entriesOf(changes).map((entry) => ({ ...entry, target })))
    .slice(0, extent.alerts)
  const lines = withTables(
    entries.map(({ text, table, target }) => ({ text: `${prefix(target, targets)}${text(extent.names)}`, table })),
    extent,
  )
  const rest = count - entries.reduce((sum, { changes }) => sum + changes, 0)
  return alert(level, title, [...lines, ...more(rest)])
}

/** What loses data and opens up is told once, as the worse of the two. */
function tellsOf({ tags }: Change, tag: Tag): boolean {
  return tags.includes(tag) && (tag === 'destructive' || !tags.includes('destructive'))
}

/** What is missing or in doubt: nothing here is called changed, or unchanged. */
export function doubtAlert({ targets }: Report, { alerts }: Extent): string {
  const doubts = targets.flatMap((target) => target.warnings.map((warning) => ({ target, warning })))
  if (doubts.length === 0) return ''
  const lines = doubts.slice(0, alerts).map(({ target, warning: { type, text } }) => {
    const said = `${type === undefined ? '' : `${plural(typeName(type))}: `}${prose(text, MAX_WARNING_LENGTH)}`
    return `${prefix(target, targets)}${sentence(said)}`
  })
  return alert('WARNING', '**Not certain**', [...lines, ...more(doubts.length - lines.length)])
}

function prefix({ target }: TargetReport, targets: readonly TargetReport[]): string {
  return targets.length === 1 ? '' : `${code(targetTitle(target))}: `
}

function more(count: number): readonly string[] {
  return count > 0 ? [`… and ${count} more, all in report.json and the review`] : []
}

/** GitHub draws a quote that begins so in a colour of its own; elsewhere it is a quote. */
function alert(level: Level, title: string, lines: readonly string[]): string {
  const [only] = lines
  const said = lines.length === 1 ? [`${title}: ${only}`] : [title, ...lines.map(item)]
  return [`[!${level}]`, ...said]
    .join('\n')
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>')
}
