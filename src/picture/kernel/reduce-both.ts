import { endReducing, openReducer, Reducer, reduceRow, reduceRowLike } from './reduce'
import { RowStream } from './row-stream'
import { stepEnd, stepFirst } from './step'

/** Two pictures that are compared, handed over at a fraction of their size in the same pass. */
let before: RowStream = changetype<RowStream>(0)
let after: RowStream = changetype<RowStream>(0)
let reducerBefore: Reducer | null = null
let reducerAfter: Reducer | null = null
/** Where the rows of this square differ so far, in pixels; 0 and 0 if they are equal. */
let first: i32 = 0
let end: i32 = 0

/** False if a step is too large; with steps of 0 nothing is handed over. */
export function startBoth(sideBefore: RowStream, sideAfter: RowStream, stepBefore: i32, stepAfter: i32): bool {
  before = sideBefore
  after = sideAfter
  reducerBefore = null
  reducerAfter = null
  first = 0
  end = 0
  if (stepBefore == 0) return true
  reducerBefore = openReducer(0, before.width, stepBefore, before.pixelBytes == 1 ? before.palette : 0)
  reducerAfter = openReducer(1, after.width, stepAfter, after.pixelBytes == 1 ? after.palette : 0)
  return reducerBefore != null && reducerAfter != null
}

/** Takes the last row of both; `areAlike` as in step.ts. */
export function reduceBoth(areIndexed: bool, areAlike: bool): void {
  if (areIndexed) reduce<u8>(areAlike)
  else reduce<u32>(areAlike)
}

function reduce<T>(areAlike: bool): void {
  const one = reducerBefore, other = reducerAfter
  if (!one || !other) return
  reduceRow<T>(one, before.pixels)
  if (!areAlike || one.step != other.step) {
    reduceRow<T>(other, after.pixels)
    return
  }
  if (stepEnd > 0) {
    const from = <i32>(stepFirst / before.pixelBytes), to = <i32>(stepEnd / before.pixelBytes)
    first = end > 0 ? min(first, from) : from
    end = max(end, to)
  }
  reduceRowLike<T>(other, after.pixels, one, first, end)
  if (other.taken > 0) return
  first = 0
  end = 0
}

/** Takes the last row of the taller picture, which the other one does not have. */
export function reduceRest(taller: RowStream, areIndexed: bool): void {
  const reducer = taller == before ? reducerBefore : reducerAfter
  if (!reducer) return
  if (areIndexed) reduceRow<u8>(reducer, taller.pixels)
  else reduceRow<u32>(reducer, taller.pixels)
}

/** Hands over what is left of a picture whose rows have all been taken. Its rows may be those of the other one, which go on. */
export function endSide(side: RowStream, areIndexed: bool): void {
  const reducer = side == before ? reducerBefore : reducerAfter
  if (!reducer) return
  if (areIndexed) endReducing<u8>(reducer, side.pixels)
  else endReducing<u32>(reducer, side.pixels)
}
