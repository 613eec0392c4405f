import { isNear } from '../decode/colour-distance.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'
import type { ColourClasses } from './colour-classes.ts'

/** Edges between two colours, at pixels of a picture: what is drawn the same elsewhere has the same ones there. */
export interface Edges {
  /** Of each edge: which colours meet, and across or down. Equal for equal ones, and hardly ever for others. */
  readonly kinds: Uint16Array
  /** Of each edge: the position of its pixel. */
  readonly places: Int32Array
}

/** The two sides of an edge are so far apart, in pixels: what is between them is smoothed. */
const APART = 2

/** The edges at some pixels of a picture, to the pixel before each and to the one after it, across and down. */
export function edgesAt(frame: Frame, places: Int32Array, classes: ColourClasses): Edges {
  const { width, height } = frame
  const pixels = signedPixels(frame)
  const found = { kinds: new Uint16Array(places.length * 4), places: new Int32Array(places.length * 4), count: 0 }
  const note = (from: number, to: number, isDown: 0 | 1) => {
    const one = pixels[from] as number
    const other = pixels[to] as number
    if (one === other || isNear(one, other)) return
    found.kinds[found.count] = kindOf(classes.of(one), classes.of(other), isDown)
    found.places[found.count++] = from
  }
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    const x = place % width
    const y = (place - x) / width
    if (x >= APART) note(place - APART, place, 0)
    if (x < width - APART) note(place, place + APART, 0)
    if (y >= APART) note(place - APART * width, place, 1)
    if (y < height - APART) note(place, place + APART * width, 1)
  }
  return { kinds: found.kinds.subarray(0, found.count), places: found.places.subarray(0, found.count) }
}

/** Hashes two colours and a direction to 16 bits. */
function kindOf(one: number, other: number, isDown: 0 | 1): number {
  const bits = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b) ^ isDown
  return (Math.imul(bits ^ (bits >>> 15), 0x27d4eb2f) >>> 16) & 0xffff
}

const KINDS = 1 << 16

/** Edges by their kind. */
export class EdgeIndex {
  /** The first edge of each kind in the list, and one more entry for the end. */
  readonly #starts = new Int32Array(KINDS + 1)
  readonly #places: Int32Array

  constructor({ kinds, places }: Edges) {
    const starts = this.#starts
    for (let i = 0; i < kinds.length; i++) {
      const after = (kinds[i] as number) + 1
      starts[after] = (starts[after] as number) + 1
    }
    for (let kind = 0; kind < KINDS; kind++) starts[kind + 1] = (starts[kind + 1] as number) + (starts[kind] as number)
    this.#places = new Int32Array(places.length)
    const next = starts.slice()
    for (let i = 0; i < places.length; i++) {
      const kind = kinds[i] as number
      const at = next[kind] as number
      next[kind] = at + 1
      this.#places[at] = places[i] as number
    }
  }

  /** The positions of the edges of a kind. */
  of(kind: number): Int32Array {
    return this.#places.subarray(this.#starts[kind] as number, this.#starts[kind + 1] as number)
  }
}
