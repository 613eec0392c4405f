import { css } from './colour.ts'
import type { Direction, Label, Outline, Plate } from './drawing.ts'
import { boundsOf, type Point } from './geometry.ts'
import { LEGEND_SIZE } from './legends.ts'
import { inPlane, type Plane, planeTransform } from './plane.ts'
import { EM, LINE_HEIGHT, textWidth } from './text-size.ts'
import { haloOf, inkOf, type Theme } from './theme.ts'
import { digits, escapeXml } from './xml.ts'

/** Distance of the baseline from the top of a line, in ems. */
const BASELINE = 0.86

/** A label, lying on the ground, standing on it, or facing the viewer. */
export function drawLabel(label: Label, theme: Theme): string {
  const ink = inkOf(label.color, '#000000', theme)
  const halo = label.halo ? haloOf(ink, theme) : undefined
  const rise = label.standing ? label.lines.length * label.size * EM * LINE_HEIGHT : 0
  return lettering({
    lines: label.lines,
    size: label.size,
    at: { ...label.at, z: rise },
    plane: planeOf(label),
    colour: css(ink),
    theme,
    ...(halo === undefined ? {} : { halo }),
  })
}

/** A group's name on its outline, with a halo that interrupts the line. */
export function drawLegend(outline: Outline, theme: Theme): string {
  const colour = css(inkOf(outline.color, '#5f6b7a', theme))
  const { at, direction } = outline.legend
  const halo = css(theme.background)
  return lettering({ lines: [outline.name], size: LEGEND_SIZE, at, plane: GROUND[direction], colour, halo, theme })
}

/** A cluster's name, inside its front edge. */
export function drawPlateName(plate: Plate, theme: Theme): string {
  if (plate.kind !== 'cluster' || plate.name === '') return ''
  const { minX, maxY } = boundsOf(plate.corners)
  const at = { x: minX + 0.25, y: maxY - 0.38, z: 0 }
  const colour = css(inkOf({}, '#3b4350', theme))
  return lettering({ lines: [plate.name], size: LEGEND_SIZE, at, plane: 'ground', colour, theme })
}

const GROUND: Readonly<Record<Direction, Plane>> = {
  down: 'ground',
  right: 'ground-right',
  up: 'ground-up',
  left: 'ground-left',
}

function planeOf(label: Label): Plane {
  if (!label.isometric) return 'screen'
  if (!label.standing) return GROUND[label.direction]
  return label.direction === 'right' || label.direction === 'left' ? 'right' : 'left'
}

interface Lettering {
  readonly lines: readonly string[]
  readonly size: number
  readonly at: Point
  readonly plane: Plane
  readonly colour: string
  readonly halo?: string
  readonly theme: Theme
}

function lettering({ lines, size, at, plane, colour, halo, theme }: Lettering): string {
  const em = inPlane(size * EM, theme.projection)
  const centre = inPlane(textWidth(lines[0] ?? '', size) / 2, theme.projection)
  // A single line is centred where Cloudcraft assumes its centre, whatever the real width of its letters.
  const anchor = lines.length === 1 ? { x: digits(centre), style: ' text-anchor="middle"' } : { x: '0', style: '' }
  const texts = lines.map((line, index) => {
    return `<text x="${anchor.x}" y="${digits(em * (BASELINE + index * LINE_HEIGHT))}">${escapeXml(line)}</text>`
  })
  const outline =
    halo === undefined
      ? ''
      : ` stroke="${halo}" stroke-width="${digits(em * 0.3)}" stroke-linejoin="round" paint-order="stroke"`
  return (
    `<g transform="${planeTransform(plane, at, theme.projection)}" font-size="${digits(em)}" ` +
    `fill="${colour}"${anchor.style}${outline}>${texts.join('')}</g>`
  )
}
