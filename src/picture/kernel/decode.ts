import { sumRun } from './adler'
import { write } from './host'
import { bringRow, closeZlib, consume, openZlib } from './raw-rows'
import { makeRgba, RowStream, takeRow } from './row-stream'

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
    isOpaque = isOpaque && isRowOpaque(side.pixels, side.width)
    write(side.pixels, <usize>side.width << 2)
  }
  return status < 0 ? status : closeZlib(side.inflater, side.checksum)
}

function isRowOpaque(row: usize, width: i32): bool {
  let all = i32x4.splat(-1), x = 0
  for (; x + 4 <= width; x += 4) all = v128.and(all, v128.load(row + (<usize>x << 2)))
  let isFine = i32x4.all_true(i32x4.eq(i32x4.shr_s(all, 24), i32x4.splat(-1)))
  for (; x < width; x++) isFine = isFine && load<u8>(row + (<usize>x << 2), 3) == 255
  return isFine
}
