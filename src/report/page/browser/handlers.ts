import type { Point } from './camera.ts'

/** What a pointer or the keyboard does to a window. Points are relative to the port below the pointer. */
export interface Handlers {
  pan(dx: number, dy: number): void
  zoom(factor: number, at?: Point): void
  fit(): void
  press(target: Element, at: Point): void
  hover(target: Element, at: Point): void
  /** What a drag that begins here moves, if not the picture. */
  grab(at: Point, port: DOMRect): ((at: Point) => void) | undefined
}
