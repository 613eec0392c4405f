import { listenToHands } from './gestures.ts'
/** Lets hands and keys move the pictures of a window, and press what is drawn in them. */
export function connectHands(views, { layers, pane, mix, onPick }) {
  const layerOf = (target) => layers.find(({ figure }) => figure.contains(target))
  const pick = (target, at) => layerOf(target)?.pick(target, pane().pointAt(at))
  const hover = (target, found) => {
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
