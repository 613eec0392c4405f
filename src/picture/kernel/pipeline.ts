import { sumRun } from './adler'
import { countRed, endRow, startCells } from './cells'
import { endDrawing, nextRow, rowDrawn, startDrawing } from './drawing'
import { areEqual, findSpan, firstDifference, lastDifference, setSpan } from './equality'
import { markRow, RED } from './marks'
import { END, MORE } from './outcome'
import { findSpanOfPairs, forgetPairs } from './pairs'
import { drawPale, paleEnd, paleFirst, startPale } from './pale'
import { bringRow, closeZlib, openZlib } from './raw-rows'
import { height, keepRows, rowBefore, setArea, spanFirst, spanLast, width } from './rows'
import { borrowRow, compareAsRgba, Side, takeRow } from './side'

/**
 * Both pictures run by row by row: inflated, unfiltered, compared, drawn and deflated. A row is judged two rows late, when
 * the neighbours of its neighbours are there.
 */
const LATE: i32 = 2

let before: Side = changetype<Side>(0)
let after: Side = changetype<Side>(0)
let canvasWidth: i32 = 0
let canvasHeight: i32 = 0
/** Rows of both are stored alike, so that equal bytes mean equal pixels; and indices mean the same colours. */
let areAlike: bool = false
let haveOnePalette: bool = false
/** As in areAlike, and the last rows were equal: from equal bytes the same row comes out once more. */
let areInStep: bool = false

/** Compares two pictures. END, or why the kernel gives up. */
export function run(sideBefore: Side, sideAfter: Side): i32 {
  before = sideBefore
  after = sideAfter
  start()
  let status = openZlib(before.inflater)
  if (status >= 0) status = openZlib(after.inflater)
  for (let y = 0; y < height && status >= 0; y++) {
    status = takeRows(y)
    if (status >= 0 && y >= LATE) drawRow(y - LATE)
  }
  if (status < 0) return status
  for (let y = max(height - LATE, 0); y < height; y++) drawRow(y)
  status = takeRest(before.height > after.height ? before : after)
  if (status >= 0) status = closeZlib(before.inflater, before.checksum)
  if (status >= 0) status = closeZlib(after.inflater, after.checksum)
  if (status >= 0) endDrawing()
  return status
}

function start(): void {
  const isIndexed = before.pixelBytes == 1 && after.pixelBytes == 1
  if (!isIndexed) {
    compareAsRgba(before)
    compareAsRgba(after)
  }
  areAlike = before.pixelBytes == after.pixelBytes && before.width == after.width && before.colours == after.colours
  haveOnePalette = isIndexed && memory.compare(before.palette, after.palette, 1024) == 0
  areInStep = areAlike
  canvasWidth = max(before.width, after.width)
  canvasHeight = max(before.height, after.height)
  setArea(min(before.width, after.width), min(before.height, after.height), before.palette, after.palette)
  forgetPairs()
  startPale(isIndexed ? before.palette : 0)
  startCells(canvasWidth)
  startDrawing(canvasWidth)
}

function takeRows(y: i32): i32 {
  let status = bringRow(before.inflater, before.rowBytes + 1)
  if (status >= 0) status = bringRow(after.inflater, after.rowBytes + 1)
  if (status < 0) return status
  const rawBefore = consume(before), rawAfter = consume(after)
  const isSame = areAlike && areEqual(rawBefore, rawAfter, before.rowBytes + 1)
  if (!isSame) sumRun(rawAfter, after.rowBytes + 1)
  if (!isSame) after.checksum.append()
  sumRun(rawBefore, before.rowBytes + 1)
  before.checksum.append()
  if (isSame) after.checksum.append()
  status = takeRow(before, rawBefore)
  if (status < 0) return status
  if (isSame && areInStep) borrowRow(after, before)
  else {
    status = takeRow(after, rawAfter)
    areInStep = areAlike && areEqual(before.stored, after.stored, before.rowBytes)
  }
  keepRows(y, before.pixels, after.pixels, 0, -1)
  if (differSomewhere()) keepRows(y, before.pixels, after.pixels, firstDifference, lastDifference)
  return status
}

/** Takes the row that was brought out of the window: where it stands. */
@inline
function consume(side: Side): usize {
  const raw = side.inflater.unread
  side.inflater.unread += side.rowBytes + 1
  return raw
}

function differSomewhere(): bool {
  if (before.rgbaRows || before.pixelBytes == 4) return !areInStep && findSpan<u32>(before.pixels, after.pixels, width)
  if (haveOnePalette) return !areInStep && findSpan<u8>(before.pixels, after.pixels, width)
  return findSpanOfPairs(before.pixels, after.pixels)
}

function drawRow(y: i32): void {
  const isIndexed = before.pixelBytes == 1 && after.pixelBytes == 1
  const out = nextRow()
  if (isIndexed) drawPale<u8>(rowBefore(y), out, width)
  else drawPale<u32>(rowBefore(y), out, width)
  let first = paleFirst, end = paleEnd
  const firstMark = spanFirst(y), lastMark = spanLast(y)
  if (lastMark >= 0) {
    if (isIndexed) markRow<u8>(y, out)
    else markRow<u32>(y, out)
    countRed(out, y, firstMark, lastMark)
    first = min(first, firstMark)
    end = max(end, lastMark + 1)
  }
  if (canvasWidth > width) {
    drawOnly(out, y, width, canvasWidth)
    first = min(first, width)
    end = canvasWidth
  }
  rowDrawn(first, end)
  endRow(y, y == canvasHeight - 1)
}

/** What only one of the pictures covers has changed, whatever its colour. */
function drawOnly(out: usize, y: i32, first: i32, end: i32): void {
  memory.fill(out + first, RED, end - first)
  countRed(out, y, first, end - 1)
}

/** The rows that only the taller picture has. What neither covers stays white. */
function takeRest(taller: Side): i32 {
  for (let y = height; y < taller.height; y++) {
    let status = bringRow(taller.inflater, taller.rowBytes + 1)
    if (status < 0) return status
    const raw = consume(taller)
    sumRun(raw, taller.rowBytes + 1)
    taller.checksum.append()
    status = takeRow(taller, raw)
    if (status < 0) return status
    const out = nextRow()
    memory.fill(out, 0, canvasWidth)
    drawOnly(out, y, 0, taller.width)
    rowDrawn(0, taller.width)
    endRow(y, y == canvasHeight - 1)
  }
  return MORE
}
