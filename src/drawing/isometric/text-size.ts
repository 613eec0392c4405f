import type { Rect } from './geometry.ts'

/** Height of an em in grid units per unit of Cloudcraft's text size; a little more than `textWidth` assumes, for legibility. */
export const EM = 0.021
/** Distance from one line of text to the next, in ems. */
export const LINE_HEIGHT = 1.15

/** The width in grid units that Cloudcraft assumes when it centres a label: a hundredth of the text size per character. */
export function textWidth(text: string, size: number): number {
  return 0.01 * size * [...text].length
}

/** The ground that a text covers when it runs to the right of `(x, y)` in direction `down`. */
export function textGround(lines: readonly string[], size: number, x: number, y: number): Rect {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)))
  return { minX: x, minY: y, maxX: x + width, maxY: y + lines.length * size * EM * LINE_HEIGHT }
}
