import type { Point } from './camera.ts'
import { button, make, setPressed } from './make.ts'

/** How much of each of two renders is seen: the slider's line, the overlay's opacity, the turn of the blink. */
export interface Mix {
  readonly element: HTMLElement
  enter(mode: string): void
  /** Reveals what only one of the renders shows. */
  favour(layers: readonly string[]): void
  /** What a drag that begins at a point moves: the slider's line, if it is near. */
  grab(at: Point, port: DOMRect): ((at: Point) => void) | undefined
}

const NEAR = 14

export function createMix(views: HTMLElement): Mix {
  let mode = ''
  const slider = range('Slider between before and after', (value) => views.style.setProperty('--split', `${value}%`))
  const opacity = range('Opacity of after', (value) => views.style.setProperty('--over', String(Number(value) / 100)))
  const blink = createBlink(views)
  views.append(make('div', { class: 'line', 'aria-hidden': 'true' }))
  const parts = {
    slider: make('div', { class: 'mix' }, slider),
    overlay: make('label', { class: 'mix' }, 'Before', opacity, 'After'),
    blink: blink.element,
  }
  return {
    element: make('div', { class: 'mixes' }, ...Object.values(parts)),
    enter: (next) => {
      mode = next
      for (const [name, part] of Object.entries(parts)) part.hidden = name !== next
      blink.enter(next === 'blink')
    },
    favour: (layers) => {
      const [only] = layers
      if (layers.length !== 1 || (only !== 'before' && only !== 'after')) return
      set(slider, only === 'before' ? 100 : 0)
      set(opacity, only === 'before' ? 0 : 100)
    },
    grab: (at, port) => {
      if (mode !== 'slider' || Math.abs(at.x - (port.width * Number(slider.value)) / 100) > NEAR) return undefined
      return ({ x }) => set(slider, Math.round((x / port.width) * 100))
    },
  }
}

function set(input: HTMLInputElement, value: number): void {
  input.value = String(value)
  input.dispatchEvent(new Event('input'))
}

function range(label: string, onInput: (value: string) => void): HTMLInputElement {
  const input = make('input', { type: 'range', min: '0', max: '100', value: '50', 'aria-label': label })
  input.addEventListener('input', () => onInput(input.value))
  onInput(input.value)
  return input
}

/** Alternates before and after; automatically only for viewers who do not prefer reduced motion. CSS does the timing. */
function createBlink(views: HTMLElement) {
  const said = make('output', { class: 'turn' })
  const turn = (playing: boolean, before: boolean) => {
    views.classList.toggle('playing', playing)
    views.classList.toggle('turned', before)
    play.textContent = playing ? 'Pause' : 'Play'
    setPressed(play, playing)
    said.textContent = playing ? '' : before ? 'Before' : 'After'
  }
  const isPlaying = () => views.classList.contains('playing')
  const play = button('Play', () => turn(!isPlaying(), false))
  const swap = button('Swap', () => turn(false, !views.classList.contains('turned')))
  return {
    element: make('div', { class: 'mix blinking' }, play, swap, said),
    enter: (blinking: boolean) => turn(blinking && !matchMedia('(prefers-reduced-motion: reduce)').matches, false),
  }
}
