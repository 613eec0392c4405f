import type { Point } from './camera.ts'
import type { Handlers } from './handlers.ts'
import { pointIn, portBelow } from './port.ts'

/** A pointer that moves no further than this, in pixels, presses; one that moves further drags. */
const SHAKE = 5

interface Drag {
  readonly port: DOMRect
  readonly start: Point
  readonly grabbed: ((at: Point) => void) | undefined
  last: Point
  moved: boolean
}

interface Hands {
  readonly fingers: Map<number, Point>
  drag: Drag | undefined
  /** Whether the click that follows was a drag. */
  dragged: boolean
}

/** Drags with one pointer, pinches with two, presses and hovers. */
export function listenToPointers(views: HTMLElement, handlers: Handlers): void {
  const hands: Hands = { fingers: new Map(), drag: undefined, dragged: false }
  // The browser would drag a picture away as a file, and cancel the pointer.
  views.addEventListener('dragstart', (event) => event.preventDefault())
  views.addEventListener('pointerdown', (event) => begin(hands, event, handlers))
  views.addEventListener('pointermove', (event) => {
    if (!hands.fingers.has(event.pointerId)) hover(event, handlers)
    else if (move(hands, event, handlers)) views.setPointerCapture(event.pointerId)
  })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    views.addEventListener(end, (event) => {
      hands.fingers.delete(event.pointerId)
      if (hands.fingers.size === 0) hands.drag = undefined
    })
  }
  views.addEventListener('click', (event) => {
    const below = portBelow(event)
    if (below !== undefined && !hands.dragged) handlers.press(event.target as Element, below.at)
    hands.dragged = false
  })
}

function begin(hands: Hands, event: PointerEvent, { grab }: Handlers): void {
  const below = portBelow(event)
  if (below === undefined || event.button !== 0) return
  const { at, port } = below
  hands.fingers.set(event.pointerId, at)
  hands.dragged = hands.fingers.size > 1
  hands.drag = { port, start: at, last: at, moved: false, grabbed: hands.dragged ? undefined : grab(at, port) }
}

function hover(event: PointerEvent, handlers: Handlers): void {
  const below = event.pointerType === 'mouse' ? portBelow(event) : undefined
  if (below !== undefined) handlers.hover(event.target as Element, below.at)
}

/** Returns whether a drag begins with this event: its pointer is then captured, so that it may leave the window. */
function move(hands: Hands, event: PointerEvent, handlers: Handlers): boolean {
  const { drag, fingers } = hands
  if (drag === undefined) return false
  const at = pointIn(drag.port, event)
  const isPinch = fingers.size > 1
  const begins = !isPinch && !drag.moved && distance(at, drag.start) > SHAKE
  if (begins) drag.moved = true
  if (isPinch) pinch(fingers, event.pointerId, at, handlers)
  else if (drag.moved) dragTo(at, hands, drag, handlers)
  else return false
  drag.last = at
  fingers.set(event.pointerId, at)
  return begins
}

function dragTo(at: Point, hands: Hands, drag: Drag, handlers: Handlers): void {
  hands.dragged = true
  if (drag.grabbed !== undefined) drag.grabbed(at)
  else handlers.pan(at.x - drag.last.x, at.y - drag.last.y)
}

function pinch(fingers: ReadonlyMap<number, Point>, id: number, at: Point, { zoom, pan }: Handlers): void {
  const was = fingers.get(id)
  const other = [...fingers].find(([finger]) => finger !== id)?.[1]
  if (was === undefined || other === undefined) return
  const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }
  zoom(distance(at, other) / Math.max(1, distance(was, other)), middle)
  pan((at.x - was.x) / 2, (at.y - was.y) / 2)
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
