import { sumRun } from './adler'
import { write } from './host'
import { bringRow, closeZlib, consume, openZlib } from './raw-rows'
import { makeRgba, Side, takeRow } from './side'

/** Decodes one picture: each row goes to the host as RGBA. END, or why the kernel gives up. */
export function handOver(side: Side): i32 {
  const bytes = side.rowBytes + 1
  makeRgba(side)
  let status = openZlib(side.inflater)
  for (let y = 0; y < side.height && status >= 0; y++) {
    status = bringRow(side.inflater, bytes)
    if (status < 0) break
    const raw = consume(side.inflater, bytes)
    sumRun(raw, bytes)
    side.checksum.append()
    status = takeRow(side, raw)
    if (status >= 0) write(side.pixels, <usize>side.width << 2)
  }
  return status < 0 ? status : closeZlib(side.inflater, side.checksum)
}
