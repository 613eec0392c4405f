import { visibleLine } from '../text.ts'
import type { Report } from './facts/report.ts'
import type { Line } from './terminal-look.ts'
import { isOdd, planRows } from './words/plan-rows.ts'
import { planLine, planProblems, staleLine } from './words/plan-words.ts'

const MAX_PLAN_LINES = 50

/** Addresses of nested modules are long, and differ at the end. */
const wholeAddress = (text: string) => visibleLine(text, 300)

/** The result of the plan, and each announcement or change that did not match. */
export function planLines(report: Report): readonly Line[] {
  const line = planLine(report)
  if (line === undefined) return []
  const odd = planRows(report, wholeAddress).filter(isOdd)
  const rows = odd.slice(0, MAX_PLAN_LINES).map(({ write }): Line => {
    const { outcome, address, what } = write()
    return { text: `${outcome}: ${address === '' ? what : `${address}, ${what}`}`, sign: '  ' }
  })
  const rest = odd.length - rows.length
  const stale = staleLine(report, wholeAddress)
  const problems = planProblems(report).map(({ file, text }) => `${visibleLine(file)}: ${visibleLine(text, 500)}`)
  const warnings = [...(stale === undefined ? [] : [stale]), ...problems]
  return [
    { text: line },
    ...warnings.map((text): Line => ({ text: `warning: ${text}`, sign: '  ', colour: 'yellow' })),
    ...rows,
    ...(rest > 0 ? [{ text: `… and ${rest} more, all in report.json`, sign: '  ' }] : []),
  ]
}
