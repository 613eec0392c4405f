import { Adler } from './adler'
import { endOutput, put, startOutput } from './bit-writer'
import { writeBlock } from './block-writer'
import { compressRow, startRows, writeZeros } from './compress-rows'
import { alloc, allocZeroed } from './memory'
import { startTokens } from './tokens'

/** The drawing of what changed. Only as many rows are in memory as a match may refer back to. */
const REACH: usize = 32768

let window: usize = 0
let windowEnd: usize = 0
let next: usize = 0
let rowBytes: usize = 0
let checksum: Adler = changetype<Adler>(0)

export function startDrawing(width: i32): void {
  rowBytes = <usize>width + 1
  const room = REACH + max<usize>(128 * 1024, rowBytes * 8)
  window = allocZeroed(room + rowBytes)
  windowEnd = window + room
  next = window
  checksum = changetype<Adler>(alloc(offsetof<Adler>()))
  checksum.restart()
  startOutput()
  startTokens()
  startRows()
  // The two bytes of a zlib stream (RFC 1950, 2.2): deflate, a window of 32 KB, the fastest level.
  put(0x0178, 16)
}

/** Returns room for the next row, one byte per pixel. The byte before is its filter: none. */
export function nextRow(): usize {
  if (next + rowBytes > windowEnd) {
    const kept = next - REACH
    memory.copy(window, kept, REACH)
    next = window + REACH
  }
  store<u8>(next, 0)
  return next + 1
}

/** Compresses the row that was drawn. It is white except from `first` up to `end`. */
export function rowDrawn(first: i32, end: i32): void {
  compressRow(next, rowBytes, <usize>max(first, 0), <usize>end, window, checksum)
  next += rowBytes
}

export function endDrawing(): void {
  writeZeros(checksum)
  writeBlock(true)
  endOutput(checksum.value())
}
