import {
  buildTable,
  DISTANCE_BITS,
  DISTANCES,
  EXCEPTIONAL,
  LENGTH_BITS,
  LENGTHS,
  LITERAL_BITS,
  LITERALS,
} from './decoding-table'
import { LENGTH_ORDER } from './huffman-codes'
import { backToBytes, IN_CODES, IN_STORED, Inflater } from './inflater'
import { BAD_CODE, BAD_STREAM, MORE } from './outcome'

const lengths = memory.data(512)
const lengthTable = memory.data(512)

function take(s: Inflater, count: u32): u32 {
  if (s.bitCount < count) {
    s.bits |= load<u64>(s.input) << s.bitCount
    s.input += (63 - s.bitCount) >> 3
    s.bitCount |= 56
  }
  const value = <u32>(s.bits & (((<u64>1) << count) - 1))
  s.bits >>= count
  s.bitCount -= count
  return value
}

/** Reads the header of a block (RFC 1951, 3.2.3) and prepares to read its contents. */
export function readBlockHeader(s: Inflater): i32 {
  s.isLastBlock = take(s, 1) == 1
  const kind = take(s, 2)
  if (kind == 0) return openStored(s)
  if (kind == 1) return openCodes(s, 288, 32, fixedLengths())
  if (kind == 3) return BAD_STREAM
  const literals = <i32>take(s, 5) + 257
  const distances = <i32>take(s, 5) + 1
  if (literals > 286 || distances > 30) return BAD_CODE
  return openCodes(s, literals, distances, readLengths(s, literals + distances))
}

function openStored(s: Inflater): i32 {
  backToBytes(s)
  if (s.input + 4 > s.inputEnd) return BAD_STREAM
  const size = <u32>load<u16>(s.input)
  if ((size ^ load<u16>(s.input + 2)) != 0xffff) return BAD_STREAM
  s.input += 4
  s.storedLeft = size
  s.mode = IN_STORED
  return MORE
}

function openCodes(s: Inflater, literals: i32, distances: i32, isReadable: bool): i32 {
  if (!isReadable || load<u8>(lengths + 256) == 0) return BAD_CODE
  if (!buildTable(s.literals, LITERAL_BITS, LITERALS, lengths, literals)) return BAD_CODE
  if (!buildTable(s.distances, DISTANCE_BITS, DISTANCES, lengths + literals, distances)) return BAD_CODE
  s.mode = IN_CODES
  return MORE
}

function fixedLengths(): bool {
  for (let i = 0; i < 288; i++) store<u8>(lengths + i, i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)
  memory.fill(lengths + 288, 5, 32)
  return true
}

/** Reads code lengths, which are themselves Huffman coded, with codes for repetition (RFC 1951, 3.2.7). */
function readLengths(s: Inflater, symbols: i32): bool {
  const given = <i32>take(s, 4) + 4
  memory.fill(lengths, 0, 19)
  for (let i = 0; i < given; i++) store<u8>(lengths + load<u8>(LENGTH_ORDER + i), <u8>take(s, 3))
  if (!buildTable(lengthTable, LENGTH_BITS, LENGTHS, lengths, 19)) return false
  let i = 0
  while (i < symbols) {
    const peeked = take(s, LENGTH_BITS)
    const entry = load<u32>(lengthTable + ((<usize>peeked) << 2))
    giveBack(s, peeked, LENGTH_BITS - (entry & 63))
    const symbol = entry >> 16
    if (symbol < 16) {
      store<u8>(lengths + i++, <u8>symbol)
      continue
    }
    if (symbol == 16 && i == 0) return false
    const value: u8 = symbol == 16 ? load<u8>(lengths + i - 1) : 0
    const times = symbol == 16 ? 3 + take(s, 2) : symbol == 17 ? 3 + take(s, 3) : 11 + take(s, 7)
    if (i + <i32>times > symbols) return false
    memory.fill(lengths + i, value, times)
    i += times
  }
  return true
}

function giveBack(s: Inflater, peeked: u32, count: u32): void {
  s.bits = (s.bits << count) | (peeked >> (LENGTH_BITS - count))
  s.bitCount += count
}
