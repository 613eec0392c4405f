import type { JsonObject } from '../../../json.ts'
import type { Mark } from '../../isometric/drawing.ts'
import { themeOf } from '../../isometric/theme.ts'
import { letterColours, markColour, markPaint } from '../mark-style.ts'

/** Blueprints have a white background, whatever the snapshot's theme. */
const THEME = themeOf('light', 'isometric')

/** A colour for both projections, in the form of current documents. */
export function paint(colour: string): JsonObject {
  return { isometric: colour, '2d': colour }
}

/** The colours of solids and surfaces. */
export function solidPaint(mark: Mark): JsonObject {
  const { color, accent } = markPaint(mark, THEME)
  return { color: paint(color), accentColor: paint(accent) }
}

/** The colour of a frame around others, or of a line. */
export function linePaint(mark: Mark): JsonObject {
  return paint(mark === 'unchanged' ? '#c3c9d2' : markColour(mark, THEME))
}

/** The colour of text; less prominent for unchanged components. */
export function textPaint(mark: Mark): JsonObject {
  return paint(mark === 'unchanged' ? letterColours(THEME).quiet : markPaint(mark, THEME).accent)
}

export function titlePaint(): JsonObject {
  return paint(letterColours(THEME).loud)
}
