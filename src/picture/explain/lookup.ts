import { isNear } from '../decode/colour-distance.ts'
import { type Frame, signedPixels } from '../decode/frame.ts'
import { type Fit, isOnPixels } from './fit.ts'
import { isWithinReach } from './smoothed.ts'

/** Looks up pixels of one picture in another one, where a fit puts them. Indexed reads are hot here, so they are not checked. */
export class Lookup {
  readonly #pixels: Int32Array
  readonly #others: Int32Array
  readonly #width: number
  readonly #otherWidth: number
  readonly #otherHeight: number
  /** The position in the other picture of each column, and of each row. */
  readonly #columns: Int32Array
  readonly #rows: Int32Array
  readonly #isOnPixels: boolean

  /** @param fit from `frame` to `other` */
  constructor(frame: Frame, other: Frame, fit: Fit) {
    this.#pixels = signedPixels(frame)
    this.#others = signedPixels(other)
    this.#width = frame.width
    this.#otherWidth = other.width
    this.#otherHeight = other.height
    this.#columns = projected(frame.width, fit.scale, fit.dx)
    this.#rows = projected(frame.height, fit.scale, fit.dy)
    this.#isOnPixels = isOnPixels(fit)
  }

  columnOf(x: number): number {
    return this.#columns[x] as number
  }

  rowOf(y: number): number {
    return this.#rows[y] as number
  }

  isInside(x: number, y: number): boolean {
    const column = this.columnOf(x)
    const row = this.rowOf(y)
    return column >= 0 && row >= 0 && column < this.#otherWidth && row < this.#otherHeight
  }

  /** The exclusive end of the pixels of a row, from `from` on, that are where the fit puts them. */
  seenUpTo(y: number, from: number, to: number): number {
    if (this.#isOnPixels) return this.#sameUpTo(y, from, to)
    const row = this.#rows[y] as number
    if (row < 1 || row >= this.#otherHeight - 1) return from
    const columns = this.#columns
    const last = this.#otherWidth - 1
    const here = y * this.#width
    const there = row * this.#otherWidth
    const pixels = this.#pixels
    const others = this.#others
    for (let x = from; x < to; x++) {
      const column = columns[x] as number
      if (column < 1 || column >= last) return x
      const pixel = pixels[here + x] as number
      const at = there + column
      if (pixel !== others[at] && !isWithinReach(pixel, others, at, this.#otherWidth)) return x
    }
    return to
  }

  /** How many of the pixels of a row from `from` up to `to` are where the fit puts them. */
  countSeen(y: number, from: number, to: number): number {
    let seen = 0
    for (let x = from; x < to; ) {
      const end = this.seenUpTo(y, x, to)
      seen += end - x
      x = end + 1
    }
    return seen
  }

  /** Whether a pixel and both its neighbours look like those of the other picture, or the pixel may be a smoothed edge of it. */
  isSeen(x: number, y: number): boolean {
    const row = this.#rows[y] as number
    const column = this.#columns[x] as number
    if (this.#isOnPixels) return this.#isSame(x, y, column, row)
    if (row < 1 || row >= this.#otherHeight - 1 || column < 1 || column >= this.#otherWidth - 1) return false
    const there = row * this.#otherWidth + column
    const here = y * this.#width + x
    return isWithinReach(this.#pixels[here] as number, this.#others, there, this.#otherWidth)
  }

  /** Whether a pixel looks like those around where the fit puts it, however exactly pixels lie on pixels. */
  isLike(x: number, y: number): boolean {
    const row = this.#rows[y] as number
    const column = this.#columns[x] as number
    if (row < 1 || row >= this.#otherHeight - 1 || column < 1 || column >= this.#otherWidth - 1) return false
    const there = row * this.#otherWidth + column
    return isWithinReach(this.#pixels[y * this.#width + x] as number, this.#others, there, this.#otherWidth)
  }

  /** `seenUpTo` where pixels lie on pixels: each is compared once, though its neighbours ask for it as well. */
  #sameUpTo(y: number, from: number, to: number): number {
    const row = this.#rows[y] as number
    const dx = this.#columns[0] as number
    const end = Math.min(to, this.#otherWidth - dx)
    if (row < 0 || row >= this.#otherHeight || from + dx < 0 || from >= end) return from
    const shift = row * this.#otherWidth + dx - y * this.#width
    const first = y * this.#width
    // The last pixel that has a neighbour in both pictures.
    const last = first + Math.min(this.#width, this.#otherWidth - dx) - 1
    let isSame =
      (from === 0 || from + dx === 0 || this.#isEqual(first + from - 1, shift)) && this.#isEqual(first + from, shift)
    for (let at = first + from; at < first + end; at++) {
      if (isSame && at < last) isSame = this.#isEqual(at + 1, shift)
      if (!isSame) return at - first
    }
    return end
  }

  #isEqual(at: number, shift: number): boolean {
    const pixel = this.#pixels[at] as number
    const other = this.#others[at + shift] as number
    return pixel === other || isNear(pixel, other)
  }

  #isSame(x: number, y: number, column: number, row: number): boolean {
    if (row < 0 || row >= this.#otherHeight || column < 0 || column >= this.#otherWidth) return false
    const pixels = this.#pixels
    const others = this.#others
    const here = y * this.#width + x
    const there = row * this.#otherWidth + column
    return (
      isNear(pixels[here] as number, others[there] as number) &&
      (x === 0 || column === 0 || isNear(pixels[here - 1] as number, others[there - 1] as number)) &&
      (x === this.#width - 1 ||
        column === this.#otherWidth - 1 ||
        isNear(pixels[here + 1] as number, others[there + 1] as number))
    )
  }
}

/** The fit seen from the other side: from the later picture to the earlier one. */
export function inverse({ scale, dx, dy }: Fit): Fit {
  return { scale: 1 / scale, dx: 0 - dx / scale, dy: 0 - dy / scale }
}

/** The position of each column or row in the other picture. The centre of a pixel is half a pixel from its start. */
function projected(length: number, scale: number, offset: number): Int32Array {
  const positions = new Int32Array(length)
  for (let position = 0; position < length; position++)
    positions[position] = Math.floor((position + 0.5) * scale + offset + 1e-6)
  return positions
}
