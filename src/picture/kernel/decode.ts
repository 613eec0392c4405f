import { sumRun } from './adler'
import { write } from './host'
import { isOpaqueRow } from './on-white'
import { alloc } from './memory'
import { BAD_STEP } from './outcome'
import { bringRow, closeZlib, consume, openZlib } from './raw-rows'
import { endReducing, openReducer, reduceRow } from './reduce'
import { expand, layOnWhite, makeRgba, RowStream, takeRow } from './row-stream'

/** Whether all pixels of the last decoded picture are opaque. */
export let isOpaque: bool = false

/** Decodes one picture and passes each row to the host as RGBA. Returns END, or why the kernel gives up. */
export function handOver(side: RowStream): i32 {
  const bytes = side.rowBytes + 1
  makeRgba(side)
  isOpaque = true
  let status = openZlib(side.inflater)
  for (let y = 0; y < side.height && status >= 0; y++) {
    status = bringRow(side.inflater, bytes)
    if (status < 0) break
    const raw = consume(side.inflater, bytes)
    sumRun(raw, bytes)
    side.checksum.append()
    status = takeRow(side, raw)
    if (status < 0) break
    isOpaque = isOpaque && isOpaqueRow(side.pixels, side.width)
    write(side.pixels, <usize>side.width << 2)
  }
  return status < 0 ? status : closeZlib(side.inflater, side.checksum)
}

/**
 * Decodes one picture up to the row `end` and passes the rows from `first` on to the host, as indices where it has a palette and else as RGBA. Fewer
 * rows are an error.
 */
export function handOverRows(side: RowStream, first: i32, end: i32): i32 {
  const bytes = side.rowBytes + 1
  // Four pixels are written at a time.
  const row = side.pixelBytes == 3 ? alloc((<usize>side.width << 2) + 16) : 0
  const handed = side.pixelBytes == 1 ? <usize>side.width : <usize>side.width << 2
  let status = openZlib(side.inflater)
  for (let y = 0; y < min(side.height, end) && status >= 0; y++) {
    status = bringRow(side.inflater, bytes)
    if (status < 0) break
    status = takeRow(side, consume(side.inflater, bytes))
    if (status < 0 || y < first) continue
    if (row) expand(side.pixels, row, side.width, 0)
    write(row ? row : side.pixels, handed)
  }
  return status
}

/** Decodes one picture, laid on white, and passes its rows to the host as RGBA, reduced to one in `step`: see reduce.ts. */
export function handOverReduced(side: RowStream, step: i32): i32 {
  if (side.pixelBytes == 1) return reducedRows<u8>(side, step)
  makeRgba(side)
  layOnWhite(side)
  return reducedRows<u32>(side, step)
}

function reducedRows<T>(side: RowStream, step: i32): i32 {
  const bytes = side.rowBytes + 1
  const reducer = openReducer(0, side.width, step, side.palette)
  if (!reducer) return BAD_STEP
  let status = openZlib(side.inflater)
  for (let y = 0; y < side.height && status >= 0; y++) {
    status = bringRow(side.inflater, bytes)
    if (status < 0) break
    const raw = consume(side.inflater, bytes)
    sumRun(raw, bytes)
    side.checksum.append()
    status = takeRow(side, raw)
    if (status >= 0) reduceRow<T>(reducer, side.pixels)
  }
  if (status < 0) return status
  endReducing<T>(reducer, side.pixels)
  return closeZlib(side.inflater, side.checksum)
}
