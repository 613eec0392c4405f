import type { Box, Size } from './camera.ts'
import { makeSvg } from './make.ts'
import type { Place } from './picks.ts'
import type { Region } from './regions.ts'

/** Marks above a picture, in pixels of it: faint outlines of all that changed, a ring around what is chosen. */
export interface Marks {
  outline(places: readonly Place[]): void
  /** Frames of what looks different, with their numbers, and of what only moved. */
  regions(regions: readonly Region[]): void
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
  const frames = makeSvg('g', { class: 'outlines frames' })
  svg.append(outlines, frames, under, ring, hover)
  world.append(svg)
  return {
    outline: (places) => outlines.replaceChildren(...outlinesOf(places)),
    regions: (regions) => frames.replaceChildren(...regions.flatMap(frameOf)),
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

function frameOf(region: Region): readonly SVGElement[] {
  const { kind, number, x, y } = region
  const frame = makeSvg('path', { class: `frame ${kind}`, d: boxPath(region, 2) })
  if (number === undefined) return [frame]
  const text = makeSvg('text', { class: 'number', x: String(x), y: String(y) })
  text.textContent = String(number)
  return [makeSvg('path', { class: 'frame under', d: boxPath(region, 2) }), frame, text]
}

function boxPath({ x, y, width, height }: Box, air: number): string {
  return `M${x - air} ${y - air}h${width + 2 * air}v${height + 2 * air}h${-width - 2 * air}z`
}
