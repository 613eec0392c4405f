import { button, make, setPressed } from './make.ts'
import type { Mode } from './modes.ts'
import type { Pane } from './pane.ts'

/** The buttons of a window: modes and zoom. */
export function createBar(modes: readonly Mode[], enter: (mode: Mode) => void, pane: () => Pane, views: HTMLElement) {
  const ways = modes.map((mode) => ({ mode, press: button(mode.label, () => enter(mode), { title: mode.hint }) }))
  const outlines = button('Outlines', () => setPressed(outlines, !views.classList.toggle('bare')), {
    'aria-pressed': 'true',
    title: 'Outline in the renders what changed',
  })
  const zooms = [
    button('−', () => pane().zoom(1 / 1.5), { 'aria-label': 'Zoom out', title: 'Zoom out' }),
    button('+', () => pane().zoom(1.5), { 'aria-label': 'Zoom in', title: 'Zoom in (or Ctrl and wheel)' }),
    button('Fit', () => pane().fit(), { title: 'Show the whole picture' }),
  ]
  const group = (name: string, label: string, parts: readonly HTMLElement[]) =>
    make('div', { class: name, role: 'group', 'aria-label': label }, ...parts)
  return {
    ways: group(
      'ways',
      'How to look',
      ways.map(({ press }) => press),
    ),
    zooms: group('zooms', 'View', [outlines, ...zooms]),
    press: (mode: Mode) => {
      for (const way of ways) setPressed(way.press, way.mode === mode)
    },
  }
}
