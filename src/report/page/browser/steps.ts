import { button, make } from './make.ts'
import type { Region } from './regions.ts'

/** The way from place to place: what looks different in the renders, one after the other. */
export interface Steps {
  readonly element: HTMLElement
  /** Shows a place by its number. */
  show(number: number): void
  /** Whether there is anything to step through in a mode. */
  enter(isRender: boolean): void
  /** Nothing is shown any more. */
  leave(): void
}

/** @param onShow called with the place to bring into view */
export function createSteps(regions: readonly Region[], onShow: (region: Region) => void): Steps {
  const places = regions.filter(({ number }) => number !== undefined)
  let at = -1
  const said = make('output', { class: 'place' }, told(undefined, places.length))
  const show = (next: number) => {
    at = (next + places.length) % places.length
    const place = places[at]
    if (place === undefined) return
    said.textContent = told(place, places.length)
    onShow(place)
  }
  const element = make(
    'div',
    { class: 'steps', role: 'group', 'aria-label': 'Places that look different' },
    button('‹ Place', () => show(at < 0 ? places.length - 1 : at - 1), {
      'aria-label': 'Previous place',
      title: 'Previous place',
    }),
    button('Place ›', () => show(at + 1), { 'aria-label': 'Next place', title: 'Next place' }),
    said,
  )
  element.hidden = true
  return {
    element,
    show: (number) => show(places.findIndex((place) => place.number === number)),
    enter: (isRender) => {
      element.hidden = !isRender || places.length === 0
    },
    leave: () => {
      at = -1
      said.textContent = told(undefined, places.length)
    },
  }
}

function told(place: Region | undefined, count: number): string {
  if (place === undefined) return count === 1 ? '1 difference' : `${count} differences`
  return `${place.number} of ${count}: ${place.title}`
}
