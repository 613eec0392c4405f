/** Control characters, bidirectional overrides, zero-width and other invisible characters, lone surrogates:
 * they make text look like what it is not. */
const INVISIBLE = /[\p{C}\u2028\u2029]/gu
const MAX_LENGTH = 120

/** Text from outside as one visible line: invisible characters out, cut with an ellipsis. */
export function plain(text: string, maxLength = MAX_LENGTH): string {
  // Cut before the costly replacements: a name of a megabyte is cut to what could still be shown.
  const visible = text
    .slice(0, maxLength * 4)
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim()
  const characters = [...visible]
  return characters.length <= maxLength ? visible : `${characters.slice(0, maxLength - 1).join('')}…`
}
