import type { Box, Size } from './camera.ts'
import { makeSvg } from './make.ts'
import type { Place } from './picks.ts'

/** Marks above a picture, in pixels of it: faint outlines of all that changed, a ring around what is chosen. */
export interface Marks {
  outline(places: readonly Place[]): void
  ring(boxes: readonly Box[]): void
  hover(box: Box | undefined): void
}

export function createMarks(world: HTMLElement, { width, height }: Size): Marks {
  const svg = makeSvg('svg', {
    class: 'marks',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
  })
  const outlines = makeSvg('g', { class: 'outlines' })
  const under = makeSvg('path', { class: 'ring under' })
  const ring = makeSvg('path', { class: 'ring' })
  const hover = makeSvg('path', { class: 'hover' })
  svg.append(outlines, under, ring, hover)
  world.append(svg)
  return {
    outline: (places) => outlines.replaceChildren(...outlinesOf(places)),
    ring: (boxes) => {
      for (const path of [under, ring]) path.setAttribute('d', boxes.map((box) => boxPath(box, 6)).join(''))
    },
    hover: (box) => hover.setAttribute('d', box === undefined ? '' : boxPath(box, 3)),
  }
}

/** One path per kind, however many places there are. */
function outlinesOf(places: readonly Place[]): readonly SVGElement[] {
  const byKind = new Map<string, string>()
  for (const place of places) byKind.set(place.row.kind, (byKind.get(place.row.kind) ?? '') + boxPath(place, 2))
  return [...byKind].map(([kind, d]) => makeSvg('path', { class: kind, d }))
}

function boxPath({ x, y, width, height }: Box, air: number): string {
  return `M${x - air} ${y - air}h${width + 2 * air}v${height + 2 * air}h${-width - 2 * air}z`
}
