import { Adler } from './adler'
import { Inflater, openInflater } from './inflater'
import { areEqual, isAllZero } from './equality'
import { alloc, allocZeroed } from './memory'
import { isOpaqueRow, layRowOnWhite } from './on-white'
import { BAD_COLOUR, BAD_FILTER, MORE } from './outcome'
import { NONE, PAETH, unfilter, unfilterPart, UP } from './unfilter'

/** Rows kept of each picture. Five are in use at a time; each new one replaces the oldest. */
const KEPT: usize = 8

/** The rows of one of the two pictures, as they are read. */
@unmanaged
export class RowStream {
  inflater: Inflater
  checksum: Adler
  width: i32
  height: i32
  /** As stored: 1 palette or grey, 3 RGB, 4 RGBA. */
  pixelBytes: usize
  rowBytes: usize
  /** The address of 256 RGBA colours, and how many of them the file has; 0 for RGB and RGBA. */
  palette: usize
  colours: i32
  rows: usize
  rgbaRows: usize
  newest: usize
  /** The last row as stored, and as it is compared: the same, or converted to RGBA. 0 before the first row. */
  stored: usize
  pixels: usize
  /** The last row is one of the other picture's, which may overwrite it. */
  isBorrowed: bool
  /** RGBA rows are laid on white before they are compared, here, where one of their pixels is not opaque. */
  whiteRows: usize
}

export function openRowStream(side: i32, width: i32, height: i32, pixelBytes: usize, colours: i32): RowStream {
  const s = changetype<RowStream>(allocZeroed(offsetof<RowStream>()))
  s.width = width
  s.height = height
  s.pixelBytes = pixelBytes
  s.rowBytes = <usize>width * pixelBytes
  s.colours = colours
  s.palette = pixelBytes == 1 ? allocZeroed(1024) : 0
  s.checksum = changetype<Adler>(alloc(offsetof<Adler>()))
  s.checksum.restart()
  s.inflater = openInflater(side, s.rowBytes + 1)
  s.rows = alloc(KEPT * spacing(s.rowBytes))
  s.stored = allocZeroed(s.rowBytes)
  return s
}

/** Converts all rows to RGBA, whatever the file stores. */
export function makeRgba(s: RowStream): void {
  if (s.pixelBytes != 4) s.rgbaRows = alloc(KEPT * spacing(<usize>s.width << 2))
}

/** Lays what is not opaque on white. Palettes are the host's part, and other forms are opaque. */
export function layOnWhite(s: RowStream): void {
  if (s.pixelBytes == 4) s.whiteRows = alloc(KEPT * spacing(s.rowBytes))
}

@inline
function spacing(bytes: usize): usize {
  return (bytes + 64 + 63) & ~63
}

/** Takes a row as it is stored, with its filter in front. */
export function takeRow(s: RowStream, raw: usize): i32 {
  const filter = load<u8>(raw)
  // All zeros after a filter that predicts the row above: the same row again.
  const isRepeated = (filter == UP || filter == PAETH) && s.pixels != 0 && !s.isBorrowed
  if (isRepeated && isAllZero(raw + 1, s.rowBytes)) return MORE
  const to = nextRow(s)
  if (!unfilter(filter, raw + 1, to, s.stored, s.rowBytes, s.pixelBytes)) return BAD_FILTER
  return keepRow(s, to)
}

/**
 * Takes a row that is stored like that of the other picture except between two pixels, `first` and `end` in bytes, below rows that differ
 * only between these. The rest is copied: after the end only if the pixel to the left is the same as well.
 */
export function takeRowLike(s: RowStream, raw: usize, other: RowStream, first: usize, end: usize): i32 {
  const filter = load<u8>(raw), to = nextRow(s)
  memory.copy(to, other.stored, first)
  if (!unfilterPart(filter, raw + 1, to, s.stored, first, end, s.pixelBytes)) return BAD_FILTER
  const looksLeft = filter != NONE && filter != UP
  if (end < s.rowBytes && looksLeft && !areEqual(to + end - s.pixelBytes, other.stored + end - s.pixelBytes, s.pixelBytes)) {
    unfilterPart(filter, raw + 1, to, s.stored, end, s.rowBytes, s.pixelBytes)
  } else memory.copy(to + end, other.stored + end, s.rowBytes - end)
  return keepRow(s, to)
}

function nextRow(s: RowStream): usize {
  s.newest = (s.newest + 1) % KEPT
  return s.rows + s.newest * spacing(s.rowBytes)
}

function keepRow(s: RowStream, to: usize): i32 {
  if (s.palette && !areColours(to, s.rowBytes, s.colours)) return BAD_COLOUR
  s.stored = to
  s.pixels = to
  s.isBorrowed = false
  if (s.rgbaRows) {
    s.pixels = s.rgbaRows + s.newest * spacing(<usize>s.width << 2)
    expand(to, s.pixels, s.width, s.palette)
  } else if (s.whiteRows && !isOpaqueRow(to, s.width)) {
    s.pixels = s.whiteRows + s.newest * spacing(s.rowBytes)
    layRowOnWhite(to, s.pixels, s.width)
  }
  return MORE
}

/** Uses the row of the other picture, whose rows have the same form. */
export function borrowRow(s: RowStream, from: RowStream): void {
  s.stored = from.stored
  s.pixels = from.pixels
  s.isBorrowed = true
}

function areColours(row: usize, width: usize, colours: i32): bool {
  if (colours == 256) return true
  const last = i8x16.splat(<i8>(colours - 1))
  let most = i8x16.splat(0)
  let x: usize = 0
  for (; x + 16 <= width; x += 16) most = i8x16.max_u(most, v128.load(row + x))
  let isFine = i8x16.all_true(i8x16.eq(i8x16.max_u(most, last), last))
  for (; x < width; x++) isFine = isFine && <i32>load<u8>(row + x) < colours
  return isFine
}

/** Converts a row to RGBA: RGB becomes opaque, an index becomes its colour. */
export function expand(from: usize, to: usize, width: i32, palette: usize): void {
  if (palette) expandIndices(from, to, width, palette)
  else expandRgb(from, to, width)
}

function expandIndices(from: usize, to: usize, width: i32, palette: usize): void {
  for (let x = 0; x < width; x++) store<u32>(to + (<usize>x << 2), load<u32>(palette + (<usize>load<u8>(from + x) << 2)))
}

/** Four pixels at a time: twelve bytes spread over sixteen. A load reads four bytes too many, at worst in the guard after the row. */
function expandRgb(from: usize, to: usize, width: i32): void {
  const spread = i8x16(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1)
  const opaque = i32x4.splat(0xff000000)
  for (let x: usize = 0; x < <usize>width; x += 4) {
    v128.store(to + (x << 2), v128.or(i8x16.swizzle(v128.load(from + x * 3), spread), opaque))
  }
}
