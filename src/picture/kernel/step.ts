import { sumRun } from './adler'
import { differentEnd, equalFront } from './equality'
import { borrowRow, RowStream, takeRow, takeRowLike } from './row-stream'

/**
 * Two pictures whose rows are stored in the same form: equal bytes below equal rows mean equal pixels. So the second one is unfiltered and
 * compared only where it may differ: between the first and the last byte that differ in this row or, one pixel wider, in the row above.
 */

/** The range in which the last rows differ, in stored bytes of whole pixels; 0 and 0 if they are equal. */
export let stepFirst: usize = 0
export let stepEnd: usize = 0

export function startStep(): void {
  stepFirst = 0
  stepEnd = 0
}

/** Takes a row of both, with their filters in front. */
export function takeAlike(before: RowStream, after: RowStream, rawBefore: usize, rawAfter: usize): i32 {
  const bytes = before.rowBytes + 1
  const front = equalFront(rawBefore, rawAfter, bytes)
  const back = front == bytes ? 0 : differentEnd(rawBefore, rawAfter, bytes)
  sumBoth(before, after, rawBefore, rawAfter, front, back)
  let status = takeRow(before, rawBefore)
  if (status < 0) return status
  if (back == 0 && stepEnd == 0) {
    borrowRow(after, before)
    return status
  }
  const first = front == 0 ? 0 : firstOf(front, bytes, before.pixelBytes)
  if (front == 0) status = takeRow(after, rawAfter)
  else status = takeRowLike(after, rawAfter, before, first, endOf(back, before))
  findStep(before, after, first)
  return status
}

/** Updates both checksums; equal bytes are summed once. */
function sumBoth(before: RowStream, after: RowStream, rawBefore: usize, rawAfter: usize, front: usize, back: usize): void {
  const bytes = before.rowBytes + 1
  sumRun(rawBefore, front)
  before.checksum.append()
  after.checksum.append()
  if (back == 0) return
  sumRun(rawBefore + front, back - front)
  before.checksum.append()
  sumRun(rawAfter + front, back - front)
  after.checksum.append()
  sumRun(rawBefore + back, bytes - back)
  before.checksum.append()
  after.checksum.append()
}

/** The first byte that may differ after unfiltering: `front` bytes are equal, the first of which is the filter. */
function firstOf(front: usize, bytes: usize, pixel: usize): usize {
  const own = front == bytes ? usize.MAX_VALUE : ((front - 1) / pixel) * pixel
  return stepEnd == 0 ? own : min(own, stepFirst)
}

/** The exclusive end of these bytes; filters also look at the pixel above on the left. */
function endOf(back: usize, side: RowStream): usize {
  const pixelBytes = side.pixelBytes, rowBytes = side.rowBytes
  const own = back == 0 ? 0 : ((back - 1 + pixelBytes - 1) / pixelBytes) * pixelBytes
  return min(rowBytes, stepEnd == 0 ? own : max(own, stepEnd + pixelBytes))
}

/** Finds where the unfiltered rows differ; they are equal before `first`. */
function findStep(before: RowStream, after: RowStream, first: usize): void {
  const bytes = before.rowBytes, pixel = before.pixelBytes
  const front = first + equalFront(before.stored + first, after.stored + first, bytes - first)
  const isSame = front == bytes
  stepFirst = isSame ? 0 : (front / pixel) * pixel
  stepEnd = isSame ? 0 : ((differentEnd(before.stored, after.stored, bytes) + pixel - 1) / pixel) * pixel
}
