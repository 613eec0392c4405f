import { cut } from '../../text.ts'
import { digits, escapeXml } from './xml.ts'

/** A centred line of text, at most `room` pixels wide, with letters at most `tallest` pixels high. */
export function captionText(text: string, colour: string, room: number, tallest: number): string {
  const caption = cut(text, 10)
  if (caption === '') return ''
  // Capitals and digits of Lato are about 0.62 em wide; a thin stroke replaces the bold font.
  const size = Math.min(tallest, (room * 0.94) / (0.6 * [...caption].length))
  return (
    `<text text-anchor="middle" y="${digits(size * 0.36)}" font-size="${digits(size)}" fill="${colour}" ` +
    `stroke="${colour}" stroke-width="${digits(size * 0.03)}">${escapeXml(caption)}</text>`
  )
}
