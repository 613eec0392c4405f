import type { Change, Tag } from '../inventory/change.ts'
import { targetTitle } from '../snapshot/target.ts'
import { hiddenText } from './ignored.ts'
import { type ReportLine, reportLines } from './lines.ts'
import { code, details, table } from './markdown.ts'
import { pictureText } from './picture-words.ts'
import type { Report, TargetReport } from './report.ts'

export interface CommentOptions {
  /** Where the whole report can be opened; absent when it is not published. */
  readonly reportUrl?: string
  /** Where single pictures can be opened, by the file name that the report gives them. */
  readonly pictureUrls?: ReadonlyMap<string, string>
}

/** Most readers read no further; what is beyond is in report.html and report.json. */
const MAX_CHANGES = 60
/** Rows of the table of targets; a whole organisation does not fit into a comment. */
const MAX_TARGETS = 100
/** Of a list that is longer than this, only what needs a person stays open. */
const SHORT_LIST = 12

/** GitHub refuses 65,536 characters and more; the marker of the comment and some air come on top. */
const MAX_LENGTH = 60_000

/** A warning names its cause, which may quote an answer. */
const MAX_WARNING_LENGTH = 500

/** The pull request comment: line 1 is the verdict and stands alone in a mail notification. Never longer than 60,000 characters. */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  return renderWithin(report, options, [MAX_CHANGES, 30, 10, 3, 0], (text) => text.length <= MAX_LENGTH)
}

/** Tries ever shorter lists, whole sections each time, and at last the verdict alone: a cut never falls inside markup. */
export function renderWithin(
  report: Report,
  options: CommentOptions,
  lengths: readonly number[],
  fits: (text: string) => boolean,
): string {
  for (const maxChanges of lengths) {
    const text = renderMarkdown(report, options, maxChanges)
    if (fits(text)) return text
  }
  return renderMarkdown({ ...report, targets: [] }, options, 0)
}

function renderMarkdown(report: Report, options: CommentOptions, maxChanges: number): string {
  const sections = [
    heading(report),
    deploymentLine(report),
    overview(report),
    ...report.targets.map((target) => targetSection(target, maxChanges)),
    links(options),
    footer(report),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function heading({ verdict, targets }: Report): string {
  const where =
    targets.length === 1 && targets[0]
      ? `: ${code(targetTitle(targets[0].target))}`
      : targets.length > 1
        ? `: ${targets.length} targets`
        : ''
  return `### Cloud changes${where} — ${verdict.text}`
}

function deploymentLine({ deployment }: Report): string {
  if (deployment === undefined || deployment === 'success') return ''
  return `> [!WARNING]\n> The deployment ended as ${code(deployment)}: this is what it changed up to then.`
}

/** Of many targets, those that changed or could not be seen; the rest is a number. */
function overview({ targets }: Report): string {
  if (targets.length < 2) return ''
  const telling = targets.filter(({ status, changes }) => status !== 'compared' || changes.length > 0)
  const shown = telling.slice(0, MAX_TARGETS)
  const rows = shown.map((target) => [
    code(targetTitle(target.target)),
    statusWord(target),
    String(target.changes.length),
  ])
  const parts = shown.length === 0 ? [] : [table([['Target', 'Status', 'Changes'], ...rows])]
  if (telling.length > shown.length)
    parts.push(`… and ${telling.length - shown.length} more targets, all in report.json`)
  if (targets.length > telling.length)
    parts.push(`${targets.length - telling.length} of ${targets.length} targets: no change.`)
  return parts.join('\n\n')
}

function statusWord({ status, changes }: TargetReport): string {
  if (status === 'compared') return changes.length === 0 ? 'no change' : 'changed'
  return {
    'no-before': 'unknown: no before-snapshot',
    'no-after': 'unknown: no after-snapshot',
    unreadable: 'unknown',
  }[status]
}

function targetSection(target: TargetReport, maxChanges: number): string {
  const { changes, warnings } = target
  const parts = [warnings.map(warningText).join('\n\n'), changeList(changes, maxChanges), pictureLine(target)].filter(
    (part) => part !== '',
  )
  if (parts.length === 0) return ''
  return [`#### ${code(targetTitle(target.target))}`, ...parts].join('\n\n')
}

function warningText({ type, text }: TargetReport['warnings'][number]): string {
  return `> [!CAUTION]\n> ${type === undefined ? '' : `${code(type)}: `}${code(text, MAX_WARNING_LENGTH)}`
}

function changeList(changes: readonly Change[], maxChanges: number): string {
  const lines = reportLines(changes, code)
  const shown = lines.slice(0, maxChanges).map((line) => `- ${mark(line)}${line.text}${tagWords(line.tags)}`)
  if (lines.length > maxChanges) shown.push(`- … and ${lines.length - maxChanges} more, all in report.json`)
  if (shown.length <= SHORT_LIST) return shown.join('\n')
  const urgent = lines.slice(0, maxChanges).filter(needsPerson).length
  const open = shown.slice(0, Math.max(urgent, SHORT_LIST))
  const folded = shown.slice(open.length)
  return folded.length === 0
    ? open.join('\n')
    : `${open.join('\n')}\n\n${details(`${folded.length} more`, folded.join('\n'))}`
}

/** Removals and replacements come first in a report: all of them stay open. */
function needsPerson({ kind }: ReportLine): boolean {
  return kind === 'removed' || kind === 'replaced'
}

const MARKS: Partial<Record<ReportLine['kind'], string>> = {
  added: '🟢',
  removed: '🔴',
  changed: '🟡',
  replaced: '🟠',
  rollout: '🔁',
}

/** A colour at a glance; the sentence says the same in words. */
function mark({ kind }: ReportLine): string {
  return `${MARKS[kind] ?? '🔗'} `
}

function tagWords(tags: readonly Tag[]): string {
  return tags.length === 0 ? '' : ` — **${tags.join(', ')}**`
}

function pictureLine({ picture }: TargetReport): string {
  return picture === undefined || picture.changedPixels === 0 ? '' : `Picture: ${pictureText(picture)}.`
}

function links({ reportUrl }: CommentOptions): string {
  return reportUrl === undefined ? '' : `[Open the review](${reportUrl})`
}

function footer(report: Report): string {
  const { targets, tool, counts } = report
  const times = targets
    .flatMap(({ before, after }) => [before?.takenAt, after?.takenAt])
    .filter((time) => time !== undefined)
  const sorted = times.sort()
  const span = sorted.length === 0 ? [] : [`snapshots ${sorted[0]} to ${sorted.at(-1)}`]
  const hidden = hiddenText(report)
  const parts = [
    ...span,
    `${counts.unchanged} unchanged`,
    ...(hidden === undefined ? [] : [hidden]),
    `${tool.name} ${tool.version}`,
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}
