import type { Pixels } from './decode.ts'

/** A decoded picture: one number per pixel, rows from the top. In memory the bytes of a number are red, green, blue, opacity. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
  /**
   * One bit per pixel, from the lowest on, in rows of whole words: set where another colour begins than that of the pixel to the left. Most pixels
   * have the colour of the one before, so who looks for colours skips them. Only of pictures that the kernel has read: see begins.ts.
   */
  readonly begins?: Int32Array
}

/** A rectangle in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const OPAQUE = 0xff000000

/** The same pixels, opaque: blended with white where they were not. */
export function pixelsOnWhite(pixels: Pixels): Pixels {
  const { width, height, pixels: opaque } = toFrame(pixels)
  return { width, height, data: new Uint8Array(opaque.buffer, opaque.byteOffset, opaque.byteLength), isOpaque: true }
}

/** Pixels as a frame, blended with white where they are not opaque. Shares the memory if all pixels are opaque. */
export function toFrame({ width, height, data, isOpaque: isKnownOpaque = false }: Pixels): Frame {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice()
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height)
  return { width, height, pixels: isKnownOpaque || isOpaque(pixels) ? pixels : pixels.map(onWhite) }
}

function isOpaque(pixels: Uint32Array): boolean {
  let all = -1
  for (let at = 0; at < pixels.length; at++) all &= pixels[at] as number
  return all >>> 24 === 255
}

/** A pixel as it looks on a white page. */
export function onWhite(pixel: number): number {
  const opacity = (pixel >>> 24) / 255
  // Not Math.round, which the kernel does not have: see kernel/on-white.ts.
  const channel = (shift: number) => Math.floor(255 + (((pixel >>> shift) & 255) - 255) * opacity + 0.5) << shift
  return (OPAQUE | channel(0) | channel(8) | channel(16)) >>> 0
}

/** The same pixels as signed numbers, which V8 compares several times faster: opaque ones have the highest bit set. */
export function signedPixels({ pixels }: Frame): Int32Array {
  return new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length)
}

/** The background colour: the most frequent one of the border, as a signed number; the lowest of several. */
export function backgroundOf(frame: Frame): number {
  const { width, height } = frame
  const pixels = signedPixels(frame)
  const counts = new Map<number, number>()
  // Most of a border has one colour, which is counted by itself.
  const first = pixels[0] ?? 0
  let same = 0
  const count = (at: number) => {
    const pixel = pixels[at] ?? 0
    if (pixel === first) same++
    else counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  }
  for (let x = 0; x < width; x++) {
    count(x)
    count((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) {
    count(y * width)
    count(y * width + width - 1)
  }
  if (same > 0) counts.set(first, same)
  let best = 0
  let most = 0
  for (const [pixel, times] of counts)
    if (times > most || (times === most && pixel < best)) [best, most] = [pixel, times]
  return best
}
