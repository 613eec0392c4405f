import { visibleLine } from '../text.ts'
import type { Report } from './facts/report.ts'
import type { Line } from './terminal-look.ts'
import { costRows, restOfRows } from './words/cost-rows.ts'
import { costLine, costProblems } from './words/cost-words.ts'

const MAX_COST_LINES = 20

const quote = (text: string) => visibleLine(text, 150)

/** What the deployment costs, and the lines that moved, the largest change first. */
export function costLines(report: Report): readonly Line[] {
  const line = costLine(report)
  if (line === undefined) return []
  const all = costRows(report, quote)
  const shown = all.slice(0, MAX_COST_LINES).map(({ write }): Line => {
    const { target, what, count, change } = write()
    const counted = count.includes('→') ? ` (${count})` : ''
    return { text: `${change}  ${target === '' ? '' : `${target}: `}${what}${counted}`, sign: '  ' }
  })
  const rest = all.slice(shown.length)
  return [
    { text: line },
    ...costProblems(report).map((text): Line => {
      return { text: `warning: ${visibleLine(text, 500)}`, sign: '  ', colour: 'yellow' }
    }),
    ...shown,
    ...(rest.length === 0
      ? []
      : [{ text: `… and ${rest.length} more, together ${restOfRows(rest)}, all in report.json`, sign: '  ' }]),
  ]
}
