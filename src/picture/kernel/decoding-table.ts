import {
  countOf,
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  FORBIDDEN,
  LENGTH_BASE,
  LENGTH_EXTRA,
  LONGEST_CODE,
  numberCodes,
  takeCode,
} from './huffman-codes'

/**
 * A table is indexed by the next bits of the stream. An entry says how many of them the code takes (bits 0 to 5) and what it means: a
 * literal (byte in bits 16 to 23), or the base of a length or distance (bits 16 to 30) and the number of its extra bits (8 to 12), or an
 * exception: end of block, an invalid code, or a second table for longer codes.
 */
export const LITERAL: u32 = 0x80000000
export const EXCEPTIONAL: u32 = 0x8000
export const END_OF_BLOCK: u32 = 0x4000
export const NO_CODE: u32 = 0x2000

export const LITERAL_BITS: i32 = 11
export const DISTANCE_BITS: i32 = 9
export const LENGTH_BITS: i32 = 7

/** What a table decodes. */
export const LITERALS: i32 = 0
export const DISTANCES: i32 = 1
export const LENGTHS: i32 = 2

/** The maximum size of a table in bytes, with a second table for each symbol that could need one. */
export const LITERAL_TABLE: usize = ((1 << LITERAL_BITS) + 290 * (1 << (LONGEST_CODE - LITERAL_BITS))) << 2
export const DISTANCE_TABLE: usize = ((1 << DISTANCE_BITS) + 32 * (1 << (LONGEST_CODE - DISTANCE_BITS))) << 2
export const LENGTH_TABLE: usize = (1 << LENGTH_BITS) << 2

/** Builds a table from code lengths; false if they are not a valid code by zlib's rules: oversubscribed or incomplete. */
export function buildTable(table: usize, bits: i32, meaning: i32, lengths: usize, symbols: i32): bool {
  numberCodes(lengths, symbols)
  let longest = LONGEST_CODE
  while (longest > 0 && countOf(longest) == 0) longest--
  let left = 1
  for (let length = 1; length <= LONGEST_CODE; length++) {
    left = (left << 1) - countOf(length)
    if (left < 0) return false
  }
  // The distance code may be incomplete if a block uses only one distance or none.
  if (left > 0 && !(meaning == DISTANCES && longest <= 1)) return false
  const size = 1 << bits
  for (let i = 0; i < size; i++) store<u32>(table + ((<usize>i) << 2), left > 0 ? EXCEPTIONAL | NO_CODE | 1 : 0)
  let end = size
  for (let symbol = 0; symbol < symbols; symbol++) {
    const length = <i32>load<u8>(lengths + symbol)
    if (length == 0) continue
    const code = <i32>takeCode(length)
    if (length <= bits) fill(table, size, code, length, entryOf(symbol, meaning))
    else end = fillLong(table, bits, end, longest - bits, code, length, entryOf(symbol, meaning))
  }
  return true
}

function fill(table: usize, size: i32, code: i32, length: i32, entry: u32): void {
  for (let i = code; i < size; i += 1 << length) store<u32>(table + ((<usize>i) << 2), entry | length)
}

/** Enters a code that is longer than the index into the second table for its first bits; returns the new end of all tables. */
function fillLong(table: usize, bits: i32, end: i32, moreBits: i32, code: i32, length: i32, entry: u32): i32 {
  const pointer = table + ((<usize>(code & ((1 << bits) - 1))) << 2)
  let second = load<u32>(pointer)
  if (second == 0) {
    second = EXCEPTIONAL | ((<u32>end) << 16) | ((<u32>moreBits) << 8) | bits
    store<u32>(pointer, second)
    end += 1 << moreBits
  }
  const start = <usize>((second >> 16) & 0x7fff)
  fill(table + (start << 2), 1 << moreBits, code >> bits, length - bits, entry)
  return end
}

function entryOf(symbol: i32, meaning: i32): u32 {
  if (meaning == LENGTHS) return (<u32>symbol) << 16
  if (meaning == DISTANCES)
    return baseAndExtra(load<u16>(DISTANCE_BASE + (symbol << 1)), load<u8>(DISTANCE_EXTRA + symbol))
  if (symbol < 256) return LITERAL | ((<u32>symbol) << 16)
  if (symbol == 256) return EXCEPTIONAL | END_OF_BLOCK
  const i = symbol - 257
  return baseAndExtra(load<u16>(LENGTH_BASE + (i << 1)), load<u8>(LENGTH_EXTRA + i))
}

function baseAndExtra(base: u32, extra: u32): u32 {
  return extra == FORBIDDEN ? EXCEPTIONAL | NO_CODE : (base << 16) | (extra << 8)
}
