import type { PictureFile } from './failure.ts'
import { type Box, type Frame, toFrame } from './frame.ts'
import { runKernel } from './kernel.ts'
import { readPixels } from './read-pixels.ts'
import { coloursOnWhite, describe, sourceOf } from './source.ts'

/** A part of a picture, and where it lies in that. */
export interface FramePart {
  readonly x: number
  readonly y: number
  readonly frame: Frame
}

/** A frame as a part: all of it. */
export function wholePart(frame: Frame): FramePart {
  return { x: 0, y: 0, frame }
}

/**
 * Reads parts of a PNG, laid on white, without holding the rest. A part covers what of its box is in the picture.
 * @throws ExpectedError as `decodePng` does
 */
export function readParts(file: PictureFile, boxes: readonly Box[]): readonly FramePart[] {
  if (boxes.length === 0) return []
  return streamedParts(file, boxes) ?? partsOf(toFrame(readPixels(file)), boxes)
}

/** The same of a picture that is in memory. */
export function partsOf(frame: Frame, boxes: readonly Box[]): readonly FramePart[] {
  const parts = boxes.map((box) => emptyPart(box, frame))
  const bytes = new Uint8Array(frame.pixels.buffer, frame.pixels.byteOffset, frame.pixels.byteLength)
  const stride = frame.width * 4
  for (let y = 0; y < frame.height; y++) takeRow(parts, y, bytes.subarray(y * stride, (y + 1) * stride))
  return parts
}

function streamedParts(file: PictureFile, boxes: readonly Box[]): readonly FramePart[] | undefined {
  const source = sourceOf(file)
  if (source === undefined) return undefined
  const parts = boxes.map((box) => emptyPart(box, source.header))
  const first = Math.min(...parts.map(({ y }) => y))
  const end = Math.max(...parts.map(({ y, frame }) => y + frame.height))
  let y = first
  const colours = coloursOnWhite(source)
  const host = {
    read: (_side: number, to: Uint8Array) => source.read(to),
    write: (row: Uint8Array) => (colours ? takeIndices(parts, y++, row, colours) : takeRow(parts, y++, row)),
    takeCells: () => undefined,
  }
  const isRead = runKernel(host, 0, (kernel) => {
    kernel.begin()
    describe(kernel, 0, source, true)
    return kernel.decodeRows(first, end) >= 0
  })
  if (isRead !== true) return undefined
  return colours ? parts : parts.map(onWhite)
}

function onWhite({ x, y, frame }: FramePart): FramePart {
  const { width, height, pixels } = frame
  return { x, y, frame: toFrame({ width, height, data: new Uint8Array(pixels.buffer) }) }
}

function emptyPart(box: Box, size: { readonly width: number; readonly height: number }): FramePart {
  const [x, y] = [clamped(Math.floor(box.x), size.width), clamped(Math.floor(box.y), size.height)]
  const width = clamped(Math.ceil(box.x + box.width), size.width) - x
  const height = clamped(Math.ceil(box.y + box.height), size.height) - y
  return { x, y, frame: { width, height, pixels: new Uint32Array(width * height) } }
}

function clamped(place: number, length: number): number {
  return Math.min(Math.max(place, 0), length)
}

/** Copies what a row of RGBA has of each part. */
function takeRow(parts: readonly FramePart[], y: number, row: Uint8Array): void {
  for (const { x, y: top, frame } of parts) {
    if (y < top || y >= top + frame.height) continue
    const bytes = new Uint8Array(frame.pixels.buffer)
    bytes.set(row.subarray(x * 4, (x + frame.width) * 4), (y - top) * frame.width * 4)
  }
}

/** The same of a row of indices. */
function takeIndices(parts: readonly FramePart[], y: number, row: Uint8Array, colours: Uint32Array): void {
  for (const { x, y: top, frame } of parts) {
    if (y < top || y >= top + frame.height) continue
    const { width, pixels } = frame
    for (let from = x, to = (y - top) * width; from < x + width; from++)
      pixels[to++] = colours[row[from] as number] as number
  }
}
