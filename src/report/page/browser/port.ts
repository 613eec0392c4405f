import type { Point } from './camera.ts'

/** The picture's window below the pointer, and the point in it. */
export function portBelow(event: MouseEvent): { readonly port: DOMRect; readonly at: Point } | undefined {
  const port = (event.target as Element | null)?.closest('.port')?.getBoundingClientRect()
  return port && { port, at: pointIn(port, event) }
}

export function pointIn(port: DOMRect, { clientX, clientY }: MouseEvent): Point {
  return { x: clientX - port.x, y: clientY - port.y }
}
