/** The places that a target's data element holds. */
export function readPlaces(section, rows) {
  const text = section.querySelector('[data-places]')?.textContent
  if (text === undefined || text === null) return { before: [], after: [] }
  const data = JSON.parse(text)
  const placesOn = (side) =>
    data[side].flatMap(([id, x, y, width, height]) => {
      const row = rows[side].get(id)
      return row === undefined ? [] : [{ id, x, y, width, height, row }]
    })
  return { before: placesOn('before'), after: placesOn('after') }
}
/** The smallest place at a point: what stands in a network is meant before the network is. */
export function placeAt(places, { x, y }) {
  const hit = places.filter(
    (place) => x >= place.x && y >= place.y && x <= place.x + place.width && y <= place.y + place.height,
  )
  return hit.sort((one, other) => one.width * one.height - other.width * other.height)[0]
}
const SVG_NAMES = { before: 'data-before', after: 'data-after' }
/** The elements of a drawing by the component that they show; read once, when it is first needed. */
export function readDrawing(svg) {
  const found = { before: new Map(), after: new Map() }
  for (const element of svg.querySelectorAll('g.r')) {
    for (const side of ['before', 'after']) {
      const id = element.getAttribute(SVG_NAMES[side])
      if (id === null) continue
      const known = found[side].get(id)
      if (known === undefined) found[side].set(id, [element])
      else known.push(element)
    }
  }
  return found
}
/** The line that tells of what is pressed in a drawing, and the part of the drawing that it tells of. */
export function drawnAt(pressed, rows) {
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
