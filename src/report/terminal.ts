import { targetTitle } from '../snapshot/target.ts'
import { visibleLine } from '../text.ts'
import { isConfirmed } from './facts/counts.ts'
import type { PictureReport, Report, TargetReport } from './facts/report.ts'
import { changedRegions, isPictureAlone } from './judgement.ts'
import { hiddenText, idleRules } from './words/ignored.ts'
import { type ReportLine, reportLines } from './words/lines.ts'
import { picturePair, regionTitle } from './words/picture-words.ts'
import { isOdd, planRows } from './words/plan-rows.ts'
import { planLine, planProblems, staleLine } from './words/plan-words.ts'
import { tagTexts } from './words/tags.ts'

const MAX_LINES = 200

/** The report as lines of a terminal: the verdict first. Names lose their control characters, so none can steer the terminal. */
export function terminalLines(report: Report): readonly string[] {
  const { verdict, targets } = report
  const hidden = hiddenText(report)
  return [
    `${isOfPictures(report) ? 'Pictures' : 'Cloud changes'}: ${visibleLine(verdict.text, 500)}`,
    ...planLines(report),
    ...targets.flatMap(targetLines),
    ...(hidden === undefined ? [] : [hidden]),
    ...idleRules(report).map((text) => `warning: ${text}`),
  ]
}

const MAX_PLAN_LINES = 50

/** Addresses of nested modules are long, and their end tells them apart. */
const wholeAddress = (text: string) => visibleLine(text, 300)

/** What became of the plan, and each announcement or change that did not go with it. */
function planLines(report: Report): readonly string[] {
  const line = planLine(report)
  if (line === undefined) return []
  const odd = planRows(report, wholeAddress).filter(isOdd)
  const rows = odd.slice(0, MAX_PLAN_LINES).map(({ write }) => {
    const { outcome, address, what } = write()
    return `  ${outcome}: ${address === '' ? what : `${address}, ${what}`}`
  })
  const rest = odd.length - rows.length
  const stale = staleLine(report, wholeAddress)
  return [
    line,
    ...(stale === undefined ? [] : [`  warning: ${stale}`]),
    ...planProblems(report).map(({ file, text }) => `  warning: ${visibleLine(file)}: ${visibleLine(text, 500)}`),
    ...rows,
    ...(rest > 0 ? [`  … and ${rest} more, all in report.json`] : []),
  ]
}

function isOfPictures({ targets }: Report): boolean {
  return targets.length > 0 && targets.every(isPictureAlone)
}

function targetLines(report: TargetReport): readonly string[] {
  return isPictureAlone(report) ? pictureLines(report) : accountLines(report)
}

function pictureLines(target: TargetReport & { readonly picture: PictureReport }): readonly string[] {
  const places = changedRegions(target.picture).slice(0, MAX_LINES)
  return [
    picturePair(target.picture, visibleLine),
    ...places.map((region) => `  ${regionTitle(region, target, visibleLine)}`),
  ]
}

function accountLines({ target, changes, warnings }: TargetReport): readonly string[] {
  if (changes.length === 0 && warnings.length === 0) return []
  const lines = reportLines(changes, visibleLine)
  const shown = lines.slice(0, MAX_LINES).map(lineOf)
  const rest = lines.length > MAX_LINES ? [`  … and ${lines.length - MAX_LINES} more, all in report.json`] : []
  const doubts = warnings.map(
    ({ type, text }) => `  warning: ${type === undefined ? '' : `${visibleLine(type)}: `}${visibleLine(text, 500)}`,
  )
  return [visibleLine(targetTitle(target)), ...doubts, ...shown, ...rest]
}

/** What is in doubt is called unknown, and neither removed nor added. */
function lineOf(line: ReportLine): string {
  const words = tagTexts(line.tags, line.level).map(({ text }) => text)
  const kind = isConfirmed(line) ? line.kind : 'unknown'
  return `  ${kind.padEnd(8)} ${line.text}${words.length === 0 ? '' : ` [${words.join(', ')}]`}`
}
