import type { Change } from '../../inventory/change.ts'
import { phrasesBeyondSentence } from '../words/configuration.ts'
import type { Extent } from './extent.ts'
import { code, details, table } from './markdown.ts'

/** The maximum length of a value in a table; the review has all of it. */
const MAX_CELL = 60

/**
 * Everything that differs in a resource, folded, if its sentence has no room for it: predicates as a list, values before and after in a
 * table. Empty if the sentence says it all.
 * @param rows how many differences are listed
 */
export function fieldTable(change: Change, rows: number): string {
  const beyond = 'fields' in change ? phrasesBeyondSentence(change, (text) => code(text, MAX_CELL)) : undefined
  if (beyond === undefined || rows === 0) return ''
  const shown = beyond.phrases.slice(0, rows)
  const left = beyond.phrases.length + beyond.unread - shown.length
  const said = shown.flatMap(({ parts, text }) => (parts === undefined ? [`- ${text}`] : []))
  const compared = shown.flatMap(({ parts }) => (parts === undefined ? [] : [parts]))
  const title = left > 0 ? `${shown.length} of ${shown.length + left} differences` : `All ${shown.length} differences`
  const body = [
    said.join('\n'),
    compared.length === 0 ? '' : table([['Field', 'Before', 'After'], ...compared]),
    left > 0 ? `… and ${left} more, all in report.json and the review.` : '',
  ]
  return details(title, body.filter((part) => part !== '').join('\n\n'))
}

/** A line that may have a table below it. */
export interface TabledLine {
  /** Markdown, on one line. */
  readonly text: string
  /** The change whose differences are folded below it, if the line does not say them all. */
  readonly detailed?: Change | undefined
}

/** The lines, the first few with their tables. */
export function withTables(lines: readonly TabledLine[], { fieldTables, fieldRows }: Extent): readonly string[] {
  let left = fieldTables
  return lines.map(({ text, detailed }) => {
    const below = left > 0 && detailed !== undefined ? fieldTable(detailed, fieldRows) : ''
    if (below !== '') left--
    return below === '' ? text : `${text}\n${below}`
  })
}

/** An item of a list; further lines are indented into it. */
export function item(markdown: string): string {
  return `- ${markdown.replace(/\n(?=.)/g, '\n  ')}`
}
