import { withBegins } from './begins.ts'
import type { PictureFile } from './failure.ts'
import { type Frame, toFrame } from './frame.ts'
import { type Kernel, runKernel } from './kernel.ts'
import { readPixels } from './read-pixels.ts'
import { describe, type Source, sourceOf } from './source.ts'

/** A picture at a fraction of its size, laid on white: each pixel of the frame is the mean of `step` by `step` pixels of the picture. */
export interface ReducedPicture {
  /** Of the picture, in its own pixels. */
  readonly width: number
  readonly height: number
  readonly step: number
  readonly frame: Frame
}

/** The picture before and the one after. */
export type ReducedPair = readonly [ReducedPicture, ReducedPicture]

type Size = Pick<ReducedPicture, 'width' | 'height'>

/** Cloudcraft's drawings are as detailed at 1920 x 1080 as in larger pictures: those are only drawn with more pixels. */
const ENOUGH_PIXELS = 1920 * 1080
/** A small picture beside a large one is not reduced below this. */
const LEAST_PIXELS = 1280 * 720

/** By how much to reduce two pictures that are to be laid on each other: by the same unless one of them is much smaller. */
export function stepsFor(before: Size, after: Size): readonly [number, number] {
  const areas = [before.width * before.height, after.width * after.height] as const
  const wanted = stepTo(Math.max(...areas), ENOUGH_PIXELS)
  return [Math.min(wanted, stepTo(areas[0], LEAST_PIXELS)), Math.min(wanted, stepTo(areas[1], LEAST_PIXELS))]
}

function stepTo(area: number, enough: number): number {
  return Math.max(1, Math.floor(Math.sqrt(area / enough)))
}

/**
 * Reads a PNG at a fraction of its size, without ever holding all of its pixels where the kernel reads it.
 * @throws ExpectedError as `decodePng` does
 */
export function readReduced(file: PictureFile, step: number): ReducedPicture {
  return streamedReduced(file, step) ?? reducedFrame(toFrame(readPixels(file)), step)
}

function streamedReduced(file: PictureFile, step: number): ReducedPicture | undefined {
  const source = sourceOf(file)
  if (source === undefined) return undefined
  const { width, height } = source.header
  const rows = new ReducedRows({ width, height }, step)
  const host = {
    read: (_side: number, to: Uint8Array) => source.read(to),
    write: () => undefined,
    takeReduced: (_side: number, row: Uint8Array, begins: Int32Array) => rows.take(row, begins),
    takeCells: () => undefined,
  }
  const isRead = runKernel(host, 0, (kernel) => isReducedBy(kernel, source, step))
  return isRead === true ? rows.picture() : undefined
}

/** Collects the rows of a picture at a fraction of its size. */
export class ReducedRows {
  readonly #size: Size
  readonly #step: number
  readonly #width: number
  readonly #height: number
  #bytes: Uint8Array<ArrayBuffer> | undefined
  #end = 0
  #begins = new Int32Array()
  #endOfBegins = 0

  constructor({ width, height }: Size, step: number) {
    this.#size = { width, height }
    this.#step = step
    this.#width = Math.ceil(width / step)
    this.#height = Math.ceil(height / step)
  }

  /** @param begins of this row: see `Frame` */
  take(row: Uint8Array, begins: Int32Array): void {
    // Memory is allocated only after the file has proved to contain a row.
    if (this.#bytes === undefined) {
      this.#bytes = new Uint8Array(this.#width * this.#height * 4)
      this.#begins = new Int32Array(begins.length * this.#height)
    }
    this.#bytes.set(row, this.#end)
    this.#end += row.length
    this.#begins.set(begins, this.#endOfBegins)
    this.#endOfBegins += begins.length
  }

  /** Undefined as long as there is no row. */
  picture(): ReducedPicture | undefined {
    if (this.#bytes === undefined) return undefined
    const pixels = new Uint32Array(this.#bytes.buffer)
    const frame = { width: this.#width, height: this.#height, pixels, begins: this.#begins }
    return { ...this.#size, step: this.#step, frame }
  }
}

function isReducedBy(kernel: Kernel, source: Source, step: number): boolean {
  kernel.begin()
  describe(kernel, 0, source, true)
  return kernel.decodeReduced(step) >= 0
}

/** A picture that is in memory at a fraction of its size. */
export function reducedFrame(frame: Frame, step: number): ReducedPicture {
  return { width: frame.width, height: frame.height, step, frame: reduce(frame, step) }
}

/** The same without the kernel. The last pixels of a row or column count again to fill a square. */
function reduce(frame: Frame, step: number): Frame {
  if (step === 1) return frame
  const [width, height] = [Math.ceil(frame.width / step), Math.ceil(frame.height / step)]
  const pixels = new Uint32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels[y * width + x] = meanOf(frame, x * step, y * step, step)
  return withBegins({ width, height, pixels })
}

/** A mean to five bits: so many shades would say nothing. White stays white. A square of one colour keeps it. */
function coarse(channel: number): number {
  return (channel & 0xf8) | (channel >> 5)
}

const OPAQUE = 0xff000000

function meanOf({ width, height, pixels }: Frame, left: number, top: number, step: number): number {
  const first = pixels[Math.min(top, height - 1) * width + Math.min(left, width - 1)] as number
  let [red, green, blue, others] = [0, 0, 0, 0]
  for (let y = top; y < top + step; y++) {
    for (let x = left; x < left + step; x++) {
      const pixel = pixels[Math.min(y, height - 1) * width + Math.min(x, width - 1)] as number
      others |= pixel ^ first
      red += pixel & 255
      green += (pixel >>> 8) & 255
      blue += (pixel >>> 16) & 255
    }
  }
  const [area, half] = [step * step, (step * step) >> 1]
  if (others === 0) return first
  const mean = (sum: number) => coarse(Math.floor((sum + half) / area))
  return (OPAQUE | mean(red) | (mean(green) << 8) | (mean(blue) << 16)) >>> 0
}
