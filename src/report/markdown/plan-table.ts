import type { Report } from '../facts/report.ts'
import { isOdd, planRows } from '../words/plan-rows.ts'
import { planLine, planProblems, staleLine } from '../words/plan-words.ts'
import { sentence } from '../words/words.ts'
import { code, details, prose, table } from './markdown.ts'

/** Addresses of nested modules are long, and differ at the end. */
const MAX_ADDRESS = 250
const MAX_REASON = 400
/** How many incomplete plans are listed. */
const MAX_PROBLEMS = 5

const quote = (text: string) => code(text, MAX_ADDRESS)

/**
 * The result of the plan, in one line; below it, whether it was made for another state and what could not be read. Empty without a plan.
 */
export function planLines(report: Report): string {
  const line = planLine(report, quote)
  if (line === undefined) return ''
  const stale = staleLine(report, quote)
  const problems = planProblems(report)
  const told = problems.slice(0, MAX_PROBLEMS).map(({ file, text }) => `${quote(file)}: ${prose(text, MAX_REASON)}`)
  const rest = problems.length - told.length
  return [
    `**${line.replace(':', ':**')}.`,
    ...(stale === undefined ? [] : [`${sentence(stale)}.`]),
    ...told,
    ...(rest > 0 ? [`… and ${rest} more plans of which something is missing`] : []),
  ].join('\n\n')
}

/** Every announcement and its outcome, folded; consequences are only counted. @param rows how many are listed */
export function planTable(report: Report, rows: number): string {
  const all = planRows(report, quote)
  const listed = all.filter(({ fate }) => fate !== 'follows')
  if (listed.length === 0 || rows === 0) return ''
  const shown = listed.slice(0, rows).map(({ write }) => write())
  const cells = shown.map((row) => [
    isOdd(row) ? `**${row.outcome}**` : row.outcome,
    row.address === '' ? '—' : row.address,
    row.what,
  ])
  const follows = all.length - listed.length
  const rest = listed.length - shown.length
  const body = [
    table([['Outcome', 'Address', 'What'], ...cells]),
    follows === 0 ? '' : `${follows} more ${follows === 1 ? 'change follows' : 'changes follow'} from these.`,
    rest > 0 ? `… and ${rest} more rows, all in report.json and the review.` : '',
  ]
  return details(title(report), body.filter((part) => part !== '').join('\n\n'))
}

function title({ plan }: Report): string {
  const announced = plan?.announcements.length ?? 0
  const unplanned = plan?.counts.unplanned ?? 0
  const what = `${announced} announced ${announced === 1 ? 'change' : 'changes'}`
  return `The plan: ${what}${unplanned === 0 ? '' : `, and ${unplanned} that ${unplanned === 1 ? 'was' : 'were'} not announced`}`
}
