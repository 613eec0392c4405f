import { captionText } from './caption.ts'
import { css, lighten } from './colour.ts'
import type { Item } from './drawing.ts'
import { GRID_WIDTH } from './geometry.ts'
import type { Shape } from './look.ts'
import { lookOf } from './palette.ts'
import { signPath } from './signs.ts'
import { colourOf, legible, type Theme } from './theme.ts'
import { digits } from './xml.ts'

/** Shapes that are round from above. */
const ROUND: ReadonlySet<Shape> = new Set(['database', 'bucket', 'disk', 'hub', 'gateway', 'person'])

/** An item seen from straight above, its back corner at the origin. */
export function drawFlat(item: Item, theme: Theme): string {
  const look = lookOf(item.type)
  const colour = { ...colourOf(item.color, look.flat[0], theme), alpha: 1 }
  const accent = css(legible(colourOf(item.accent, look.flat[1], theme), colour))
  const [width, height] = [item.width * GRID_WIDTH, item.depth * GRID_WIDTH]
  const paint = `fill="${css(colour)}" stroke="${css(lighten(colour, -0.18))}" stroke-width="1.5"`
  const round = ROUND.has(look.shape)
  const room = round && look.sign !== 'none' ? width * 0.58 : width - 6
  const caption = captionText(look.caption, accent, room, look.sign === 'none' ? 11 : 8)
  const captionAt = look.sign === 'none' ? height / 2 : height * (round ? 0.75 : 0.79)
  return [
    body(round, width, height, paint),
    look.sign === 'none' ? '' : moved(width / 2, height * (round ? 0.38 : 0.4), signPath(look.sign, 14, accent)),
    caption === '' ? '' : moved(width / 2, captionAt, caption),
  ].join('')
}

function body(round: boolean, width: number, height: number, paint: string): string {
  const corner = round ? Math.min(width, height) / 2 - 1 : 5
  return `<rect x="1" y="1" width="${digits(width - 2)}" height="${digits(height - 2)}" rx="${digits(corner)}" ${paint}/>`
}

function moved(x: number, y: number, content: string): string {
  return `<g transform="translate(${digits(x)} ${digits(y)})">${content}</g>`
}
