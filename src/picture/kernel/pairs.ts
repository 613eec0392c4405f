import { areOpaque, isDifferent } from './colour'
import { setSpan } from './equality'
import { alloc } from './memory'
import { paletteAfter, paletteBefore, pixelAt, width } from './rows'

/** What a pair of palette indices comes to; worked out when it is first met. */
const EQUAL: u8 = 0
const SIMILAR: u8 = 1
const DIFFERENT: u8 = 2
/** Shows the checkerboard: depends on where it is. */
const TRANSLUCENT: u8 = 3
const UNKNOWN: u8 = 255

let classes: usize = 0

/** The last pair of colours that was judged: drawings repeat themselves. */
let lastBefore: u32 = 0
let lastAfter: u32 = 0
let lastVerdict: bool = false

export function forgetPairs(): void {
  classes = alloc(65536)
  memory.fill(classes, UNKNOWN, 65536)
  lastBefore = 0
  lastAfter = 0
  lastVerdict = false
}

@inline
function classOf(before: usize, after: usize, x: i32): u8 {
  const at = classes + ((<usize>load<u8>(before + x) << 8) | load<u8>(after + x))
  const known = load<u8>(at)
  return known != UNKNOWN ? known : classify(at, pixelAt<u8>(before, paletteBefore, x), pixelAt<u8>(after, paletteAfter, x))
}

function classify(at: usize, p: u32, q: u32): u8 {
  const found = p == q ? EQUAL : !areOpaque(p, q) ? TRANSLUCENT : isDifferent(p, q, 0) ? DIFFERENT : SIMILAR
  store<u8>(at, found)
  return found
}

/** Whether the pixels at `x` differ by more than the threshold. */
@inline
export function isPairDifferent<T>(before: usize, after: usize, x: i32, y: i32): bool {
  if (sizeof<T>() == 1) {
    const known = classOf(before, after, x)
    return known == DIFFERENT || (known == TRANSLUCENT && isTranslucentDifferent<T>(before, after, x, y))
  }
  const p = pixelAt<T>(before, 0, x), q = pixelAt<T>(after, 0, x)
  if (p == q) return false
  if (!areOpaque(p, q)) return isTranslucentDifferent<T>(before, after, x, y)
  return (p == lastBefore && q == lastAfter) ? lastVerdict : judge(p, q)
}

function judge(p: u32, q: u32): bool {
  lastBefore = p
  lastAfter = q
  lastVerdict = isDifferent(p, q, 0)
  return lastVerdict
}

function isTranslucentDifferent<T>(before: usize, after: usize, x: i32, y: i32): bool {
  return isDifferent(pixelAt<T>(before, paletteBefore, x), pixelAt<T>(after, paletteAfter, x), (y * width + x) << 2)
}

/** As findSpan, for indices into two palettes: between which pixels some may differ. */
export function findSpanOfPairs(before: usize, after: usize): bool {
  let first = -1, last = -1, x = 0
  let p = i8x16.splat(0), q = p, isMemoised = false, mayDiffer = false
  for (; x + 16 <= width; x += 16) {
    const v = v128.load(before + x), w = v128.load(after + x)
    if (!isMemoised || v128.any_true(v128.or(v128.xor(v, p), v128.xor(w, q)))) {
      mayDiffer = someMayDiffer(before, after, x, x + 16)
      isMemoised = true
      p = v
      q = w
    }
    if (!mayDiffer) continue
    if (first < 0) first = x
    last = x + 15
  }
  if (x < width && someMayDiffer(before, after, x, width)) {
    if (first < 0) first = x
    last = width - 1
  }
  setSpan(first, last)
  return last >= 0
}

function someMayDiffer(before: usize, after: usize, from: i32, to: i32): bool {
  for (let x = from; x < to; x++) if (classOf(before, after, x) >= DIFFERENT) return true
  return false
}
