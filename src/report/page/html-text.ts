import { escapeEntities, visibleLine } from '../../text.ts'

/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
export function escapeHtml(text: string): string {
  return escapeEntities(visibleLine(text, 500))
}

/** Values up to this length stay on one line. */
const SHORT = 20

/** A name or value from the cloud, marked as not being our own words. */
export function quoteHtml(text: string): string {
  const line = visibleLine(text)
  // `tcp 5432` is read as one word.
  const whole = line.includes(' ') && line.length <= SHORT ? ' class="whole"' : ''
  return `<code${whole}>${line === '' ? '(no name)' : escapeEntities(line)}</code>`
}

/** A value for a data attribute, as JSON in ASCII: it is read back exactly, so nothing is cut and invisible characters are escaped. */
export function exactAttribute(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null'
  const plainAscii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return escapeEntities(plainAscii)
}
