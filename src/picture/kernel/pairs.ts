import { isDifferent } from './colour'
import { alloc } from './memory'
import { paletteAfter, paletteBefore } from './rows'

/** Verdicts on pairs of palette indices, computed when a pair first occurs. */
const SIMILAR: u8 = 0
const DIFFERENT: u8 = 1
const UNKNOWN: u8 = 255

let verdicts: usize = 0

/** Whether no two different colours have been compared. */
export let areIdentical: bool = true

/** The last compared pair of colours: drawings repeat themselves. */
let lastBefore: u32 = 0
let lastAfter: u32 = 0
let lastVerdict: bool = false

export function forgetPairs(): void {
  areIdentical = true
  verdicts = alloc(65536)
  memory.fill(verdicts, UNKNOWN, 65536)
  lastBefore = 0
  lastAfter = 0
  lastVerdict = false
}

/** Whether the colours of two indices differ by more than the threshold. */
@inline
export function areIndicesDifferent(before: u8, after: u8): bool {
  const verdict = load<u8>(verdicts + ((<usize>before << 8) | after))
  return verdict <= DIFFERENT ? verdict == DIFFERENT : judgeIndices(before, after)
}

function judgeIndices(before: u8, after: u8): bool {
  const p = load<u32>(paletteBefore + (<usize>before << 2)), q = load<u32>(paletteAfter + (<usize>after << 2))
  areIdentical = areIdentical && p == q
  const verdict = isDifferent(p, q)
  store<u8>(verdicts + ((<usize>before << 8) | after), verdict ? DIFFERENT : SIMILAR)
  return verdict
}

/** The same for two colours. */
@inline
export function areColoursDifferent(p: u32, q: u32): bool {
  if (p == q) return false
  return p == lastBefore && q == lastAfter ? lastVerdict : judgeColours(p, q)
}

function judgeColours(p: u32, q: u32): bool {
  areIdentical = false
  lastBefore = p
  lastAfter = q
  lastVerdict = isDifferent(p, q)
  return lastVerdict
}
