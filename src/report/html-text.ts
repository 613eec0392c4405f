import { plain } from './plain.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from outside for HTML, in an element or a quoted attribute: visible, on one line, never markup. */
export function escapeHtml(text: string): string {
  return plain(text, 500).replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
}

/** A name or value from the cloud, set apart from our own words. */
export function quoteHtml(text: string): string {
  const shown = escapeHtml(plain(text))
  return `<code>${shown === '' ? '(no name)' : shown}</code>`
}
