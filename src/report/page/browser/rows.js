export function readRows() {
  return [...document.querySelectorAll('li.change')].flatMap((element) => {
    const details = element.querySelector('details')
    const summary = element.querySelector('summary')
    const section = element.closest('section.target')
    if (!details || !summary || !section) return []
    const { kind = '', type = '', tags = '', before, after } = element.dataset
    return [
      {
        id: element.id,
        element,
        details,
        summary,
        section,
        kind,
        type,
        tags: tags === '' ? [] : tags.split(' '),
        before: idsOf(before),
        after: idsOf(after),
        text: once(() => (element.textContent ?? '').toLowerCase()),
      },
    ]
  })
}
function idsOf(json) {
  return json === undefined ? [] : JSON.parse(json)
}
function once(make) {
  let made
  return () => {
    made ??= make()
    return made
  }
}
/** Of each component the line that is most about it: the one that it leads, else the first that names it. */
export function rowsById(rows, side) {
  const found = new Map()
  const led = new Set()
  for (const row of rows) {
    row[side].forEach((id, at) => {
      if (led.has(id) || (at > 0 && found.has(id))) return
      found.set(id, row)
      if (at === 0) led.add(id)
    })
  }
  return found
}
/** A line that is neither filtered away nor folded with its target. */
export function isVisible({ element, section }) {
  return !element.hidden && section.querySelector(':scope > details:not([open])') === null
}
