import { Adler, sumRun } from './adler'
import { emitLiteral, emitMatch } from './emit'

/**
 * Turns rows of the drawing into literals and matches. A drawing repeats the pixel to the left, the row above, and, along isometric
 * edges, the row above shifted by two pixels: four distances are as good as a general search.
 */
const LONGEST: u32 = 258
const FARTHEST: usize = 32766
/** With a match to the left of this length, no other distance is tried; with the shorter one, no shifted row. */
const GOOD: usize = 32
const FAIR: usize = 16

/** Pending zeros (filter bytes and white): they are counted, and never read. */
let zeros: u32 = 0
let endsInZero: bool = false

export function startRows(): void {
  zeros = 0
  endsInZero = false
}

/** Takes a row with its filter byte, white except between two pixels. `oldest`: the first byte of earlier rows that is still in memory. */
export function compressRow(row: usize, bytes: usize, first: usize, end: usize, oldest: usize, checksum: Adler): void {
  if (end <= first) {
    zeros += <u32>bytes
    return
  }
  zeros += <u32>first + 1
  writeZeros(checksum)
  const from = row + 1 + first, to = row + 1 + end
  sumRun(from, to - from)
  checksum.append()
  findMatches(from, to, oldest, bytes)
  endsInZero = load<u8>(to - 1) == 0
  zeros = <u32>(bytes - 1 - end)
}

export function writeZeros(checksum: Adler): void {
  let left = zeros
  zeros = 0
  if (left == 0) return
  checksum.appendZeros(left)
  if (!endsInZero) {
    emitLiteral(0)
    left--
  }
  // Never leaves one or two zeros after a long match: they would have to be literals.
  for (; left >= 3; left -= stepOf(left)) emitMatch(stepOf(left), 1)
  for (; left > 0; left--) emitLiteral(0)
  endsInZero = true
}

@inline
function stepOf(left: u32): u32 {
  return left > LONGEST && left < LONGEST + 3 ? LONGEST - 3 : min(left, LONGEST)
}

function findMatches(from: usize, to: usize, oldest: usize, stride: usize): void {
  while (from < to) {
    const most = min<usize>(LONGEST, to - from)
    let length = from > oldest ? equalBytes(from, from - 1, most) : 0
    let distance: usize = 1
    if (length < GOOD && length < most && stride <= FARTHEST && from - oldest >= stride + 2) {
      const above = equalBytes(from, from - stride, most)
      if (above > length + 1) { length = above; distance = stride }
      if (length < FAIR) {
        const falling = equalBytes(from, from - stride - 2, most)
        if (falling > length) { length = falling; distance = stride + 2 }
        const rising = stride > 2 ? equalBytes(from, from - stride + 2, most) : 0
        if (rising > length) { length = rising; distance = stride - 2 }
      }
    }
    if (length >= 4 || (length == 3 && distance == 1)) {
      emitMatch(<u32>length, <u32>distance)
      from += length
    } else emitLiteral(load<u8>(from++))
  }
}

@inline
function equalBytes(p: usize, q: usize, most: usize): usize {
  let n: usize = 0
  for (; n < most; n += 16) {
    const different = i8x16.bitmask(i8x16.ne(v128.load(p + n), v128.load(q + n)))
    if (different) return min<usize>(n + ctz(different), most)
  }
  return most
}
