import { captionText } from './caption.ts'
import { type Colour, css } from './colour.ts'
import type { Item } from './drawing.ts'
import type { Point } from './geometry.ts'
import type { Look, Shape } from './look.ts'
import { lookOf } from './palette.ts'
import { inPlane, type Plane, planeTransform } from './plane.ts'
import { signPath } from './signs.ts'
import { ball, box, type Coat, cylinder } from './solid.ts'
import { colourOf, distinct, legible, solidColour, type Theme } from './theme.ts'
import { digits } from './xml.ts'

/** What a shape is built from: two coats, the look of the type, and the item's extent in grid units. */
interface Kit {
  readonly main: Coat
  readonly trim: Coat
  readonly sign: Colour
  readonly caption: Colour
  readonly look: Look
  readonly width: number
  readonly depth: number
  readonly height: number
}

const MAIN_STROKE = 2
/** Stacked parts have thinner outlines, or the lines between them would dominate the faces. */
const PART_STROKE = 1.3
const INSET = 0.05

/** An item as an isometric solid with its back corner at the origin. */
export function drawSolid(item: Item, theme: Theme): string {
  const look = lookOf(item.type)
  const colour = colourOf(item.color, look.isometric[0], theme)
  const wanted = colourOf(item.accent, look.isometric[1], theme)
  const accent = legible(wanted, solidColour(colour))
  const kit: Kit = {
    main: { colour, edge: theme.edge, stroke: MAIN_STROKE },
    trim: { colour: distinct(wanted, solidColour(colour)), edge: theme.edge, stroke: PART_STROKE },
    sign: accent,
    caption: accent,
    look,
    width: item.width,
    depth: item.depth,
    height: item.height,
  }
  return BUILDERS[look.shape](kit)
}

const BUILDERS: Readonly<Record<Shape, (kit: Kit) => string>> = {
  block: (kit) =>
    box(at(0, 0), kit, kit.main) +
    captionOn('left', kit, { x: kit.width / 2, y: kit.depth, z: kit.height / 2 }, { width: kit.width }),
  server: (kit) =>
    slab(kit, { z: 0, height: 0.62 }, kit.main) +
    slab(kit, { z: 0.62, height: 0.13 }, kit.trim) +
    slab(kit, { z: 0.75, height: 0.15 }, thin(kit.main)) +
    captionOn('left', kit, side(0.31), { width: 0.82 }),
  task: (kit) => box(at(0.14, 0.14), extent(0.72, 0.72, 0.5), kit.main) + signOn(kit, { x: 0.5, y: 0.5, z: 0.5 }, 0.44),
  cluster: (kit) =>
    slab(kit, { z: 0, height: 0.36 }, kit.main) +
    signOn(kit, { x: 0.5, y: 0.5, z: 0.36 }, 0.62) +
    captionOn('left', kit, side(0.18), { width: 0.8, tallest: 0.22 }),
  tile: (kit) =>
    slab(kit, { z: 0, height: 0.42 }, kit.main) +
    signOn(kit, { x: 0.5, y: 0.5, z: 0.42 }, 0.62) +
    captionOn('left', kit, side(0.21), { width: 0.8, tallest: 0.24 }),
  wall: (kit) =>
    box(at(0.05, 0.3), extent(0.9, 0.4, 0.9), kit.main) +
    laidOn('left', { x: 0.5, y: 0.7, z: 0.45 }, signPath(kit.look.sign, inPlane(0.6, 'isometric'), css(kit.sign))),
  cache: (kit) =>
    slab(kit, { z: 0, height: 0.7 }, kit.main) +
    slab(kit, { z: 0.7, height: 0.1 }, kit.trim) +
    laidOn(
      'ground',
      { x: 0.5, y: 0.5, z: 0.8 },
      signPath(kit.look.sign, inPlane(0.55, 'isometric'), css(legible(kit.main.colour, kit.trim.colour))),
    ) +
    captionOn('left', kit, side(0.35), { width: 0.82 }),
  search: (kit) =>
    slab(kit, { z: 0, height: 0.7 }, kit.main) +
    signOn(kit, { x: 0.5, y: 0.5, z: 0.7 }, 0.55) +
    captionOn('left', kit, side(0.35), { width: 0.8 }),
  database: (kit) =>
    cylinder(at(0.5, 0.5), { radius: 0.46, height: 0.26 }, kit.main) +
    cylinder(at(0.5, 0.5, 0.26), { radius: 0.46, height: 0.08 }, kit.trim) +
    cylinder(at(0.5, 0.5, 0.34), { radius: 0.46, height: 0.22 }, thin(kit.main)) +
    cylinder(at(0.5, 0.5, 0.56), { radius: 0.46, height: 0.08 }, kit.trim) +
    cylinder(at(0.5, 0.5, 0.64), { radius: 0.46, height: 0.26 }, kit.main) +
    captionOn('ground', kit, { x: 0.5, y: 0.5, z: 0.9 }, { width: 0.74 }),
  bucket: (kit) =>
    cylinder(at(0.5, 0.5), { radius: 0.36, topRadius: 0.48, height: 0.75 }, kit.main) +
    disc({ x: 0.5, y: 0.5, z: 0.75 }, 0.38, css(kit.trim.colour)) +
    captionOn(
      'ground',
      { ...kit, caption: legible(kit.main.colour, kit.trim.colour) },
      { x: 0.5, y: 0.5, z: 0.75 },
      { width: 0.6 },
    ),
  disk: (kit) =>
    cylinder(at(0.5, 0.5), { radius: 0.46, height: 0.4 }, kit.main) +
    disc({ x: 0.5, y: 0.5, z: 0.4 }, 0.36, css(kit.trim.colour)) +
    captionOn(
      'ground',
      { ...kit, caption: legible(kit.main.colour, kit.trim.colour) },
      { x: 0.5, y: 0.5, z: 0.4 },
      { width: 0.58 },
    ),
  files: (kit) =>
    [0, 0.26, 0.52]
      .map(
        (z) =>
          slab(kit, { z, height: 0.2 }, thin(kit.main)) +
          (z < 0.5 ? slab(kit, { z: z + 0.2, height: 0.06, inset: 0.1 }, kit.trim) : ''),
      )
      .join('') + signOrCaption(kit, { x: 0.5, y: 0.5, z: 0.72 }),
  queue: (kit) =>
    slab(kit, { z: 0, height: 0.34 }, kit.main) +
    [0.12, 0.4, 0.68].map((x) => box(at(x, 0.22, 0.34), extent(0.2, 0.56, 0.26), kit.trim)).join('') +
    captionOn('left', kit, side(0.17), { width: 0.8, tallest: 0.22 }),
  hub: (kit) =>
    cylinder(at(0.5, 0.5), { radius: 0.48, height: 0.36 }, kit.main) +
    cylinder(at(0.5, 0.5, 0.36), { radius: 0.4, height: 0.14 }, kit.trim) +
    laidOn(
      'ground',
      { x: 0.5, y: 0.5, z: 0.5 },
      signPath(kit.look.sign, inPlane(0.48, 'isometric'), css(legible(kit.main.colour, kit.trim.colour))),
    ),
  gateway: (kit) =>
    cylinder(at(0.5, 0.5), { radius: 0.48, height: 0.4 }, kit.main) + signOn(kit, { x: 0.5, y: 0.5, z: 0.4 }, 0.56),
  person: (kit) =>
    cylinder(at(0.5, 0.5), { radius: 0.3, topRadius: 0.2, height: 0.5 }, kit.trim) +
    ball({ x: 0.5, y: 0.5, z: 0.78 }, 0.22, kit.main),
}

