import { isNear } from '../decode/colour-distance.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'
import { isWithinReach } from './smoothed.ts'

/** How the later picture lies on the earlier one: position p of the earlier one is at `p * scale + (dx, dy)` in it. */
export interface Fit {
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

export const AT_REST: Fit = { scale: 1, dx: 0, dy: 0 }

export function isAtRest({ scale, dx, dy }: Fit): boolean {
  return scale === 1 && dx === 0 && dy === 0
}

/** Whether pixels lie exactly on pixels. */
export function isOnPixels({ scale, dx, dy }: Fit): boolean {
  return scale === 1 && Number.isInteger(dx) && Number.isInteger(dy)
}

/** Enough rows to meet everything that is drawn, and enough edges to tell a good fit from a bad one. */
const MOST_ROWS = 120
const MOST_SAMPLES = 10_000

/**
 * Visible edges of a picture, to judge how well it fits another one. Flat areas would not do: they fit wherever they overlap, and
 * palettes dot them with shades of their own.
 */
export class EdgeSamples {
  readonly #frame: Frame
  readonly #places: Int32Array

  constructor(frame: Frame) {
    this.#frame = frame
    this.#places = edgesOf(frame)
  }

  /**
   * The share of the edges that the other, earlier picture has as well: 0 to 1. Of no edges, all.
   * @param wanted a share that is not more than this may come out too small: it ends early
   */
  shareIn(other: Frame, fit: Fit, wanted: number): number {
    const { width } = this.#frame
    const places = this.#places
    if (places.length === 0) return 1
    const isSeen = isOnPixels(fit) ? this.#onPixels(other, fit) : this.#betweenPixels(other, fit)
    let missed = 0
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number
      const x = place % width
      if (isSeen(x, (place - x) / width)) continue
      if ((places.length - ++missed) / places.length <= wanted) return 0
    }
    return (places.length - missed) / places.length
  }

  #onPixels(other: Frame, { dx, dy }: Fit): (x: number, y: number) => boolean {
    const [pixels, others, { width }] = [signedPixels(this.#frame), signedPixels(other), this.#frame]
    return (x, y) => {
      const left = x - dx
      const top = y - dy
      if (left < 1 || top < 1 || left >= other.width || top >= other.height) return false
      const here = y * width + x
      const there = top * other.width + left
      return (
        isNear(pixels[here] as number, others[there] as number) &&
        isNear(pixels[here - 1] as number, others[there - 1] as number) &&
        isNear(pixels[here - width] as number, others[there - other.width] as number)
      )
    }
  }

  #betweenPixels(other: Frame, { scale, dx, dy }: Fit): (x: number, y: number) => boolean {
    const [pixels, others, { width }] = [signedPixels(this.#frame), signedPixels(other), this.#frame]
    const isThere = (x: number, y: number) => {
      const left = Math.floor((x + 0.5 - dx) / scale)
      const top = Math.floor((y + 0.5 - dy) / scale)
      if (left < 1 || top < 1 || left >= other.width - 1 || top >= other.height - 1) return false
      return isWithinReach(pixels[y * width + x] as number, others, top * other.width + left, other.width)
    }
    return (x, y) => isThere(x, y) && isThere(x - 1, y) && isThere(x, y - 1)
  }
}

function edgesOf(frame: Frame): Int32Array {
  const { width, height } = frame
  const pixels = signedPixels(frame)
  const step = Math.max(1, Math.floor(height / MOST_ROWS))
  const places = new Int32Array(Math.ceil(height / step) * width)
  let count = 0
  for (let y = 1; y < height; y += step) {
    let left = pixels[y * width] as number
    for (let at = y * width + 1; at < (y + 1) * width; at++) {
      const pixel = pixels[at] as number
      const above = pixels[at - width] as number
      if ((pixel !== left && !isNear(pixel, left)) || (pixel !== above && !isNear(pixel, above))) places[count++] = at
      left = pixel
    }
  }
  const every = Math.max(1, Math.ceil(count / MOST_SAMPLES))
  return Int32Array.from({ length: Math.ceil(count / every) }, (_, index) => places[index * every] as number)
}
