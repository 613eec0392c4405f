import { escapeEntities, visibleLine } from '../../text.ts'

/** Longer names are truncated in a picture: they would run across their neighbours. */
export const MAX_CHARACTERS = 80

/** Text from the cloud for text content and for attributes of a picture: one visible line of at most 80 characters. */
export function escapeXml(text: string): string {
  return escapeEntities(visibleLine(text, MAX_CHARACTERS))
}

/** A number for an attribute: two decimals are finer than a pixel shows, and give the same bytes everywhere. */
export function digits(value: number, decimals = 2): string {
  const factor = 10 ** decimals
  return String(Math.round(value * factor) / factor + 0)
}
