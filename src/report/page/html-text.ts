import { escapeEntities, visibleLine } from '../../text.ts'

/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
export function escapeHtml(text: string): string {
  return escapeEntities(visibleLine(text, 500))
}

/** A name or value from the cloud, marked as not being our own words. */
export function quoteHtml(text: string): string {
  const shown = escapeEntities(visibleLine(text))
  return `<code>${shown === '' ? '(no name)' : shown}</code>`
}

/** A value for a data attribute, as JSON in ASCII: it is read back exactly, so nothing is cut and invisible characters are escaped. */
export function exactAttribute(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null'
  const plainAscii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return escapeEntities(plainAscii)
}
