import type { JsonObject } from '../../../json.ts'
import { visibleLine } from '../../../text.ts'
import type { Drawing } from '../../isometric/drawing.ts'
import { EM, LINE_HEIGHT } from '../../isometric/text-size.ts'
import { extentOf } from '../grounds.ts'
import type { MarkCounts } from '../key.ts'
import { MARKS } from '../mark-style.ts'
import { signOf } from './captions.ts'
import { flatText } from './labels.ts'
import { textPaint, titlePaint } from './paint.ts'

const SIZE = 32
const MAX_CHARACTERS = 160
/** Distance of the last line from the drawing, in grid units. */
const DISTANCE = 2

/** Title, counts in the colours of their marks, and notes, as texts at the back of the drawing. */
export function legendOf(
  title: string,
  counts: MarkCounts,
  notes: readonly string[],
  drawing: Drawing,
): readonly JsonObject[] {
  const marks = MARKS.filter((mark) => counts[mark] > 0)
  const lines = [
    { text: visibleLine(title, MAX_CHARACTERS), color: titlePaint() },
    ...marks.map((mark) => ({
      text: `${signOf(mark)} ${counts[mark].toLocaleString('en-US')} ${mark}`.trim(),
      color: textPaint(mark),
    })),
    ...notes.map((note) => ({ text: visibleLine(note, MAX_CHARACTERS), color: titlePaint() })),
  ]
  const { minX, minY } = extentOf(drawing)
  const step = SIZE * EM * LINE_HEIGHT * 1.2
  const top = minY - DISTANCE - lines.length * step
  return lines.map(({ text, color }, index) => {
    const mapPos = [minX, Math.round((top + index * step) * 100) / 100]
    return { ...flatText(`w:legend-${index + 1}`, text, SIZE), mapPos, color }
  })
}
