import type { Handlers } from './handlers.ts'
import { listenToPointers } from './pointers.ts'
import { portBelow } from './port.ts'

const STEP = 48

/** Wheel (with Ctrl, or when the window has the focus), drag, pinch, double click and keys. */
export function listenToHands(views: HTMLElement, handlers: Handlers): void {
  listenToWheel(views, handlers)
  listenToPointers(views, handlers)
  views.addEventListener('dblclick', (event) => {
    const below = portBelow(event)
    if (below !== undefined) handlers.zoom(2, below.at)
  })
  views.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== views) return
    const act = KEYS[event.key]
    if (act === undefined) return
    act(handlers)
    event.preventDefault()
    event.stopPropagation()
  })
}

const KEYS: Readonly<Record<string, (handlers: Handlers) => void>> = {
  ArrowLeft: ({ pan }) => pan(STEP, 0),
  ArrowRight: ({ pan }) => pan(-STEP, 0),
  ArrowUp: ({ pan }) => pan(0, STEP),
  ArrowDown: ({ pan }) => pan(0, -STEP),
  '+': ({ zoom }) => zoom(1.5),
  '=': ({ zoom }) => zoom(1.5),
  '-': ({ zoom }) => zoom(1 / 1.5),
  '0': (handlers) => handlers.fit(),
}

const LINE = 30
const MOST = 240

function listenToWheel(views: HTMLElement, { zoom }: Handlers): void {
  const onWheel = (event: WheelEvent) => {
    const below = portBelow(event)
    // Leave the wheel to the page unless Ctrl/⌘ is held or the viewer has the focus.
    const isMeant = event.ctrlKey || event.metaKey || views === document.activeElement
    if (below === undefined || !isMeant) return
    event.preventDefault()
    const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * LINE
    zoom(Math.exp(-Math.max(-MOST, Math.min(MOST, pixels)) * (event.ctrlKey ? 0.008 : 0.002)), below.at)
  }
  views.addEventListener('wheel', onWheel, { passive: false })
}
