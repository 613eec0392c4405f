import { areOpaque, isDifferent } from './colour'
import { alloc } from './memory'
import { paletteAfter, paletteBefore, width } from './rows'

/** Verdicts on pairs of palette indices, computed when a pair first occurs. */
const SIMILAR: u8 = 0
const DIFFERENT: u8 = 1
/** Not opaque: the verdict depends on the position, because of the checkerboard. */
const TRANSLUCENT: u8 = 2
const UNKNOWN: u8 = 255

let verdicts: usize = 0

/** Whether a verdict since the last reset depended on the position. */
export let metTranslucent: bool = false

/** The last compared pair of colours: drawings repeat themselves. */
let lastBefore: u32 = 0
let lastAfter: u32 = 0
let lastVerdict: bool = false

export function forgetPairs(): void {
  verdicts = alloc(65536)
  memory.fill(verdicts, UNKNOWN, 65536)
  lastBefore = 0
  lastAfter = 0
  lastVerdict = false
}

export function forgetTranslucent(): void {
  metTranslucent = false
}

/** Whether the colours of two indices at a position differ by more than the threshold. */
@inline
export function areIndicesDifferent(before: u8, after: u8, x: i32, y: i32): bool {
  const verdict = load<u8>(verdicts + ((<usize>before << 8) | after))
  return verdict <= DIFFERENT ? verdict == DIFFERENT : judgeIndices(before, after, x, y)
}

function judgeIndices(before: u8, after: u8, x: i32, y: i32): bool {
  const p = load<u32>(paletteBefore + (<usize>before << 2)), q = load<u32>(paletteAfter + (<usize>after << 2))
  const isPlaced = p != q && !areOpaque(p, q)
  const verdict = isDifferent(p, q, (y * width + x) << 2)
  store<u8>(verdicts + ((<usize>before << 8) | after), isPlaced ? TRANSLUCENT : verdict ? DIFFERENT : SIMILAR)
  metTranslucent = metTranslucent || isPlaced
  return verdict
}

/** The same for two colours. */
@inline
export function areColoursDifferent(p: u32, q: u32, x: i32, y: i32): bool {
  if (p == q) return false
  return p == lastBefore && q == lastAfter && areOpaque(p, q) ? lastVerdict : judgeColours(p, q, x, y)
}

function judgeColours(p: u32, q: u32, x: i32, y: i32): bool {
  lastBefore = p
  lastAfter = q
  lastVerdict = isDifferent(p, q, (y * width + x) << 2)
  return lastVerdict
}
