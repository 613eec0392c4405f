import { cut } from '../../text.ts'
import { css } from '../isometric/colour.ts'
import type { Mark } from '../isometric/drawing.ts'
import type { Pixel, Rect } from '../isometric/geometry.ts'
import { type GroundMap, grow, meet } from '../isometric/ground-map.ts'
import type { Theme } from '../isometric/theme.ts'
import { digits, escapeXml } from '../isometric/xml.ts'
import { widthInEms } from './letters.ts'
import { letterColours, markColour } from './mark-style.ts'

/** A name that must be readable, and the component it belongs to. */
export interface Naming {
  readonly id: string
  readonly text: string
  readonly mark: Mark
  /** The component's bounds in pixels: the plate must not cover them. */
  readonly box: Rect
}

/** A name on a plate that nothing covers. */
export interface NamePlate extends Naming {
  readonly rect: Rect
  /** Where the line from the plate ends, if the plate is away from the component. */
  readonly leader?: Pixel
}

const MAX_CHARACTERS = 44
const AIR = 3
/** This many of the nearest positions are first tried for covering nothing at all. */
const NEAR = 40
/** Rings of positions around a component that are tried. */
const RINGS = 14

/**
 * Places each name next to its component so that it covers no other name: in front if possible, otherwise above, to the side, or farther
 * away with a line to it.
 * @param taken what no plate may cover; the plates are added to it
 * @param avoided what plates cover only if no other position is near
 */
export function placeNames(
  namings: readonly Naming[],
  size: number,
  taken: GroundMap,
  avoided: GroundMap,
): readonly NamePlate[] {
  return namings.map((naming) => {
    const text = cut(naming.text, MAX_CHARACTERS)
    const width = widthInEms(text) * size + size
    const height = size * 1.6
    const choices = positionsAround(naming.box, width, height)
    const isFree = (rect: Rect) => taken.isFree(grow(rect, AIR / 2))
    const near = choices.slice(0, NEAR)
    const rect =
      near.find((place) => isFree(place) && avoided.isFree(place)) ??
      near.find(isFree) ??
      choices.find(isFree) ??
      fallenOut(choices, height, isFree)
    taken.add(rect)
    return { ...naming, text, rect, ...leaderTo(naming.box, rect, size) }
  })
}

function positionsAround({ minX, minY, maxX, maxY }: Rect, width: number, height: number): readonly Rect[] {
  const centre = (minX + maxX) / 2
  const place = (x: number, y: number): Rect => ({ minX: x, minY: y, maxX: x + width, maxY: y + height })
  const middle = (minY + maxY - height) / 2
  const found: Rect[] = []
  for (let ring = 0; ring < RINGS; ring += 1) {
    const away = AIR + ring * height * 0.7
    const side = ring * height * 0.9
    for (const shift of ring === 0 ? [0] : [0, -side, side]) {
      found.push(
        place(centre - width / 2 + shift, maxY + away),
        place(centre - width / 2 + shift, minY - height - away),
      )
      found.push(place(maxX + away, middle + shift), place(minX - width - away, middle + shift))
    }
  }
  return found
}

/** The last resort: straight down until there is room, which there always is below everything. */
function fallenOut([first]: readonly Rect[], height: number, isFree: (rect: Rect) => boolean): Rect {
  let rect = first ?? { minX: 0, minY: 0, maxX: 1, maxY: 1 }
  while (!isFree(rect)) rect = { ...rect, minY: rect.minY + height, maxY: rect.maxY + height }
  return rect
}

/** The line ends halfway between the middle and the edge: inside a solid of any shape, but not across it. */
function leaderTo({ minX, minY, maxX, maxY }: Rect, rect: Rect, size: number): { readonly leader?: Pixel } {
  if (meet(grow({ minX, minY, maxX, maxY }, size), rect)) return {}
  const between = (low: number, high: number, value: number) => {
    return ((low + high) / 2 + Math.min(Math.max(value, low), high)) / 2
  }
  const [x, y] = [(rect.minX + rect.maxX) / 2, (rect.minY + rect.maxY) / 2]
  return { leader: { x: between(minX, maxX, x), y: between(minY, maxY, y) } }
}

/** The plate with its name, in a group of its own: the page keeps its size on the screen. */
export function drawPlateOf({ text, mark, rect }: NamePlate, size: number, theme: Theme): string {
  const { minX, minY, maxX, maxY } = rect
  const { loud, quiet } = letterColours(theme)
  return (
    `<g class="n"><rect x="${digits(minX)}" y="${digits(minY)}" width="${digits(maxX - minX)}" height="${digits(maxY - minY)}" ` +
    `rx="${digits(size * 0.3)}" fill="${css(theme.background)}" ` +
    `stroke="${markColour(mark, theme)}" stroke-width="1.4"/>` +
    `<text x="${digits((minX + maxX) / 2)}" y="${digits((minY + maxY) / 2 + size * 0.36)}" font-size="${digits(size)}" ` +
    `text-anchor="middle" fill="${mark === 'unchanged' ? quiet : loud}">${escapeXml(text)}</text></g>`
  )
}

/** The line from the middle of a plate, which covers that end, to its component, if the plate is away from it. */
export function drawLeaderOf({ leader, mark, rect }: NamePlate, theme: Theme): string {
  if (leader === undefined) return ''
  const { minX, minY, maxX, maxY } = rect
  const { x, y } = leader
  const [endX, endY] = [(minX + maxX) / 2, (minY + maxY) / 2]
  const path = `M${digits(x)} ${digits(y)}L${digits(endX)} ${digits(endY)}`
  return `<path d="${path}" fill="none" stroke="${markColour(mark, theme)}" stroke-width="1"/>`
}
