import {
  around,
  type Box,
  type Camera,
  clamped,
  fitted,
  isFitted,
  type Point,
  panned,
  revealing,
  type Size,
  zoomed,
} from './camera.ts'
import { below, isAsItIs, laid, together } from './fit.ts'
import type { Layer } from './layer.ts'
import type { Row } from './rows.ts'

/** Pictures that share one camera: both renders move together, and unchanged resources coincide. */
export interface Pane {
  readonly layers: readonly Layer[]
  /** The size of its stacked pictures. */
  readonly picture: Size
  /** Restores the view after the window appeared or changed its size. */
  open(): void
  fit(): void
  zoom(factor: number, at?: Point): void
  pan(dx: number, dy: number): void
  /** Puts rings around what a line is about and brings it into view; returns the names of the layers that show it. */
  show(row: Row | undefined): readonly string[]
  /** Puts a ring around a part of the given pictures, in their pixels, and brings it into view. */
  reveal(box: Box, names: readonly string[]): void
  /** The point of a picture below a point of the window. */
  pointAt(layer: Layer, at: Point): Point
}

export function createPane(layers: readonly Layer[], onMove: (isFitted: boolean) => void): Pane {
  const { fits, size: picture } = together(layers)
  const placed = layers.map((layer, at) => ({ layer, fit: fits[at] ?? layer.fit }))
  let camera: Camera | undefined
  let wasFitted = true

  const port = (): Size => {
    const shown = layers.find((layer) => layer.port.clientWidth > 0)?.port
    return { width: shown?.clientWidth ?? 0, height: shown?.clientHeight ?? 0 }
  }
  const look = (next: (camera: Camera, room: Size) => Camera) => {
    const room = port()
    if (room.width === 0 || room.height === 0) return
    camera = next(camera ?? fitted(picture, room), room)
    wasFitted = isFitted(camera, picture, room)
    for (const { layer, fit } of placed) {
      const scale = camera.scale * fit.scale
      const [x, y] = [camera.x + fit.x * camera.scale, camera.y + fit.y * camera.scale]
      layer.world.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
      layer.scaled(scale)
    }
    onMove(wasFitted)
  }
  const middle = (room: Size) => ({ x: room.width / 2, y: room.height / 2 })
  return {
    layers,
    picture,
    open: () => look((old, room) => (wasFitted ? fitted(picture, room) : clamped(old, picture, room))),
    fit: () => look((_, room) => fitted(picture, room)),
    zoom: (factor, at) => look((old, room) => zoomed(old, { factor, at: at ?? middle(room) }, picture, room)),
    pan: (dx, dy) => look((old, room) => panned(old, { x: dx, y: dy }, picture, room)),
    show: (row) => {
      const found = placed.map(({ layer, fit }) => ({ layer, fit, boxes: row === undefined ? [] : layer.boxesOf(row) }))
      for (const { layer, boxes } of found) layer.marks.ring(boxes)
      const box = around(found.flatMap(({ boxes, fit }) => boxes.map((box) => laid(box, fit))).slice(0, MOST_AROUND))
      if (box !== undefined) look((old, room) => revealing(old, box, picture, room))
      return found.filter(({ boxes }) => boxes.length > 0).map(({ layer }) => layer.name)
    },
    reveal: (box, names) => {
      for (const { name, marks } of layers) marks.ring(names.includes(name) ? [box] : [])
      const seen = placed.find(({ layer }) => names.includes(layer.name))
      look((old, room) => revealing(old, seen === undefined ? box : laid(box, seen.fit), picture, room))
    },
    pointAt: (layer, at) => {
      const { fit } = placed.find((one) => one.layer === layer) ?? layer
      return below(below(at, camera ?? { scale: 1, x: 0, y: 0 }), fit)
    },
  }
}

/** More places than these are too far apart to be shown together. */
const MOST_AROUND = 24

/**
 * Renders share a pane; each drawing has its own, and so has the pixel diff if it compares the renders in another position than they are
 * shown. Returns the pane of each layer by the layer's name.
 * @param onMove called with whether a pane's pictures are completely visible
 */
export function panesOf(
  layers: readonly Layer[],
  onMove: (pane: () => Pane, isFitted: boolean) => void,
): ReadonlyMap<string, Pane> {
  const panes = new Map<string, Pane>()
  const areFitted = layers.some(({ fit }) => !isAsItIs(fit))
  const isAlone = ({ name }: Layer) => name === 'focus' || name === 'whole' || (areFitted && name === 'diff')
  const renders = layers.filter((layer) => !isAlone(layer))
  const groups = [...layers.filter(isAlone).map((layer) => [layer]), ...(renders.length > 0 ? [renders] : [])]
  for (const group of groups) {
    const pane: Pane = createPane(group, (isFitted) => onMove(() => pane, isFitted))
    for (const { name } of group) panes.set(name, pane)
  }
  return panes
}
