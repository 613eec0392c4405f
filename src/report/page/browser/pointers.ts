import type { Point } from './camera.ts'
import type { Handlers } from './gestures.ts'
import { pointIn, portBelow } from './port.ts'

/** A hand that shakes no more than this presses; one that moves further drags. */
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
  views.addEventListener('pointerdown', (event) => begin(hands, event, handlers))
  views.addEventListener('pointermove', (event) => {
    if (hands.drag === undefined || !hands.fingers.has(event.pointerId)) hover(event, handlers)
    else move(hands, hands.drag, event, views, handlers)
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

function move(hands: Hands, drag: Drag, event: PointerEvent, views: HTMLElement, handlers: Handlers): void {
  const at = pointIn(drag.port, event)
  if (hands.fingers.size > 1) pinch(hands.fingers, event.pointerId, at, handlers)
  else if (drag.moved || distance(at, drag.start) > SHAKE) {
    if (!drag.moved) views.setPointerCapture(event.pointerId)
    drag.moved = true
    hands.dragged = true
    if (drag.grabbed !== undefined) drag.grabbed(at)
    else handlers.pan(at.x - drag.last.x, at.y - drag.last.y)
  } else return
  drag.last = at
  hands.fingers.set(event.pointerId, at)
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
