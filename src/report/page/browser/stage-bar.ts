import { button, make, setPressed } from './make.ts'
import type { Mode } from './modes.ts'
import type { Pane } from './pane.ts'

export interface BarActs {
  readonly enter: (mode: Mode) => void
  readonly pane: () => Pane
  readonly views: HTMLElement
  /** Goes to the change after or before the chosen one. */
  readonly step: (by: 1 | -1) => void
  readonly full: HTMLElement
}

/** The buttons of a window: modes and zoom. */
export function createBar(modes: readonly Mode[], { enter, pane, views, step, full }: BarActs) {
  const ways = modes.map((mode) => ({ mode, press: button(mode.label, () => enter(mode), { title: mode.hint }) }))
  const outlines = button('Outlines', () => setPressed(outlines, !views.classList.toggle('bare')), {
    'aria-pressed': 'true',
    class: 'outline',
    title: 'Outline changes in the pictures',
  })
  const zooms = [
    button('‹ Change', () => step(-1), {
      'aria-label': 'Previous change',
      title: 'Previous change (k)',
      class: 'step',
    }),
    button('Change ›', () => step(1), { 'aria-label': 'Next change', title: 'Next change (j)', class: 'step' }),
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
    zooms: group('zooms', 'View', [outlines, ...zooms, full]),
    press: (mode: Mode) => {
      for (const way of ways) setPressed(way.press, way.mode === mode)
    },
  }
}
