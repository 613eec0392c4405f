import { readLayers } from './layer.ts'
import { make } from './make.ts'
import { createMix } from './mix.ts'
import { modesFor } from './modes.ts'
import { panesOf } from './pane.ts'
import { readPlaces } from './picks.ts'
import { createBar } from './stage-bar.ts'
import { connectHands } from './stage-hands.ts'

/** Where a line is not found, or found once. */
function noteOn(found, { layers }) {
  if (found.length === 0) return 'Not drawn in this picture.'
  const [only] = found
  return layers.length === 2 && found.length === 1 ? `Drawn ${only} only.` : ''
}
/**
 * Makes a window of a target's pictures; undefined where the page holds none.
 * @param onPick is told the line of what a person presses in a picture
 */
export function createStage(section, rows, onPick) {
  const element = section.querySelector('[data-stage]')
  const views = element?.querySelector('.views')
  if (!element || !views) return undefined
  const layers = readLayers(element, rows, readPlaces(section, rows))
  const modes = modesFor(layers.map(({ name }) => name))
  let [mode] = modes
  if (mode === undefined) return undefined
  let chosen
  const panes = panesOf(layers, (pane, isFitted) => {
    if (pane() === now()) views.classList.toggle('zoomed', !isFitted)
  })
  const now = () => panes.get(mode?.layers[0] ?? '')
  const note = make('p', { class: 'note', role: 'status' })
  const mix = createMix(views)
  const show = (row) => {
    chosen = row
    const found = now()
      .show(row)
      .filter((name) => mode?.layers.includes(name))
    note.textContent = row === undefined ? '' : noteOn(found, mode)
    if (row !== undefined) mix.favour(found)
  }
  const enter = (next) => {
    mode = next
    views.dataset['mode'] = next.name
    for (const { name, figure } of layers) figure.toggleAttribute('data-shown', next.layers.includes(name))
    bar.press(next)
    mix.enter(next.name)
    now().open()
    if (chosen !== undefined) show(chosen)
  }
  const bar = createBar(modes, enter, now, views)
  connectHands(views, { layers, pane: now, mix, onPick })
  if (modes.length > 1) element.prepend(bar.ways)
  views.append(bar.zooms)
  views.after(mix.element, note)
  new ResizeObserver(() => now().open()).observe(views)
  enter(mode)
  const next = () => modes[(modes.indexOf(mode) + 1) % modes.length]
  return { show, turn: () => enter(next()), focus: () => views.focus() }
}
