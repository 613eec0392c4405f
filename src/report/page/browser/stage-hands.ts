import type { Point } from './camera.ts'
import { listenToHands } from './gestures.ts'
import type { Layer } from './layer.ts'
import type { Mix } from './mix.ts'
import type { Pane } from './pane.ts'
import type { Row } from './rows.ts'

export interface Window {
  readonly layers: readonly Layer[]
  readonly pane: () => Pane
  readonly mix: Mix
  readonly onPick: (row: Row) => void
}

/** Connects pointers and keys with the pictures of a window. */
export function connectHands(views: HTMLElement, { layers, pane, mix, onPick }: Window): void {
  const layerOf = (target: Element) => layers.find(({ figure }) => figure.contains(target))
  const pick = (target: Element, at: Point) => {
    const layer = layerOf(target)
    return layer?.pick(target, pane().pointAt(layer, at))
  }
  const hover = (target: Element | undefined, found: ReturnType<typeof pick>) => {
    const layer = target && layerOf(target)
    for (const one of layers) one.marks.hover(one === layer ? found?.box : undefined)
    views.classList.toggle('pickable', found !== undefined)
  }
  views.tabIndex = 0
  views.setAttribute('role', 'group')
  views.setAttribute('aria-label', 'Pictures: arrow keys move, plus and minus zoom, 0 shows all')
  views.addEventListener('pointerleave', () => hover(undefined, undefined))
  listenToHands(views, {
    pan: (dx, dy) => pane().pan(dx, dy),
    zoom: (factor, at) => pane().zoom(factor, at),
    fit: () => pane().fit(),
    grab: (at, port) => mix.grab(at, port),
    press: (target, at) => {
      const found = pick(target, at)
      if (found !== undefined) onPick(found.row)
    },
    hover: (target, at) => hover(target, pick(target, at)),
  })
}
