/**
 * Adler-32 (RFC 1950, 8.2) in two steps. A run of bytes is summed as if the checksum began with it, and is then appended to any
 * checksum. Rows that two files have in common are summed once.
 */
const MODULUS: u32 = 65521
/** Up to this many bytes all sums fit in 32 bits. */
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
  const end = from + bytes, blocksEnd = from + (bytes & ~63)
  let a = plain, b = weighted + <u32>(bytes & ~63) * plain
  for (; from < blocksEnd; from += 64) {
    before = i32x4.add(before, i32x4.shl(bytesSum, 2))
    const v0 = v128.load(from), v1 = v128.load(from, 16), v2 = v128.load(from, 32), v3 = v128.load(from, 48)
    // Filtered rows are mostly zeros.
    if (!v128.any_true(v128.or(v128.or(v0, v1), v128.or(v2, v3)))) continue
    // Vectors are added up before they are multiplied: four bytes fit in 16 bits, and so do three, two and one of them.
    const p0 = i16x8.extadd_pairwise_i8x16_u(v0), p1 = i16x8.extadd_pairwise_i8x16_u(v1)
    const p2 = i16x8.extadd_pairwise_i8x16_u(v2), p3 = i16x8.extadd_pairwise_i8x16_u(v3)
    const p01 = i16x8.add(p0, p1)
    const later = i16x8.add(i16x8.add(i16x8.shl(p01, 1), p0), p2)
    before = i32x4.add(before, i32x4.extadd_pairwise_i16x8_u(later))
    bytesSum = i32x4.add(bytesSum, i32x4.extadd_pairwise_i16x8_u(i16x8.add(p01, i16x8.add(p2, p3))))
    const low = i16x8.add(i16x8.add(lower(v0), lower(v1)), i16x8.add(lower(v2), lower(v3)))
    const high = i16x8.add(i16x8.add(upper(v0), upper(v1)), i16x8.add(upper(v2), upper(v3)))
    inVector = i32x4.add(inVector, i32x4.dot_i16x8_s(low, i16x8(16, 15, 14, 13, 12, 11, 10, 9)))
    inVector = i32x4.add(inVector, i32x4.dot_i16x8_s(high, i16x8(8, 7, 6, 5, 4, 3, 2, 1)))
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
function lower(v: v128): v128 {
  return i16x8.extend_low_i8x16_u(v)
}

@inline
function upper(v: v128): v128 {
  return i16x8.extend_high_i8x16_u(v)
}

@inline
function total(v: v128): u32 {
  return i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
}
