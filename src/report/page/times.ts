import { escapeHtml } from './html-text.ts'

/** `2026-11-23 05:09:48 UTC` out of an ISO time; what is none is shown as it is. */
export function readableTime(iso: string): string {
  return iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}).*Z$/, '$1 $2 UTC')
}

/** An ISO time as markup. */
export function timeHtml(iso: string): string {
  const shown = escapeHtml(readableTime(iso))
  return Number.isNaN(Date.parse(iso)) ? shown : `<time datetime="${escapeHtml(iso)}">${shown}</time>`
}

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

/** `1 h 29 min`: how long from one ISO time to another, in its two largest units; undefined where that is not known. */
export function timeBetween(from: string, to: string): string | undefined {
  let seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000)
  if (!(seconds >= 0)) return undefined
  const parts: string[] = []
  for (const [unit, size] of UNITS) {
    const count = Math.floor(seconds / size)
    seconds -= count * size
    if (count > 0) parts.push(`${count} ${unit}`)
  }
  return parts.length === 0 ? '0 s' : parts.slice(0, 2).join(' ')
}
