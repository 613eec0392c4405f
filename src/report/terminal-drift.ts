import { targetTitle } from '../snapshot/target.ts'
import { visibleLine } from '../text.ts'
import { driftChanges, realDrift, withoutBackground } from './facts/drift.ts'
import type { Report } from './facts/report.ts'
import { byImportance } from './judgement.ts'
import type { Line } from './terminal-look.ts'
import { backgroundTitle } from './words/calm-words.ts'
import { driftHidden, driftLine, driftWarnings, watchLine } from './words/drift-words.ts'
import { reportLines } from './words/lines.ts'
import { tagTexts } from './words/tags.ts'
import { sentence } from './words/words.ts'

const MAX_DRIFT_LINES = 50

/** What had changed before this deployment began; shown after the changes of the deployment itself. */
export function driftLines(report: Report): readonly Line[] {
  const line = driftLine(report)
  if (line === undefined) return []
  const rows = report.targets.flatMap(({ target, drift }) => {
    const where = report.targets.length === 1 ? '' : `${visibleLine(targetTitle(target))}: `
    return reportLines(withoutBackground(drift?.changes ?? []).toSorted(byImportance), visibleLine).map(
      ({ text, tags, level }): Line => {
        const marks = tagTexts(tags, level).map((one) => one.text)
        return { text: `${where}${text}${marks.length === 0 ? '' : ` [${marks.join(', ')}]`}`, sign: '  ' }
      },
    )
  })
  const rest = rows.length - MAX_DRIFT_LINES
  const hidden = driftHidden(report)
  const background = driftChanges(report).length - realDrift(report).length
  return [
    { text: sentence(line) },
    ...rows.slice(0, MAX_DRIFT_LINES),
    ...(rest > 0 ? [{ text: `… and ${rest} more, all in report.json`, sign: '  ' }] : []),
    ...(background === 0 ? [] : [{ text: backgroundTitle(background), sign: '  ', colour: 'grey' as const }]),
    ...(hidden === undefined ? [] : [{ text: `… and ${hidden}`, sign: '  ' }]),
    ...driftWarnings(report).map((text): Line => ({ text: visibleLine(text, 500), sign: '  ! ', colour: 'yellow' })),
  ]
}

/** What a watch compares with. */
export function watchLines(report: Report): readonly Line[] {
  const line = watchLine(report)
  return line === undefined ? [] : [{ text: sentence(line) }]
}
