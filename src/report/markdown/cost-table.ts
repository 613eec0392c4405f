import type { Report } from '../facts/report.ts'
import { type CostRow, costRows, restOfRows } from '../words/cost-rows.ts'
import { costLine, costProblems } from '../words/cost-words.ts'
import { code, details, prose, table } from './markdown.ts'

const MAX_REASON = 400
/** How many reasons are listed if a cost is unknown. */
const MAX_PROBLEMS = 3
const MAX_NAME = 150

const quote = (text: string) => code(text, MAX_NAME)

/** What the deployment costs, in one line, or why it is unknown. Empty if not requested. */
export function costText(report: Report): string {
  const line = costLine(report)
  if (line === undefined) return ''
  const problems = costProblems(report)
  const told = problems.slice(0, MAX_PROBLEMS).map((text) => `${prose(text, MAX_REASON)}.`)
  const rest = problems.length - told.length
  return [`**${line.replace(':', ':**')}.`, ...told, ...(rest > 0 ? [`… and ${rest} more reasons.`] : [])].join(' ')
}

const HEAD: Readonly<Record<keyof CostRow, string>> = {
  target: 'Target',
  what: 'What',
  count: 'Count',
  before: 'Before',
  after: 'After',
  change: 'Change',
}

/** The breakdown, folded, the largest change first. @param most the maximum number of rows */
export function costTable(report: Report, most: number): string {
  const all = costRows(report, quote)
  if (all.length === 0 || most === 0) return ''
  const columns = (Object.keys(HEAD) as (keyof CostRow)[]).filter(
    (column) => column !== 'target' || report.targets.length > 1,
  )
  const shown = all.slice(0, most).map(({ write }) => {
    const row = write()
    return columns.map((column) => row[column])
  })
  const align = columns.map((column) => (column === 'target' || column === 'what' ? 'left' : 'right'))
  const rest = all.slice(shown.length)
  const title = `Cost per month by resource: ${all.length === 1 ? '1 line' : `${all.length} lines, largest change first`}`
  const body = [
    table([columns.map((column) => HEAD[column]), ...shown], align),
    rest.length === 0
      ? ''
      : `… and ${rest.length} more, together ${restOfRows(rest)}, all in report.json and the review.`,
  ]
  return details(title, body.filter((part) => part !== '').join('\n\n'))
}
