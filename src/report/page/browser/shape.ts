import type { Size } from './camera.ts'

/** Side by side is easier to compare, so stacking has to make the pictures this much larger. */
const WORTH_STACKING = 1.2

/** The shape of a window for two pictures: side by side, or stacked if that makes them larger. */
export function shapeForTwo(
  { width, height }: Size,
  room: Size,
): { readonly isStacked: boolean; readonly ratio: number } {
  const beside = Math.min(room.width / 2 / width, room.height / height, 1)
  const stacked = Math.min(room.width / width, room.height / 2 / height, 1)
  return stacked > beside * WORTH_STACKING
    ? { isStacked: true, ratio: width / (2 * height) }
    : { isStacked: false, ratio: (2 * width) / height }
}
