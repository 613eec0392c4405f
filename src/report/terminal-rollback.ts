import { visibleLine } from '../text.ts'
import type { Report } from './facts/report.ts'
import type { Line } from './terminal-look.ts'
import { rollbackLine } from './words/rollback-words.ts'

/** The earlier deployment that this one rolls back. */
export function rollbackLines(report: Report): readonly Line[] {
  const line = rollbackLine(report, visibleLine)
  return line === undefined ? [] : [{ text: `${line}.` }]
}
