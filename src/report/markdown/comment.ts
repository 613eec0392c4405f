import { cosmeticTexts } from '../words/cosmetic.ts'
/**
 * The report as Markdown for GitHub: the pull request comment, the job summary, and the version without names for public places. Alerts
 * come first, then tables, lists and maps, shortened section by section until they fit. Everything from the cloud is a code span
 * (markdown.ts). Sentences come from words/; posting is up to github/ and the entries.
 */

import { targetTitle } from '../../snapshot/target.ts'
import { goneText } from '../facts/gone.ts'
import type { Origin } from '../facts/origin.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import type { Gate } from '../gate.ts'
import { byUrgency, changedRegions, hasChanged, isPictureAlone } from '../judgement.ts'
import { entriesOf } from '../words/entries.ts'
import type { Entry } from '../words/entry.ts'
import { hiddenText } from '../words/ignored.ts'
import { picturePair, pictureText, regionTitle } from '../words/picture-words.ts'
import { kindOfReport } from '../words/report-kind.ts'
import { snapshotTimes } from '../words/times.ts'
import { sentence } from '../words/words.ts'
import { ALERTED, deploymentAlert, doubtAlert, gateAlert, isAlerted, levelAlert, unsettledAlert } from './alerts.ts'
import { changeList } from './change-list.ts'
import { mapSection } from './change-map.ts'
import { costTable, costText } from './cost-table.ts'
import { driftSection, watchSentence } from './drift-list.ts'
import { COMMENT, type Extent, shorter } from './extent.ts'
import { fitSections, type Room, type Section } from './fit.ts'
import { type Links, linkLines, originLinks, titled } from './links.ts'
import { code } from './markdown.ts'
import { planLines, planTable } from './plan-table.ts'
import { rollbackText } from './rollback-text.ts'
import { targetTable, typeTable } from './tables.ts'

/** Links, and where the report comes from: its title, commit and run. */
export interface CommentOptions extends Links, Origin {
  /** Gates that tripped. */
  readonly tripped?: readonly Gate[]
  /** Our own Markdown below the heading and above the footer: what is new in an issue, and what to do about it. */
  readonly lead?: (extent: Extent) => string
  readonly advice?: string
}

/** GitHub refuses 65,536 characters and more; this leaves room for the comment's marker and a margin. */
const ROOM: Room = { limit: 60_000, measure: (text) => text.length }

/** The pull request comment: line 1 is the verdict, which is all that an e-mail notification shows. Never longer than 60,000 characters. */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  return renderMarkdown(report, options, COMMENT, ROOM)
}

/**
 * A report as Markdown, as far as there is room: the most important first, maps last. Sections that do not fit are shortened or left out,
 * and counted.
 */
export function renderMarkdown(report: Report, options: CommentOptions, extent: Extent, room: Room): string {
  const { targets } = report
  const changed = byUrgency(targets.filter(hasChanged))
  const told = changed.slice(0, extent.targets)
  const share = Math.max(1, told.length)
  const open = Math.max(3, Math.ceil(extent.open / share))
  const each = { ...extent, open, fieldTables: Math.floor(extent.fieldTables / share) }
  const left: TargetReport[] = changed.slice(extent.targets)
  const sections: readonly Section[] = [
    fixed(0, heading(report, options)),
    fixed(1, watchSentence(report)),
    shrinking(1, extent, (one) => options.lead?.(one) ?? ''),
    fixed(1, planLines(report)),
    fixed(1, costText(report)),
    fixed(1, rollbackText(report)),
    fixed(1, gateAlert(options.tripped ?? [])),
    ...ALERTED.map((level) => shrinking(1, extent, (one) => levelAlert(report, one, level))),
    fixed(1, deploymentAlert(report)),
    shrinking(1, extent, (one) => unsettledAlert(report, one)),
    shrinking(1, extent, (one) => doubtAlert(report, one)),
    shrinking(3, extent, ({ rows }) => targetTable(report, rows)),
    ...told.flatMap((target, at) =>
      targetSections(target, {
        isAlone: targets.length === 1,
        isDrawn: at < extent.maps,
        extent: each,
        onDropped: () => left.push(target),
      }),
    ),
    { ...shrinking(5, extent, ({ folded }) => planTable(report, folded)), spare: SPARE },
    { ...shrinking(5, extent, ({ folded }) => costTable(report, folded)), spare: SPARE },
    { ...shrinking(5, extent, (one) => driftSection(report, one)), spare: SPARE },
    { rank: 6, variants: [() => leftOut(left, targets)] },
    fixed(2, linkLines(report, options)),
    fixed(3, options.advice ?? ''),
    fixed(0, footer(report, options)),
  ]
  return fitSections(sections, room)
}

