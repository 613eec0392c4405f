import type { JsonObject } from '../../../json.ts'
import type { Mark } from '../../isometric/drawing.ts'
import { themeOf } from '../../isometric/theme.ts'
import { letterColours, markColour, markPaint } from '../mark-style.ts'

/** Blueprints are shown on white, whatever the snapshot's theme. */
const THEME = themeOf('light', 'isometric')

/** A colour for both projections, the form of today's documents. */
export function paint(colour: string): JsonObject {
  return { isometric: colour, '2d': colour }
}

/** Colours of what stands on the ground or lies on it. */
export function solidPaint(mark: Mark): JsonObject {
  const { color, accent } = markPaint(mark, THEME)
  return { color: paint(color), accentColor: paint(accent) }
}

/** The colour of a frame around others, or of a line. */
export function linePaint(mark: Mark): JsonObject {
  return paint(mark === 'unchanged' ? '#c3c9d2' : markColour(mark, THEME))
}

/** The colour of letters: those of what did not change step back. */
export function textPaint(mark: Mark): JsonObject {
  return paint(mark === 'unchanged' ? letterColours(THEME).quiet : markPaint(mark, THEME).accent)
}

export function titlePaint(): JsonObject {
  return paint(letterColours(THEME).loud)
}
