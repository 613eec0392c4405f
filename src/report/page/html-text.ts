import { visibleLine } from '../../text.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
export function escapeHtml(text: string): string {
  return visibleLine(text, 500).replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
}

/** A name or value from the cloud, set apart from our own words. */
export function quoteHtml(text: string): string {
  const shown = escapeHtml(visibleLine(text))
  return `<code>${shown === '' ? '(no name)' : shown}</code>`
}

/** Text that has to come out of an attribute as it went in, such as an id: nothing is cut, invisible characters are written as JSON does. */
export function exactAttribute(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null'
  const plainAscii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return plainAscii.replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
}
