import type { Size } from './camera.ts'

/** Beside each other is easier to compare, so the other way has to be this much larger. */
const WORTH_STACKING = 1.2

/** The shape of a window for two pictures: beside each other, or one above the other where they are larger like that. */
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
