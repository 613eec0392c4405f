import type { Box, Point } from './camera.ts'
import type { Row, Side } from './rows.ts'

/** Where a component is in a render, and its line in the list. */
export interface Place extends Box {
  readonly id: string
  readonly row: Row
}

type Rows = Readonly<Record<Side, ReadonlyMap<string, Row>>>

/** The places in a target's data element. */
export function readPlaces(section: HTMLElement, rows: Rows): Readonly<Record<Side, readonly Place[]>> {
  const text = section.querySelector('[data-places]')?.textContent
  if (text === undefined || text === null) return { before: [], after: [] }
  const data = JSON.parse(text) as Record<Side, [string, number, number, number, number][]>
  const placesOn = (side: Side) =>
    data[side].flatMap(([id, x, y, width, height]): Place[] => {
      const row = rows[side].get(id)
      return row === undefined ? [] : [{ id, x, y, width, height, row }]
    })
  return { before: placesOn('before'), after: placesOn('after') }
}

/** The smallest place at a point: a resource takes precedence over the network that it is in. */
export function placeAt(places: readonly Place[], { x, y }: Point): Place | undefined {
  const hit = places.filter(
    (place) => x >= place.x && y >= place.y && x <= place.x + place.width && y <= place.y + place.height,
  )
  return hit.sort((one, other) => one.width * one.height - other.width * other.height)[0]
}

const SVG_NAMES: Readonly<Record<Side, string>> = { before: 'data-before', after: 'data-after' }

/** The elements of a drawing by the component that they show; read once, when first needed. */
export function readDrawing(svg: SVGElement): Readonly<Record<Side, ReadonlyMap<string, readonly Element[]>>> {
  const found = { before: new Map<string, Element[]>(), after: new Map<string, Element[]>() }
  for (const element of svg.querySelectorAll('g.r')) {
    for (const side of ['before', 'after'] as const) {
      const id = element.getAttribute(SVG_NAMES[side])
      if (id === null) continue
      const known = found[side].get(id)
      if (known === undefined) found[side].set(id, [element])
      else known.push(element)
    }
  }
  return found
}

/** The line about what is pressed in a drawing, and the part of the drawing that it is about. */
export function drawnAt(pressed: Element, rows: Rows): { readonly row: Row; readonly element: Element } | undefined {
  for (
    let element = pressed.closest('g.r');
    element !== null;
    element = element.parentElement?.closest('g.r') ?? null
  ) {
    const after = element.getAttribute('data-after')
    const before = element.getAttribute('data-before')
    const row =
      (after === null ? undefined : rows.after.get(after)) ?? (before === null ? undefined : rows.before.get(before))
    if (row !== undefined) return { row, element }
  }
  return undefined
}
