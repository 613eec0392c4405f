import { repeats } from './equality'

/**
 * Adler-32 (RFC 1950, 8.2) in two steps. A run of bytes is summed up as if the checksum began with it, and is then
 * appended to any checksum. Rows that two files have in common are summed once.
 */
const MODULUS: u32 = 65521
/** So many bytes keep all sums in 32 bits. */
const PORTION: usize = 4096

/** The sums of the last run: of its bytes, and of its bytes times their distance from its end. */
let plain: u32 = 0
let weighted: u32 = 0
let length: u32 = 0

@unmanaged
export class Adler {
  a: u32
  b: u32

  restart(): void {
    this.a = 1
    this.b = 0
  }

  /** Appends the run that was summed last. */
  append(): void {
    this.b = <u32>((<u64>this.b + <u64>length * this.a + weighted) % MODULUS)
    this.a = (this.a + plain) % MODULUS
  }

  appendZeros(count: u32): void {
    this.b = <u32>((<u64>this.b + <u64>count * this.a) % MODULUS)
  }

  value(): u32 {
    return (this.b << 16) | this.a
  }
}

export function sumRun(from: usize, bytes: usize): void {
  plain = 0
  weighted = 0
  length = <u32>bytes
  for (; bytes >= PORTION; from += PORTION, bytes -= PORTION) sumPortion(from, PORTION)
  if (bytes > 0) sumPortion(from, bytes)
}

function sumPortion(from: usize, bytes: usize): void {
  let bytesSum = i32x4.splat(0), before = i32x4.splat(0), inVector = i32x4.splat(0)
  const end = from + bytes, vectorEnd = from + (bytes & ~15)
  let a = plain, b = weighted + <u32>(bytes & ~15) * plain
  for (; from < vectorEnd; from += 16) {
    // Filtered rows are mostly zeros.
    for (; from + 64 <= vectorEnd && repeats(from, i8x16.splat(0)); from += 64) before = i32x4.add(before, i32x4.shl(bytesSum, 2))
    if (from == vectorEnd) break
    const v = v128.load(from)
    before = i32x4.add(before, bytesSum)
    if (!v128.any_true(v)) continue
    bytesSum = i32x4.add(bytesSum, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(v)))
    inVector = i32x4.add(inVector, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(v), i16x8(16, 15, 14, 13, 12, 11, 10, 9)))
    inVector = i32x4.add(inVector, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(v), i16x8(8, 7, 6, 5, 4, 3, 2, 1)))
  }
  a += total(bytesSum)
  b = (b + 16 * total(before) + total(inVector)) % MODULUS
  for (; from < end; from++) {
    a += load<u8>(from)
    b += a
  }
  plain = a % MODULUS
  weighted = b % MODULUS
}

@inline
function total(v: v128): u32 {
  return i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
}
