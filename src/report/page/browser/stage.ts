import { readLayers } from './layer.ts'
import { make } from './make.ts'
import { createMix } from './mix.ts'
import { type Mode, modesFor } from './modes.ts'
import { type Pane, panesOf } from './pane.ts'
import { readPlaces } from './picks.ts'
import type { Row, Side } from './rows.ts'
import { createBar } from './stage-bar.ts'
import { connectHands } from './stage-hands.ts'

/** A note where the pictures do not show a line, or only one of them does. */
function noteOn(found: readonly string[], { layers }: Mode): string {
  if (found.length === 0) return 'Not drawn in this picture.'
  const [only] = found
  return layers.length === 2 && found.length === 1 ? `Drawn ${only} only.` : ''
}

/** The pictures of one target in one window. */
export interface Stage {
  /** Highlights what a line is about, or nothing. */
  show(row: Row | undefined): void
  /** Shows the next mode. */
  turn(): void
  /** Moves the focus to the window. */
  focus(): void
}

type Rows = Readonly<Record<Side, ReadonlyMap<string, Row>>>

/**
 * Makes a window for a target's pictures; undefined where the page holds none.
 * @param onPick called with the line of the resource that a person presses in a picture
 */
export function createStage(section: HTMLElement, rows: Rows, onPick: (row: Row) => void): Stage | undefined {
  const element = section.querySelector<HTMLElement>('[data-stage]')
  const views = element?.querySelector<HTMLElement>('.views')
  if (!element || !views) return undefined
  const layers = readLayers(element, rows, readPlaces(section, rows))
  const modes = modesFor(layers.map(({ name }) => name))
  const [first] = modes
  if (first === undefined) return undefined

  let mode = first
  let chosen: Row | undefined
  const panes = panesOf(layers, (pane, isFitted) => {
    if (pane() === now()) views.classList.toggle('zoomed', !isFitted)
  })
  const now = () => panes.get(mode.layers[0] ?? '') as Pane
  const note = make('p', { class: 'note', role: 'status' })
  const mix = createMix(views)
  const show = (row: Row | undefined) => {
    chosen = row
    const found = now()
      .show(row)
      .filter((name) => mode.layers.includes(name))
    note.textContent = row === undefined ? '' : noteOn(found, mode)
    if (row !== undefined) mix.favour(found)
  }
  const enter = (next: Mode) => {
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
  enter(first)
  const next = () => modes[(modes.indexOf(mode) + 1) % modes.length] ?? first
  return { show, turn: () => enter(next()), focus: () => views.focus() }
}
