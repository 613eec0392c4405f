import type { Drawing, Item } from '../isometric/drawing.ts'
import { footprintOf, heightOf } from '../isometric/palette.ts'
import { extentOf } from './grounds.ts'

const DISTANCE = 3
const COLUMN = 3
const ROW = 3
const MIN_COLUMNS = 6

interface Subject {
  readonly id: string
  readonly type: string
  readonly name: string
}

/** Adds what has no position in the drawing, in rows in front of everything else. */
export function onShelf(drawing: Drawing, subjects: readonly Subject[]): Drawing {
  if (subjects.length === 0) return drawing
  const { minX, maxX, maxY } = extentOf(drawing)
  const columns = Math.max(MIN_COLUMNS, Math.floor((maxX - minX) / COLUMN), Math.ceil(Math.sqrt(subjects.length)))
  const items = subjects.map((subject, index): Item => {
    const at = {
      x: minX + (index % columns) * COLUMN,
      y: maxY + DISTANCE + Math.floor(index / columns) * ROW,
      z: 0,
    }
    return { ...subject, at, ...footprintOf(''), height: heightOf(subject.type), color: {}, accent: {} }
  })
  return { ...drawing, items: [...drawing.items, ...items] }
}
