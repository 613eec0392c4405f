import { createMarks } from './marks.ts'
import { drawnAt, placeAt, readDrawing } from './picks.ts'
/** The pictures of a target that are in the page, from its markup. */
export function readLayers(stage, rows, places) {
  return [...stage.querySelectorAll('.view')].flatMap((figure) => {
    const port = figure.querySelector('.port')
    const world = figure.querySelector('.world')
    if (!port || !world) return []
    const { view: name = '' } = figure.dataset
    const size = { width: Number(world.dataset['width']) || 1, height: Number(world.dataset['height']) || 1 }
    world.style.width = `${size.width}px`
    world.style.height = `${size.height}px`
    const svg = world.querySelector('svg')
    const marks = createMarks(world, size)
    const finder = svg === null ? inRender(sidesOf(name), places, marks) : inDrawing(svg, world, size, rows)
    return [{ name, figure, port, world, size, marks, ...finder }]
  })
}
function sidesOf(name) {
  return name === 'before' ? ['before'] : name === 'after' ? ['after'] : ['after', 'before']
}
function inRender(sides, places, marks) {
  const own = sides.flatMap((side) => places[side])
  const byId = new Map(sides.map((side) => [side, Map.groupBy(places[side], ({ id }) => id)]))
  marks.outline(own)
  return {
    boxesOf: (row) => sides.flatMap((side) => row[side].flatMap((id) => byId.get(side)?.get(id) ?? [])),
    pick: (_, point) => {
      const place = placeAt(own, point)
      return place && { row: place.row, box: place }
    },
  }
}
function inDrawing(svg, world, size, rows) {
  let drawn
  const boxOf = (element) => {
    const outer = world.getBoundingClientRect()
    const scale = outer.width / size.width || 1
    const inner = element.getBoundingClientRect()
    return {
      x: (inner.x - outer.x) / scale,
      y: (inner.y - outer.y) / scale,
      width: inner.width / scale,
      height: inner.height / scale,
    }
  }
  return {
    boxesOf: (row) => {
      drawn ??= readDrawing(svg)
      const found = new Set()
      for (const side of ['before', 'after'])
        for (const id of row[side]) for (const element of drawn[side].get(id) ?? []) found.add(element)
      return [...found].map(boxOf).filter(({ width, height }) => width > 0 && height > 0)
    },
    pick: (pressed) => {
      const drawn = drawnAt(pressed, rows)
      return drawn && { row: drawn.row, box: boxOf(drawn.element) }
    },
  }
}
