/**
 * What GitHub's Markdown makes of text, as far as reports need it: code spans (CommonMark 6.1) and rows of tables. Enough to see
 * whether a name from the cloud stays where it was put.
 */
export interface Inline {
  /** What stands outside of code spans, where markup would count. */
  readonly outside: string
  readonly code: readonly string[]
}

/** A run of backticks opens a span that the next run of the same length closes; without one it is text. */
export function inlineOf(markdown: string): Inline {
  const code: string[] = []
  let outside = ''
  let rest = markdown
  for (;;) {
    const opening = /`+/.exec(rest)
    if (opening === null) return { outside: outside + rest, code }
    const [fence] = opening
    const body = rest.slice(opening.index + fence.length)
    const closing = [...body.matchAll(/`+/g)].find(([run]) => run.length === fence.length)
    outside += rest.slice(0, opening.index) + (closing === undefined ? fence : '')
    if (closing !== undefined) code.push(withoutPadding(body.slice(0, closing.index)))
    rest = closing === undefined ? body : body.slice(closing.index + fence.length)
  }
}

function withoutPadding(content: string): string {
  return /^ .* $/.test(content) && content.trim() !== '' ? content.slice(1, -1) : content
}

/** The cells of a table's row: a bar ends a cell unless an odd number of backslashes stands before it. */
export function cellsOf(row: string): readonly string[] {
  const cells: string[] = ['']
  for (const [part] of row.matchAll(/\\*\||[^\\|]+|\\+/g)) {
    const isBar = part.endsWith('|') && part.length % 2 === 1
    if (isBar) cells.push('')
    cells[cells.length - 1] += isBar ? '' : part
  }
  return cells.slice(1, -1).map((cell) => cell.trim())
}

/** Whether every `<details>` is closed, and none before it was opened. */
export function detailsAreBalanced(markdown: string): boolean {
  let open = 0
  for (const [tag] of markdown.matchAll(/<\/?details( open)?>/g)) {
    open += tag.startsWith('</') ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}
