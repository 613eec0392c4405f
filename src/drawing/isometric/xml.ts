/** Longer names than this are cut in a picture: they would run across their neighbours. */
const MAX_CHARACTERS = 80

// Control characters, lone surrogates and non-characters are forbidden in XML; format characters
// (bidirectional controls, zero-width marks) can make a name read as something else.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from the cloud made fit for text content and for attributes of a picture, cut at 80 characters. */
export function escapeXml(text: string): string {
  return escapeMarkup(shortened(printable(text)))
}

/** Text that is known to be printable and short, made fit for text content and for attributes, whole. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** The text without what cannot or must not be shown. */
export function printable(text: string): string {
  // Cut before matching: a name may be megabytes long.
  return text
    .slice(0, MAX_CHARACTERS * 16)
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNPRINTABLE, '')
}

/** The text cut at 80 characters, counted as people see them rather than as UTF-16 halves. */
export function shortened(text: string, limit = MAX_CHARACTERS): string {
  const characters = [...text]
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}

/** A number for an attribute: two decimals are finer than a pixel shows, and give the same bytes everywhere. */
export function digits(value: number, decimals = 2): string {
  const factor = 10 ** decimals
  return String(Math.round(value * factor) / factor + 0)
}
