import type { JsonObject } from '../../../json.ts'
import type { Drawing } from '../../isometric/drawing.ts'
import { boundsOf, type Rect } from '../../isometric/geometry.ts'
import { EM, LINE_HEIGHT } from '../../isometric/text.ts'
import { printable, shortened } from '../../isometric/xml.ts'
import { placesOf } from '../grounds.ts'
import type { MarkCounts } from '../key.ts'
import { MARKS } from '../mark-style.ts'
import { signOf } from './captions.ts'
import { flatText } from './labels.ts'
import { textPaint, titlePaint } from './paint.ts'

const SIZE = 32
/** How far the last line is from what is drawn, in grid units. */
const DISTANCE = 2

/** Title, counts in the colours of their marks, and notes: texts behind everything that is drawn. */
export function legendOf(
  title: string,
  counts: MarkCounts,
  notes: readonly string[],
  drawing: Drawing,
): readonly JsonObject[] {
  const marks = MARKS.filter((mark) => counts[mark] > 0)
  const lines = [
    { text: shortened(printable(title), 160), color: titlePaint() },
    ...marks.map((mark) => ({
      text: `${signOf(mark)} ${counts[mark].toLocaleString('en-US')} ${mark}`.trim(),
      color: textPaint(mark),
    })),
    ...notes.map((note) => ({ text: shortened(printable(note), 160), color: titlePaint() })),
  ]
  const { minX, minY } = extentOf(drawing)
  const step = SIZE * EM * LINE_HEIGHT * 1.2
  const top = minY - DISTANCE - lines.length * step
  return lines.map(({ text, color }, index) => {
    const mapPos = [minX, Math.round((top + index * step) * 100) / 100]
    return { ...flatText(`w:legend-${index + 1}`, text, SIZE), mapPos, color }
  })
}

function extentOf(drawing: Drawing): Rect {
  const rects = [...placesOf(drawing).values(), ...drawing.outlines.map(({ rect }) => rect)]
  return boundsOf(
    rects.flatMap(({ minX, minY, maxX, maxY }) => [
      { x: minX, y: minY },
      { x: maxX, y: maxY },
    ]),
  )
}
