/** Canonical Huffman codes as in deflate (RFC 1951, 3.2.2), for reading and writing. */

export const LONGEST_CODE: i32 = 15

/** The order of the code lengths of the code length code (RFC 1951, 3.2.7). */
export const LENGTH_ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15])

/** By length symbol minus 257: shortest match and extra bits (RFC 1951, 3.2.5); 99 marks invalid symbols. */
export const LENGTH_BASE = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258, 0,
  0, 0,
])
export const LENGTH_EXTRA = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0, 99, 99, 99,
])
export const DISTANCE_BASE = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577, 0, 0,
])
export const DISTANCE_EXTRA = memory.data<u8>([
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 99, 99,
])
export const FORBIDDEN: u32 = 99

const counts = memory.data(64)
const nextCodes = memory.data(64)

/** The number of codes of the given length, after `numberCodes`. */
export function countOf(length: i32): i32 {
  return load<i32>(counts + ((<usize>length) << 2))
}

/** Counts the lengths (one byte per symbol, 0: no code) and computes the first code of each length. */
export function numberCodes(lengths: usize, symbols: i32): void {
  memory.fill(counts, 0, 64)
  for (let i = 0; i < symbols; i++) {
    const at = counts + ((<usize>load<u8>(lengths + i)) << 2)
    store<i32>(at, load<i32>(at) + 1)
  }
  store<i32>(counts, 0)
  let code: u32 = 0
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code = (code + countOf(length - 1)) << 1
    store<u32>(nextCodes + ((<usize>length) << 2), code)
  }
}

/** The next code of that length, with its bits in the order in which deflate writes them. */
export function takeCode(length: i32): u32 {
  const at = nextCodes + ((<usize>length) << 2)
  let code = load<u32>(at)
  store<u32>(at, code + 1)
  let reversed: u32 = 0
  for (let i = 0; i < length; i++, code >>= 1) reversed = (reversed << 1) | (code & 1)
  return reversed
}
