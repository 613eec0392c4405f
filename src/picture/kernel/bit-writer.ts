import { write } from './host'
import { alloc } from './memory'

/** Compressed output: bits are collected in a word, words in a piece, and pieces go to the host. */
const PIECE: usize = 64 * 1024

let start: usize = 0
let next: usize = 0
let bits: u64 = 0
let count: u32 = 0

export function startOutput(): void {
  start = alloc(PIECE + 8)
  next = start
  bits = 0
  count = 0
}

/** Writes at most 32 bits, the lowest first. */
@inline
export function put(value: u32, width: u32): void {
  bits |= <u64>value << count
  count += width
  if (count >= 32) putWord()
}

function putWord(): void {
  store<u32>(next, <u32>bits)
  next += 4
  bits >>= 32
  count -= 32
  if (next - start >= PIECE) send()
}

function send(): void {
  write(start, next - start)
  next = start
}

/** Pads the last byte, adds the checksum of the zlib wrapper, and sends the rest. */
export function endOutput(checksum: u32): void {
  put(0, (8 - (count & 7)) & 7)
  for (; count > 0; count -= 8, bits >>= 8) store<u8>(next++, <u8>bits)
  store<u32>(next, bswap<u32>(checksum))
  next += 4
  send()
}
