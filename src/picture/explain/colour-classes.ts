import { beginsOf, endOfColour, wordsIn } from '../decode/begins.ts'
import { type Conversion, conversionOf, distanceBetween } from '../decode/colour-distance.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'

/**
 * Which colours of two pictures stand for each other. Every render has a palette of its own and dots of a neighbouring shade where that
 * lacks a colour, so one face has several colours, and others in the next picture. Here each colour stands for the most frequent one near it.
 */
export class ColourClasses {
  readonly #leaders: { readonly pixel: number; readonly colour: Conversion }[] = []
  readonly #known = new Map<number, number>()
  /** A direct-mapped cache in front of the map: most pixels have the colour of others nearby. */
  readonly #keys = new Int32Array(CACHE)
  readonly #values = new Int32Array(CACHE)

  constructor(frames: readonly Frame[]) {
    const counts = new Map<number, number>()
    for (const frame of frames) countColours(frame, counts)
    const ordered = [...counts].sort(([a, times], [b, other]) => other - times || a - b)
    for (const [colour] of ordered) this.of(colour)
  }

  /** The colour that a pixel stands for. Both are signed numbers, opaque. */
  of(pixel: number): number {
    const slot = Math.imul(pixel, 0x9e3779b1) >>> (32 - CACHE_BITS)
    if (this.#keys[slot] === pixel) return this.#values[slot] as number
    const found = this.#known.get(pixel) ?? this.#classify(pixel)
    this.#keys[slot] = pixel
    this.#values[slot] = found
    return found
  }

  #classify(pixel: number): number {
    const colour = conversionOf(pixel & RGB)
    const leader = this.#leaderOf(colour)
    if (leader === undefined && this.#leaders.length < MOST_CLASSES) this.#leaders.push({ pixel, colour })
    this.#known.set(pixel, leader?.pixel ?? pixel)
    return leader?.pixel ?? pixel
  }

  /** The first leader that is near. Most are not even as light. */
  #leaderOf(colour: Conversion) {
    for (const leader of this.#leaders) {
      if (Math.abs(leader.colour.lightness - colour.lightness) >= SAME_CLASS) continue
      if (distanceBetween(leader.colour, colour) < SAME_CLASS) return leader
    }
    return undefined
  }
}

const RGB = 0xffffff
const CACHE_BITS = 10
const CACHE = 1 << CACHE_BITS
/** Shades that a palette substitutes for each other are nearer than this; the faces of one block are further apart. */
const SAME_CLASS = 0.05
/** Pictures with more colours are not drawings; the rest of their colours are compared as they are. */
const MOST_CLASSES = 512
/** A few hundred rows show which colours are frequent. */
const MOST_ROWS = 256
/** Colours of shorter runs are smoothed edges and dots. */
const SHORTEST_RUN = 3

function countColours(frame: Frame, counts: Map<number, number>): void {
  const { width, height, begins = beginsOf(frame) } = frame
  const pixels = signedPixels(frame)
  const step = Math.max(1, Math.floor(height / MOST_ROWS))
  for (let y = 0; y < height; y += step) {
    const row = y * wordsIn(width)
    for (let x = 0; x < width; ) {
      const end = endOfColour(begins, row, x, width)
      const colour = pixels[y * width + x] as number
      if (end - x >= SHORTEST_RUN) counts.set(colour, (counts.get(colour) ?? 0) + end - x)
      x = end
    }
  }
}
