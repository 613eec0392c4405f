import type { Change, Tag } from '../../inventory/change.ts'
import { targetTitle } from '../../snapshot/target.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import type { Gate } from '../gate.ts'
import { hasFailed, type Level, levelOf, surely } from '../judgement.ts'
import { ALERT_TITLES } from '../words/alert-titles.ts'
import { UNSETTLED_TITLE, unsettledLines } from '../words/calm-words.ts'
import { entriesOf } from '../words/entries.ts'
import type { Entry } from '../words/entry.ts'
import { tagTexts } from '../words/tags.ts'
import { typeNames } from '../words/type-names.ts'
import { sentence } from '../words/words.ts'
import type { Extent } from './extent.ts'
import { item, withTables } from './field-table.ts'
import { code, prose } from './markdown.ts'

type Colour = 'CAUTION' | 'WARNING'

/** A warning contains its cause, which may quote an answer. */
const MAX_WARNING_LENGTH = 500

interface LevelAlert {
  readonly colour: Colour
  readonly title: string
  /** Which changes it lists: a change with two consequences is in two alerts. */
  readonly lists: (change: Change) => boolean
  /** The tag that its title already says. */
  readonly tag: Tag | undefined
}

/** The alerts that list changes, by level, in their order. */
const ALERTS = {
  loss: {
    ...{ colour: 'CAUTION', ...ALERT_TITLES.loss },
    lists: (change) => surely(change, 'destructive'),
  },
  exposure: {
    ...{ colour: 'WARNING', ...ALERT_TITLES.exposure },
    lists: (change) => surely(change, 'exposure'),
  },
  high: {
    ...{ colour: 'WARNING', ...ALERT_TITLES.high },
    lists: (change) => levelOf(change) === 'high',
  },
} as const satisfies Partial<Record<Level, LevelAlert>>
export type AlertedLevel = keyof typeof ALERTS

export const ALERTED: readonly AlertedLevel[] = ['loss', 'exposure', 'high']

/** Whether an alert lists the change, so that the list of changes need not. Unconfirmed changes have no alert: the list marks them. */
export function isAlerted(change: Change): boolean {
  return ALERTED.some((level) => level === levelOf(change))
}

/** Says which gates tripped; empty if none did. */
export function gateAlert(tripped: readonly Gate[]): string {
  if (tripped.length === 0) return ''
  const gates = tripped.map((gate) => code(gate)).join(', ')
  return alert('CAUTION', `**The gate tripped** on ${gates}: this job fails.`, [])
}

export function deploymentAlert({ deployment }: Report): string {
  if (deployment === undefined || !hasFailed(deployment)) return ''
  return alert('WARNING', `**The deployment ended as ${code(deployment)}**: this is what it changed up to then.`, [])
}

/** The changes of one level, over all targets; empty if there are none. */
export function levelAlert({ targets }: Report, extent: Extent, level: AlertedLevel): string {
  const { colour, title, lists, tag }: LevelAlert = ALERTS[level]
  const found = targets.flatMap((target) => {
    const changes = target.changes.filter(lists)
    return changes.length === 0 ? [] : [{ target, changes }]
  })
  const count = found.reduce((sum, { changes }) => sum + changes.length, 0)
  if (count === 0) return ''
  // With more targets than lines, the first ones are listed and the rest are counted.
  const entries = found
    .slice(0, extent.alerts)
    .flatMap(({ target, changes }) => entriesOf(changes, code).map((entry) => ({ ...entry, target })))
    .slice(0, extent.alerts)
  const lines = withTables(
    entries.map((entry) => ({
      text: `${prefix(entry.target, targets)}${entry.text(extent.names)}${besides(entry, tag)}`,
      detailed: entry.detailed,
    })),
    extent,
  )
  const rest = count - entries.reduce((sum, { changes }) => sum + changes, 0)
  return alert(colour, `**${title}**`, [...lines, ...more(rest)])
}

/** ` — also destructive`: what a change is in addition to what its alert and its sentence say. */
function besides({ tags, detailed }: Entry, title: Tag | undefined): string {
  const others = tagTexts(
    tags.filter((tag) => tag !== title && !(tag === 'exposure' && detailed?.exposure !== undefined)),
    'changed',
  )
  return others.length === 0 ? '' : ` — **also ${others.map(({ text }) => text).join(', ')}**`
}

/** What was still changing when the last inventory was taken: the rest of the report may not be final. */
export function unsettledAlert(report: Report, { alerts }: Extent): string {
  const all = unsettledLines(report.targets, code)
  if (all.length === 0) return ''
  const lines = all.slice(0, alerts).map(({ target, text }) => `${prefix(target, report.targets)}${text}`)
  return alert('WARNING', `**${UNSETTLED_TITLE}**`, [...lines, ...more(all.length - lines.length)])
}

/** What is missing or unconfirmed. Nothing here is called changed or unchanged. */
export function doubtAlert({ targets }: Report, { alerts }: Extent): string {
  const doubts = targets.flatMap((target) => target.warnings.map((warning) => ({ target, warning })))
  if (doubts.length === 0) return ''
  const lines = doubts.slice(0, alerts).map(({ target, warning: { type, text } }) => {
    const said = `${type === undefined ? '' : `${typeNames(type)}: `}${prose(text, MAX_WARNING_LENGTH)}`
    return `${prefix(target, targets)}${sentence(said)}`
  })
  return alert('WARNING', `**${ALERT_TITLES.doubt.title}**`, [...lines, ...more(doubts.length - lines.length)])
}

function prefix({ target }: TargetReport, targets: readonly TargetReport[]): string {
  return targets.length === 1 ? '' : `${code(targetTitle(target))}: `
}

function more(count: number): readonly string[] {
  return count > 0 ? [`… and ${count} more, all in report.json and the review`] : []
}

/** GitHub colours a quote that begins like this; elsewhere it is an ordinary quote. */
function alert(colour: Colour, title: string, lines: readonly string[]): string {
  const [only] = lines
  const said = lines.length === 1 ? [`${title}: ${only}`] : [title, ...lines.map(item)]
  return [`[!${colour}]`, ...said]
    .join('\n')
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>')
}
