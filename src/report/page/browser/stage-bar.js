import { button, make, setPressed } from './make.ts'
/** The buttons of a window: ways to look at the pictures, and how close. */
export function createBar(modes, enter, pane, views) {
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
  const group = (name, label, parts) => make('div', { class: name, role: 'group', 'aria-label': label }, ...parts)
  return {
    ways: group(
      'ways',
      'How to look',
      ways.map(({ press }) => press),
    ),
    zooms: group('zooms', 'View', [outlines, ...zooms]),
    press: (mode) => {
      for (const way of ways) setPressed(way.press, way.mode === mode)
    },
  }
}
