import type { Mark } from '../isometric/drawing.ts'
import type { Pixel } from '../isometric/geometry.ts'
import type { Theme } from '../isometric/theme.ts'
import { digits, escapeXml } from '../isometric/xml.ts'
import { badge } from './badges.ts'
import { widthInEms } from './letters.ts'
import { hatchOf, letterColours, MARKS, markColour, markPaint } from './mark-style.ts'

/** How many resources have each mark. */
export type MarkCounts = Readonly<Record<Mark, number>>

/** A further entry of the key: `2 connections added`. */
export interface Note {
  readonly what: 'doubt' | 'connection' | 'membership'
  /** The mark of what it shows. */
  readonly mark: Mark
  readonly text: string
}

export interface Key {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export interface KeyStyle {
  /** The maximum width of a row in pixels, if possible. */
  readonly room: number
  /** The font size in pixels. */
  readonly size: number
  readonly prefix: string
  readonly theme: Theme
}

/** The key of the marks with their counts, followed by the notes, in rows. */
export function drawKey(counts: MarkCounts, notes: readonly Note[], style: KeyStyle): Key {
  const { room, size, theme } = style
  const row = size * 2.2
  const swatch = size * 1.9
  const ink = letterColours(theme).loud
  let [x, y, widest] = [0, 0, 0]
  const parts: string[] = []
  const put = (width: number, draw: (x: number, y: number) => string) => {
    if (x > 0 && x + width > room) [x, y] = [0, y + row]
    parts.push(draw(x, y))
    x += width + size * 1.4
    widest = Math.max(widest, x)
  }
  const text = (line: string, left: number, top: number) =>
    `<text x="${digits(left)}" y="${digits(top + row * 0.5 + size * 0.36)}" font-size="${digits(size)}" fill="${ink}">${escapeXml(line)}</text>`
  const entry = (line: string, drawn: (at: Pixel) => string) =>
    put(swatch + size * 0.5 + widthInEms(line) * size, (left, top) => {
      const at = { x: left, y: top + (row - swatch * 0.8) / 2 }
      return drawn(at) + text(line, left + swatch + size * 0.5, top)
    })
  for (const mark of MARKS.filter((one) => counts[one] > 0)) {
    entry(`${counts[mark].toLocaleString('en-US')} ${mark}`, (at) => swatchOf(mark, at, swatch, style))
  }
  for (const note of notes) entry(note.text, (at) => noteSwatch(note, at, swatch, style))
  return { svg: parts.join(''), width: widest, height: y + row }
}

function swatchOf(mark: Mark, { x, y }: Pixel, size: number, { prefix, theme }: KeyStyle): string {
  const [width, height] = [size, size * 0.8]
  const fill = mark === 'unchanged' ? markPaint(mark, theme).color : hatchOf(mark, prefix)
  return (
    `<rect x="${digits(x)}" y="${digits(y)}" width="${digits(width)}" height="${digits(height)}" rx="3" ` +
    `fill="${fill}" stroke="${markColour(mark, theme)}" stroke-width="1.2"/>` +
    badge(mark, { x: x + width / 2, y: y + height / 2, radius: size * 0.3 }, theme)
  )
}

/** A question mark, a line with a sign, or only a sign: as in the picture. */
function noteSwatch({ what, mark }: Note, { x, y }: Pixel, size: number, { theme }: KeyStyle): string {
  const middle = { x: x + size / 2, y: y + size * 0.4 }
  const line = `<path d="M${digits(x)} ${digits(middle.y)}H${digits(x + size)}" fill="none" stroke="${markColour(mark, theme)}" stroke-width="3"/>`
  const sign = badge(mark, { ...middle, radius: size * 0.3 }, theme, what === 'doubt')
  return what === 'connection' ? line + sign : sign
}
