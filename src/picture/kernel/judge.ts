import { repeats } from './equality'
import { areColoursDifferent, areIndicesDifferent } from './pairs'
import { width } from './rows'

/** Pixels are compared in blocks of sixteen, with one bit for each that differs. */
export const BLOCK: i32 = 16

/** The range of blocks with a difference in the last compared row; 0 and 0 if there are none. */
export let firstJudged: i32 = 0
export let endJudged: i32 = 0

/** Compares rows of indices (T is u8) or RGBA (u32) that differ at most from `first` up to `end`; writes sixteen bits per block to `verdicts`. */
export function judgeRow<T>(before: usize, after: usize, verdicts: usize, first: i32, end: i32): void {
  firstJudged = 0
  endJudged = 0
  memory.fill(verdicts, 0, <usize>((width + BLOCK - 1) >> 4) << 1)
  if (sizeof<T>() == 1) judgeIndices(before, after, verdicts, first & -BLOCK, end)
  else judgeColours(before, after, verdicts, first & -BLOCK, end)
}

@inline
function conclude(verdicts: usize, x: i32, verdict: i32): void {
  if (!verdict) return
  store<u16>(verdicts + (<usize>x >> 3), <u16>verdict)
  if (endJudged == 0) firstJudged = x
  endJudged = min(x + BLOCK, width)
}

/** Flat areas repeat one verdict; where it is "equal", blocks are skipped four at a time. */
function judgeIndices(before: usize, after: usize, verdicts: usize, first: i32, end: i32): void {
  let p = i8x16.splat(0), q = p, verdict = 0, isKnown = false
  for (let x = first; x < end; x += BLOCK) {
    if (isKnown && !verdict) {
      while (x + 4 * BLOCK <= width && repeats(before + x, p) && repeats(after + x, q)) x += 4 * BLOCK
      if (x == width) break
    }
    const v = v128.load(before + x), w = v128.load(after + x)
    const isSame = isKnown && x + BLOCK <= width && !v128.any_true(v128.or(v128.xor(v, p), v128.xor(w, q)))
    if (!isSame) {
      verdict = judgeIndexBlock(before + x, after + x, min(BLOCK, width - x))
      isKnown = true
      p = v
      q = w
    }
    conclude(verdicts, x, verdict)
  }
}

/** Equal pairs have equal verdicts, so only the first of each run is looked up. */
function judgeIndexBlock(before: usize, after: usize, pixels: i32): i32 {
  const inside = (1 << pixels) - 1
  const isRepeatedBefore = i8x16.eq(v128.load(before), v128.load(before - 1))
  const isRepeatedAfter = i8x16.eq(v128.load(after), v128.load(after - 1))
  const repeated = i8x16.bitmask(v128.and(isRepeatedBefore, isRepeatedAfter))
  let verdict = 0
  for (let starts = (~repeated | 1) & inside; starts; starts &= starts - 1) {
    const i = ctz(starts)
    const isDifferent = areIndicesDifferent(load<u8>(before + i), load<u8>(after + i))
    verdict = isDifferent ? verdict | (inside & -(1 << i)) : verdict & ((1 << i) - 1)
  }
  return verdict
}

function judgeColours(before: usize, after: usize, verdicts: usize, first: i32, end: i32): void {
  for (let x = first; x < end; x += BLOCK) {
    const at = <usize>x << 2
    const ab = v128.or(unequal(before + at, after + at), unequal(before + at + 16, after + at + 16))
    const cd = v128.or(unequal(before + at + 32, after + at + 32), unequal(before + at + 48, after + at + 48))
    const isSame = !v128.any_true(v128.or(ab, cd))
    conclude(verdicts, x, isSame ? 0 : judgeColourBlock(before + at, after + at, min(BLOCK, width - x)))
  }
}

function judgeColourBlock(before: usize, after: usize, pixels: i32): i32 {
  let verdict = 0
  for (let i = 0; i < pixels; i++) {
    const at = <usize>i << 2
    if (areColoursDifferent(load<u32>(before + at), load<u32>(after + at))) verdict |= 1 << i
  }
  return verdict
}

@inline
function unequal(a: usize, b: usize): v128 {
  return v128.xor(v128.load(a), v128.load(b))
}
