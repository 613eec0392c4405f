import { sumRun } from './adler'
import { countRed, endRow, startCells } from './cells'
import { endDrawing, nextRow, rowDrawn, startDrawing } from './drawing'
import { endJudged, firstJudged, judgeRow } from './judge'
import { markRow, RED } from './marks'
import { BAD_STEP, END, MORE } from './outcome'
import { forgetPairs } from './pairs'
import { drawPale, paleEnd, paleFirst, startPale } from './pale'
import { bringRow, closeZlib, consume, openZlib } from './raw-rows'
import { height, keepRows, endOf, firstOf, rowBefore, setArea, verdictsOf, width } from './rows'
import { endSide, reduceBoth, reduceRest, startBoth } from './reduce-both'
import { layOnWhite, makeRgba, RowStream, takeRow } from './row-stream'
import { startStep, stepEnd, stepFirst, takeAlike } from './step'

/**
 * Both pictures are inflated, unfiltered, compared, drawn and deflated row by row. A row is drawn two rows late, when the neighbours of
 * its neighbours are known.
 */
const LATE: i32 = 2

let before: RowStream = changetype<RowStream>(0)
let after: RowStream = changetype<RowStream>(0)
let canvasWidth: i32 = 0
let canvasHeight: i32 = 0
/** Both pictures have indices, which are compared without looking up colours. */
let areIndexed: bool = false
/** Rows of both are stored in the same form, so that equal bytes mean equal pixels: see step.ts. */
let areAlike: bool = false

/** Compares two pictures, and hands them over at a fraction of their size unless the steps are 0. Returns END, or why the kernel gives up. */
export function run(sideBefore: RowStream, sideAfter: RowStream, stepBefore: i32, stepAfter: i32): i32 {
  before = sideBefore
  after = sideAfter
  start()
  if (!startBoth(before, after, stepBefore, stepAfter)) return BAD_STEP
  let status = openZlib(before.inflater)
  if (status >= 0) status = openZlib(after.inflater)
  for (let y = 0; y < height && status >= 0; y++) {
    status = takeRows(y)
    if (status < 0) break
    reduceBoth(areIndexed, areAlike)
    if (y >= LATE) drawRow(y - LATE)
  }
  if (status < 0) return status
  for (let y = max(height - LATE, 0); y < height; y++) drawRow(y)
  const isFirstTaller = before.height > after.height
  endSide(isFirstTaller ? after : before, areIndexed)
  status = takeRest(isFirstTaller ? before : after)
  if (status >= 0) status = closeZlib(before.inflater, before.checksum)
  if (status >= 0) status = closeZlib(after.inflater, after.checksum)
  if (status < 0) return status
  endSide(isFirstTaller ? before : after, areIndexed)
  endDrawing()
  return status
}

function start(): void {
  areIndexed = before.pixelBytes == 1 && after.pixelBytes == 1
  if (!areIndexed) {
    makeRgba(before)
    makeRgba(after)
  }
  const haveOnePalette = areIndexed && before.colours == after.colours && memory.compare(before.palette, after.palette, 1024) == 0
  areAlike = before.pixelBytes == after.pixelBytes && before.width == after.width && (!areIndexed || haveOnePalette)
  layOnWhite(before)
  layOnWhite(after)
  startStep()
  canvasWidth = max(before.width, after.width)
  canvasHeight = max(before.height, after.height)
  setArea(min(before.width, after.width), min(before.height, after.height), before.palette, after.palette)
  forgetPairs()
  startPale(areIndexed ? before.palette : 0)
  startCells(canvasWidth)
  startDrawing(canvasWidth)
}

function takeRows(y: i32): i32 {
  let status = bringRow(before.inflater, before.rowBytes + 1)
  if (status >= 0) status = bringRow(after.inflater, after.rowBytes + 1)
  if (status < 0) return status
  const rawBefore = consume(before.inflater, before.rowBytes + 1), rawAfter = consume(after.inflater, after.rowBytes + 1)
  status = areAlike ? takeAlike(before, after, rawBefore, rawAfter) : takeBoth(rawBefore, rawAfter)
  if (status >= 0) judge(y)
  return status
}

function takeBoth(rawBefore: usize, rawAfter: usize): i32 {
  sumRun(rawBefore, before.rowBytes + 1)
  before.checksum.append()
  sumRun(rawAfter, after.rowBytes + 1)
  after.checksum.append()
  const status = takeRow(before, rawBefore)
  return status < 0 ? status : takeRow(after, rawAfter)
}

function judge(y: i32): void {
  const p = before.pixels, q = after.pixels
  let first = 0, end = width
  if (areAlike) {
    if (stepEnd == 0) {
      keepRows(y, p, q, 0, 0)
      return
    }
    first = <i32>(stepFirst / before.pixelBytes)
    end = <i32>(stepEnd / before.pixelBytes)
  }
  if (areIndexed) judgeRow<u8>(p, q, verdictsOf(y), first, end)
  else judgeRow<u32>(p, q, verdictsOf(y), first, end)
  keepRows(y, p, q, firstJudged, endJudged)
}

function drawRow(y: i32): void {
  const out = nextRow()
  if (areIndexed) drawPale<u8>(rowBefore(y), out, width)
  else drawPale<u32>(rowBefore(y), out, width)
  let first = paleFirst, end = paleEnd
  const firstMark = firstOf(y), endMark = endOf(y)
  if (endMark > 0) {
    if (areIndexed) markRow<u8>(y, out)
    else markRow<u32>(y, out)
    countRed(out, y, firstMark, endMark - 1)
    first = min(first, firstMark)
    end = max(end, endMark)
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

/** Takes the rows that only the taller picture has. What neither covers stays white. */
function takeRest(taller: RowStream): i32 {
  for (let y = height; y < taller.height; y++) {
    let status = bringRow(taller.inflater, taller.rowBytes + 1)
    if (status < 0) return status
    const raw = consume(taller.inflater, taller.rowBytes + 1)
    sumRun(raw, taller.rowBytes + 1)
    taller.checksum.append()
    status = takeRow(taller, raw)
    if (status < 0) return status
    reduceRest(taller, areIndexed)
    const out = nextRow()
    memory.fill(out, 0, canvasWidth)
    drawOnly(out, y, 0, taller.width)
    rowDrawn(0, taller.width)
    endRow(y, y == canvasHeight - 1)
  }
  return MORE
}
