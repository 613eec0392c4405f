/**
 * Makes foreign text safe to show: one visible line, truncated if it is too long, and never markup. The escaping of each output language
 * (Markdown, Mermaid, XML) builds on this. Also suggests what someone may have meant by a mistyped word.
 */

/**
 * Control characters, bidirectional overrides, zero-width and other invisible characters, fillers, lone surrogates: they disguise text,
 * control terminals, or break the line.
 */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu

/**
 * A runner executes commands in the lines that a program prints: `::name` at the beginning of one, and `##[name]` anywhere in it
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). An inserted space makes both plain text. `::/0` stays
 * unchanged.
 */
const COMMAND = /^::(?=[a-z])|##\[/gi

/**
 * Lines that are safe to print where a runner reads the output: none is a workflow command, whatever name it contains. This is the last
 * step for all text on its way to stdout and stderr.
 */
export function printable(text: string): string {
  return text.replace(/^(\s*)::/gm, '$1: :').replace(/##(?=\[)/g, '# #')
}

/**
 * JSON that is safe to print: `##[` is written with an escape, which parsers undo. Only strings can contain it, and no line of JSON begins
 * with a colon.
 */
export function printableJson(json: string): string {
  return json.replaceAll('##[', '##\\u005b')
}

const MAX_LENGTH = 120

/**
 * Text from outside as one visible line of at most `maxLength` characters: white space as single spaces, invisible characters removed,
 * truncated with an ellipsis, and never a workflow command, wherever it is printed.
 */
export function visibleLine(text: string, maxLength = MAX_LENGTH): string {
  // Truncated before the costly replacements: a name may have a megabyte.
  const read = text.slice(0, maxLength * 4)
  const line = read.replace(/\s/g, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim()
  const visible = line.replace(COMMAND, (command) => (command === '::' ? ': :' : '# #['))
  const shown = cut(visible, maxLength)
  return read.length === text.length || shown !== visible ? shown : cut(`${visible}…`, maxLength)
}

const BEYOND_ASCII = /[\u0080-\uffff]/

/**
 * The text in Unicode's composed form (NFC), so that two forms of one name are equal. ASCII, which nearly all text is, is returned
 * unchanged.
 */
export function composed(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize() : text
}

/** The text with an ellipsis in place of what exceeds `maxLength` characters, counted as code points and not as UTF-16 halves. */
export function cut(text: string, maxLength: number): string {
  // No text has more code points than UTF-16 units, and none is longer than twice as many units as code points.
  if (text.length <= maxLength) return text
  const characters = [...text.slice(0, maxLength * 2 + 2)]
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML, SVG and XML, in an element or in a quoted attribute: never markup. Nothing else about it changes. */
export function escapeEntities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
}

/** Enough for any name; more would only cost time. */
const MAX_WORD = 100

/**
 * The candidate of which the word may be a typo: at most a third of the letters of the shorter word differ, so that two short words that
 * have little in common do not match.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const scored = candidates.map((candidate) => ({
    candidate,
    distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
  }))
  const best = scored.sort((a, b) => a.distance - b.distance)[0]
  if (best === undefined || best.candidate === '') return undefined
  const shorter = Math.min(best.candidate.length, word.length, MAX_WORD)
  const tolerance = shorter < 2 ? 0 : Math.max(1, Math.floor(shorter / 3))
  return best.distance > tolerance ? undefined : best.candidate
}

/** Levenshtein distance: insertions, deletions, substitutions. */
function editDistance(a: string, b: string): number {
  const right = b.slice(0, MAX_WORD)
  let row = Array.from({ length: right.length + 1 }, (_, i) => i)
  for (const [i, letter] of a.slice(0, MAX_WORD).split('').entries()) {
    let diagonal = i
    let last = i
    row = row.map((above, j) => {
      const substituted = diagonal + (letter === right[j - 1] ? 0 : 1)
      diagonal = above
      last = j === 0 ? i + 1 : Math.min(substituted, above + 1, last + 1)
      return last
    })
  }
  return row.at(-1) ?? 0
}
