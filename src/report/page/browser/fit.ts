import type { Box, Point, Size } from './camera.ts'

/** How a picture is placed on the other pictures of its window: `window = picture * scale + (x, y)`. */
export interface Fit extends Point {
  readonly scale: number
}

const AS_IT_IS: Fit = { scale: 1, x: 0, y: 0 }

/** @param text from a picture's markup, `SCALE X Y`: for a render from before whose layout moved or has another scale */
export function readFit(text = ''): Fit {
  const [scale, x, y] = text.split(' ').map(Number)
  if (scale === undefined || x === undefined || y === undefined) return AS_IT_IS
  return scale > 0 && Number.isFinite(x + y) ? { scale, x, y } : AS_IT_IS
}

export function isAsItIs({ scale, x, y }: Fit): boolean {
  return scale === 1 && x === 0 && y === 0
}

export function laid({ x, y, width, height }: Box, fit: Fit): Box {
  const { scale } = fit
  return { x: x * scale + fit.x, y: y * scale + fit.y, width: width * scale, height: height * scale }
}

/** The point of a picture below a point of its window. */
export function below({ x, y }: Point, fit: Fit): Point {
  return { x: (x - fit.x) / fit.scale, y: (y - fit.y) / fit.scale }
}

/** The fits moved so that no picture begins left of or above the window, and the size that all of them need. */
export function together(pictures: readonly { readonly size: Size; readonly fit: Fit }[]): {
  readonly fits: readonly Fit[]
  readonly size: Size
} {
  const boxes = pictures.map(({ size, fit }) => laid({ x: 0, y: 0, ...size }, fit))
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top
  return { fits: pictures.map(({ fit }) => ({ ...fit, x: fit.x - left, y: fit.y - top })), size: { width, height } }
}