/** Kept for the line that says what was left out. */
const SPARE = 300

function fixed(rank: number, text: string): Section {
  return { rank, variants: [() => text] }
}

function shrinking(rank: number, extent: Extent, render: (extent: Extent) => string): Section {
  return { rank, variants: shorter(extent).map((one) => () => render(one)) }
}

function heading(report: Report, origin: Origin): string {
  const { verdict, targets } = report
  const [only] = targets
  const where =
    targets.length > 1 ? `: ${targets.length} targets` : only === undefined ? '' : `: ${code(targetTitle(only.target))}`
  return `### ${titled(kindOfReport(report), origin)}${where} — ${verdict.text}`
}

interface TargetContext {
  /** Whether it is the only target of the report, whose name is in the heading. */
  readonly isAlone: boolean
  readonly isDrawn: boolean
  readonly extent: Extent
  /** Called if there is no room for the target's changes. */
  readonly onDropped: () => void
}

/** A target's changes and its map; maps get their room after the changes of all targets. */
function targetSections(target: TargetReport, context: TargetContext): readonly Section[] {
  const { isAlone, isDrawn, extent, onDropped } = context
  const map = isDrawn ? mapSection(target) : ''
  const title = isAlone ? '' : `#### ${code(targetTitle(target.target))}`
  const toldOf = teller(target, isAlone)
  const list = shrinking(4, extent, (one) => {
    const told = toldOf(one)
    return told === '' && map === '' ? '' : [title, told].filter((part) => part !== '').join('\n\n')
  })
  return [
    { ...list, spare: SPARE, onDropped },
    { ...fixed(5, map), spare: SPARE },
  ]
}

/** Lists the changes that no alert has listed. They are read once, when a list is first needed. */
function teller(target: TargetReport, isAlone: boolean): (extent: Extent) => string {
  const others = target.changes.filter((change) => !isAlerted(change))
  let entries: readonly Entry[] | undefined
  return (extent) => {
    entries ??= entriesOf(others, code)
    const list = changeList(entries, others.length, extent)
    const lines = entries.length + target.changes.length - others.length
    const parts = [isAlone ? typeTable(target.changes, lines) : '', list, pictureLine(target)]
    return parts.filter((part) => part !== '').join('\n\n')
  }
}

/** More places are in the review and in report.json. */
const MOST_PLACES = 10

/** Only if no inventories were compared: otherwise the list says what changed. */
function pictureLine(target: TargetReport): string {
  if (!isPictureAlone(target)) return ''
  const changed = changedRegions(target.picture)
  const items = changed.slice(0, MOST_PLACES).map((region) => `- ${sentence(regionTitle(region, target, code))}`)
  const more = changed.length > items.length ? [`- … and ${changed.length - items.length} more`] : []
  return [`${picturePair(target.picture, code)}: ${pictureText(target.picture)}.`, '', ...items, ...more].join('\n')
}

function leftOut(left: readonly TargetReport[], targets: readonly TargetReport[]): string {
  if (left.length === 0) return ''
  const changes = left.flatMap((target) => target.changes)
  const gone = goneText(changes.map(({ kind, tags }) => ({ kind, tags, changes: 1 })))
  const whose = targets.length === 1 ? '' : ` of ${left.length} more targets`
  return `The ${changes.length} changes${gone === '' ? '' : ` (${gone})`}${whose} are not listed here: they are in report.json and the review.`
}

function footer(report: Report, origin: Origin): string {
  const { targets, tool, counts, deployment } = report
  const parts = [
    ...originLinks(origin),
    ...snapshotTimes(targets),
    ...(deployment === undefined ? [] : [`deployment ${code(deployment)}`]),
    // Only resources seen on both sides are called unchanged.
    targets.some((target) => target.status === 'compared' && !isPictureAlone(target))
      ? `${counts.unchanged} unchanged`
      : '',
    ...cosmeticTexts(
      targets.map(({ cosmetic }) => cosmetic),
      ['estimated', 'described'],
    ),
    hiddenText(report) ?? '',
    `${tool.name} ${tool.version}`,
  ]
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`
}
