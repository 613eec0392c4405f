import type { Box, Point, Size } from './camera.ts'
import { type Fit, readFit } from './fit.ts'
import { createLabels } from './labels.ts'
import { createMarks, type Marks } from './marks.ts'
import { drawnAt, type Place, placeAt, readDrawing } from './picks.ts'
import type { Region } from './regions.ts'
import type { Row, Side } from './rows.ts'

/** One picture of a target: a drawing, a render, or the difference of two. */
export interface Layer {
  /** `focus` or `whole` for drawings, else `before`, `after`, `same`, `diff`. */
  readonly name: string
  readonly figure: HTMLElement
  readonly port: HTMLElement
  readonly world: HTMLElement
  readonly size: Size
  readonly fit: Fit
  readonly marks: Marks
  /** Keeps elements with a fixed size on the screen at that size. */
  scaled(scale: number): void
  /** Where the picture shows what a line is about, in its pixels. */
  boxesOf(row: Row): readonly Box[]
  /** The line about the resource at a point of the picture, and its box. */
  pick(pressed: Element, point: Point): { readonly row: Row; readonly box?: Box } | undefined
}

type Rows = Readonly<Record<Side, ReadonlyMap<string, Row>>>
type Places = Readonly<Record<Side, readonly Place[]>>

/** What pictures are about. */
export interface Shown {
  readonly rows: Rows
  readonly places: Places
  readonly regions: readonly Region[]
}

/** The pictures of a target that are in the page, from its markup. */
export function readLayers(stage: HTMLElement, { rows, places, regions }: Shown): readonly Layer[] {
  return [...stage.querySelectorAll<HTMLElement>('.view')].flatMap((figure) => {
    const port = figure.querySelector<HTMLElement>('.port')
    const world = figure.querySelector<HTMLElement>('.world')
    if (!port || !world) return []
    const { view: name = '' } = figure.dataset
    const size = { width: Number(world.dataset['width']) || 1, height: Number(world.dataset['height']) || 1 }
    world.style.width = `${size.width}px`
    world.style.height = `${size.height}px`
    const svg = world.querySelector('svg')
    const marks = createMarks(world, size)
    marks.regions(regions.filter(({ layers }) => layers.includes(name)))
    const labels = svg === null ? undefined : createLabels(svg)
    const scaled = (scale: number) => {
      world.style.setProperty('--z', String(1 / scale))
      labels?.(scale)
    }
    const finder = svg === null ? inRender(sidesOf(name), places, marks) : inDrawing(svg, world, size, rows)
    return [{ name, figure, port, world, size, fit: readFit(world.dataset['fit']), marks, scaled, ...finder }]
  })
}

function sidesOf(name: string): readonly Side[] {
  return name === 'before' ? ['before'] : name === 'after' ? ['after'] : ['after', 'before']
}

function inRender(sides: readonly Side[], places: Places, marks: Marks): Pick<Layer, 'boxesOf' | 'pick'> {
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

function inDrawing(svg: SVGElement, world: HTMLElement, size: Size, rows: Rows): Pick<Layer, 'boxesOf' | 'pick'> {
  let drawn: ReturnType<typeof readDrawing> | undefined
  const boxOf = (element: Element): Box => {
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
      const found = new Set<Element>()
      for (const side of ['before', 'after'] as const)
        for (const id of row[side]) for (const element of drawn[side].get(id) ?? []) found.add(element)
      return [...found].map(boxOf).filter(({ width, height }) => width > 0 && height > 0)
    },
    pick: (pressed) => {
      const drawn = drawnAt(pressed, rows)
      return drawn && { row: drawn.row, box: boxOf(drawn.element) }
    },
  }
}
