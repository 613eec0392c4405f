import { targetTitle } from '../snapshot/target.ts'
import { visibleLine } from '../text.ts'
import type { Report } from './facts/report.ts'
import type { Line } from './terminal-look.ts'
import { backgroundCount, backgroundTitle, UNSETTLED_TITLE, unsettledLines } from './words/calm-words.ts'
import { sentence } from './words/words.ts'

/** More targets than anyone would read about. */
const MAX_LINES = 50

/** What was still changing, under its own title. */
export function restlessLines(report: Report): readonly Line[] {
  const all = unsettledLines(report.targets, visibleLine)
  if (all.length === 0) return []
  const lines = all.slice(0, MAX_LINES).map(({ target, text }): Line => {
    const where = report.targets.length === 1 ? '' : `${visibleLine(targetTitle(target.target))}: `
    return { sign: '  ! ', colour: 'yellow', text: `${where}${text}` }
  })
  const rest = all.length - lines.length
  return [
    { text: UNSETTLED_TITLE, colour: 'yellow' },
    ...lines,
    ...(rest > 0 ? [{ text: `  … and ${rest} more, all in report.json` }] : []),
  ]
}

/** What changes by itself, as a number: report.json and the comment list it. */
export function backgroundLines({ targets }: Report): readonly Line[] {
  const count = backgroundCount(targets)
  return count === 0 ? [] : [{ text: sentence(backgroundTitle(count)), colour: 'grey' }]
}
