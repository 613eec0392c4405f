import type { Point } from './camera.ts'

/** What hands do to a window; all points are of the port below them. */
export interface Handlers {
  pan(dx: number, dy: number): void
  zoom(factor: number, at?: Point): void
  fit(): void
  press(target: Element, at: Point): void
  hover(target: Element, at: Point): void
  /** What a drag moves that begins here, when it is not the picture. */
  grab(at: Point, port: DOMRect): ((at: Point) => void) | undefined
}
