import type { Size } from './camera.ts'
import { createFull } from './full.ts'
import { type Layer, readLayers } from './layer.ts'
import { button, make } from './make.ts'
import { createMix } from './mix.ts'
import { isRender, type Mode, modesFor } from './modes.ts'
import { type Pane, panesOf } from './pane.ts'
import { readPlaces } from './picks.ts'
import { type Region, readRegions } from './regions.ts'
import type { Row, Side } from './rows.ts'
import { shapeForTwo } from './shape.ts'
import { createBar } from './stage-bar.ts'
import { connectHands } from './stage-hands.ts'
import { createSteps } from './steps.ts'

/** A note if the pictures do not show a line, or only one of them does. */
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

/** Actions in a window that concern the list. */
export interface StageActs {
  /** Shows the line of a resource that was pressed in a picture. */
  readonly pick: (row: Row) => void
  /** Goes to the change after or before the chosen one. */
  readonly step: (by: 1 | -1) => void
}

type Rows = Readonly<Record<Side, ReadonlyMap<string, Row>>>

/** Creates a window for a target's pictures; undefined if the page has none. */
export function createStage(section: HTMLElement, rows: Rows, acts: StageActs): Stage | undefined {
  const element = section.querySelector<HTMLElement>('[data-stage]')
  const views = element?.querySelector<HTMLElement>('.views')
  if (!element || !views) return undefined
  const regions = readRegions(element)
  const layers = readLayers(element, { rows, places: readPlaces(section, rows), regions })
  const modes = modesFor(layers.map(({ name }) => name))
  const [first] = modes
  if (first === undefined) return undefined
  // Without a change there is none to step to.
  element.classList.toggle('no-steps', rows.before.size + rows.after.size === 0)
  return openStage({ element, views, layers, modes, regions }, first, acts)
}

interface Parts {
  readonly element: HTMLElement
  readonly views: HTMLElement
  readonly layers: readonly Layer[]
  readonly modes: readonly Mode[]
  readonly regions: readonly Region[]
}

function openStage({ element, views, layers, modes, regions }: Parts, first: Mode, acts: StageActs): Stage {
  let mode = first
  let chosen: Row | undefined
  const panes = panesOf(layers, (pane, isFitted) => {
    if (pane() === now()) views.classList.toggle('zoomed', !isFitted)
  })
  const now = () => panes.get(mode.layers[0] ?? '') as Pane
  const note = make('p', { class: 'note', role: 'status' })
  const mix = createMix(views)
  const steps = createSteps(regions, (region) => {
    const shown = shownIn(region.layers, mode)
    mix.favour(shown)
    now().reveal(region, shown)
  })
  const show = (row: Row | undefined) => {
    chosen = row
    steps.leave()
    const found = shownIn(now().show(row), mode)
    note.textContent = row === undefined ? '' : noteOn(found, mode)
    if (row !== undefined) mix.favour(found)
  }
  const open = () => fitWindow(views, mode, now())
  const enter = (next: Mode) => {
    mode = next
    views.dataset['mode'] = next.name
    element.classList.toggle('rendered', isRender(next))
    for (const { name, figure } of layers) figure.toggleAttribute('data-shown', next.layers.includes(name))
    bar.press(next)
    mix.enter(next.name)
    steps.enter(isRender(next))
    open()
    if (chosen !== undefined) show(chosen)
  }
  const bar = createBar(modes, { enter, pane: now, views, step: acts.step, full: createFull(element) })
  connectHands(views, { layers, pane: now, mix, onPick: acts.pick })
  if (modes.length > 1) element.prepend(bar.ways)
  views.after(bar.zooms, mix.element, steps.element, note)
  new ResizeObserver(open).observe(views)
  listenToCrops(element, (number) => {
    const renders = modes.find((one) => isRender(one))
    if (!isRender(mode) && renders !== undefined) enter(renders)
    steps.show(number)
  })
  enter(first)
  const next = () => modes[(modes.indexOf(mode) + 1) % modes.length] ?? first
  return { show, turn: () => enter(next()), focus: () => views.focus() }
}

function shownIn(names: readonly string[], { layers }: Mode): readonly string[] {
  return names.filter((name) => layers.includes(name))
}

/** Makes a window as high as its content, as far as the style sheet allows. */
function fitWindow(views: HTMLElement, { name }: Mode, pane: Pane): void {
  const { picture } = pane
  // The size of the previous pictures says nothing about the available room.
  views.style.removeProperty('--natural')
  const pair = name === 'side' ? shapeForTwo(picture, roomOf(views)) : undefined
  const ratio = pair?.ratio ?? picture.width / picture.height
  views.toggleAttribute('data-stacked', pair?.isStacked === true)
  // A picture is never enlarged to fit, so a higher window would have empty space.
  const height = picture.height * (pair?.isStacked === true ? 2 : 1)
  views.style.setProperty('--natural', `${Math.ceil(height) + 24}px`)
  const shape = String(Math.round(ratio * 1000) / 1000)
  // Writing an unchanged value would trigger another measurement.
  if (views.style.aspectRatio !== shape) views.style.aspectRatio = shape
  pane.open()
}

/** The largest window that a stage may have, in pixels: its width, and the height that the style sheet allows. */
function roomOf(views: HTMLElement): Size {
  const height = Number.parseFloat(getComputedStyle(views).maxHeight)
  return { width: views.clientWidth || 1, height: Number.isFinite(height) ? height : views.clientHeight || innerHeight }
}

/** Clicking a crop shows its place in the pictures. */
function listenToCrops(element: HTMLElement, show: (number: number) => void): void {
  for (const crop of element.querySelectorAll<HTMLElement>('.crop[data-number]')) {
    const press = button('Show', () => show(Number(crop.dataset['number'])), { class: 'show-place' })
    crop.querySelector('figcaption')?.append(' ', press)
  }
}