interface Layer {
  readonly z: number
  readonly height: number
  /** How far it is set back from the edges, in grid units. */
  readonly inset?: number
}

function slab(kit: Kit, { z, height, inset = INSET }: Layer, coat: Coat): string {
  return box(at(inset, inset, z), extent(kit.width - 2 * inset, kit.depth - 2 * inset, height), coat)
}

function thin(coat: Coat): Coat {
  return { ...coat, stroke: PART_STROKE }
}

function signOn(kit: Kit, origin: Point, size: number): string {
  return laidOn('ground', origin, signPath(kit.look.sign, inPlane(size, 'isometric'), css(kit.sign)))
}

function signOrCaption(kit: Kit, origin: Point): string {
  return kit.look.sign === 'none' ? captionOn('ground', kit, origin, { width: 0.74 }) : signOn(kit, origin, 0.56)
}

function disc(origin: Point, radius: number, fill: string): string {
  return laidOn('ground', origin, `<circle r="${digits(inPlane(radius, 'isometric'))}" fill="${fill}"/>`)
}

/** The room for a caption, in grid units. */
interface Room {
  readonly width: number
  /** The maximum height of its letters. */
  readonly tallest?: number
}

/** The caption as large as the room allows, its middle at `origin`. */
function captionOn(plane: Plane, kit: Kit, origin: Point, { width, tallest = 0.34 }: Room): string {
  return laidOn(
    plane,
    origin,
    captionText(kit.look.caption, css(kit.caption), inPlane(width, 'isometric'), inPlane(tallest, 'isometric')),
  )
}

function laidOn(plane: Plane, origin: Point, content: string): string {
  return content === '' ? '' : `<g transform="${planeTransform(plane, origin, 'isometric')}">${content}</g>`
}

function side(z: number): Point {
  return { x: 0.5, y: 1 - INSET, z }
}

function at(x: number, y: number, z = 0): Point {
  return { x, y, z }
}

function extent(width: number, depth: number, height: number) {
  return { width, depth, height }
}
