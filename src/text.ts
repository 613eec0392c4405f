/**
 * Control characters, bidirectional overrides, zero-width and other invisible characters, fillers, lone surrogates:
 * they make text look like what it is not.
 */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu
const MAX_LENGTH = 120

/** Text from outside as one visible line: invisible characters out, cut with an ellipsis. */
export function plain(text: string, maxLength = MAX_LENGTH): string {
  // Cut before the costly replacements: a name of a megabyte is cut to what could still be shown.
  const read = text.slice(0, maxLength * 4)
  const visible = read.replace(/\s/g, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim()
  const characters = [...visible]
  const isWhole = read.length === text.length && characters.length <= maxLength
  return isWhole ? visible : `${characters.slice(0, maxLength - 1).join('')}…`
}
