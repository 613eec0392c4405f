import { markdownTable } from 'markdown-table'
import { visibleLine } from '../../text.ts'

/**
 * Text from outside as a code span, in which GitHub resolves no mention, link, reference, HTML or emphasis. Backslashes could not do that:
 * GitHub looks for mentions in the rendered page.
 */
export function code(text: string, maxLength?: number): string {
  const shown = visibleLine(text, maxLength)
  if (shown === '') return '(no name)'
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** Plain words, nothing that GitHub would turn into a link, a mention, a reference or markup. */
const PROSE = /^[A-Za-z][A-Za-z0-9 ,.;:()%'-]*$/
const LINKED = /www\.|:\/\/|\bGH-\d|\b[0-9a-f]{7,40}\b|\d+[.)] /i

/** Text that is mostly ours but may quote foreign text: unchanged if it is plain words, otherwise as a code span. */
export function prose(text: string, maxLength?: number): string {
  const shown = visibleLine(text, maxLength)
  return PROSE.test(shown) && !LINKED.test(shown) ? shown : code(text, maxLength)
}

/** A table with a head row. Cells are markdown already: a bar inside one would end it, even in a code span. */
export function table(rows: readonly (readonly string[])[], align: readonly ('left' | 'right')[] = []): string {
  return markdownTable(
    rows.map((row) => row.map(cell)),
    { align: [...align] },
  )
}

/** Backslashes before a bar are doubled, or they would escape each other instead of the bar. */
export function cell(markdown: string): string {
  return markdown.replace(/(\\*)\|/g, '$1$1\\|').replace(/\n/g, ' ')
}

/** Folded under a summary, which is HTML and accepts only our own text. */
export function details(summary: string, body: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`
}
