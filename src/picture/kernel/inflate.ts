import { readBlockHeader } from './block-header'
import { copyMatch, fillRun } from './copy-match'
import { DISTANCE_BITS, END_OF_BLOCK, EXCEPTIONAL, LITERAL, LITERAL_BITS, NO_CODE } from './decoding-table'
import { AT_END, AT_HEADER, IN_CODES, IN_STORED, Inflater, refill } from './inflater'
import { BAD_CODE, BAD_DISTANCE, BAD_STREAM, END, MORE, STARVED } from './outcome'

/** Inflates until the output reaches `limit` (a match may exceed it) or the stream ends. Returns MORE, END or an error. */
export function inflateTo(s: Inflater, limit: usize): i32 {
  while (s.mode != AT_END) {
    if (s.input > s.lastStart) {
      if (s.hasWholeInput) return BAD_STREAM
      refill(s)
    }
    if (s.mode == AT_HEADER) {
      const status = readBlockHeader(s)
      if (status != MORE) return status
    }
    if (s.mode == IN_STORED) copyStored(s, limit)
    else {
      const status = decodeSymbols(s, limit)
      if (status < 0) return status
    }
    if (s.mode == AT_HEADER && s.isLastBlock) s.mode = AT_END
    else if (s.out >= limit) return MORE
  }
  return s.input - (s.bitCount >> 3) > s.inputEnd ? BAD_STREAM : END
}

function copyStored(s: Inflater, limit: usize): void {
  const room = s.out < limit ? limit - s.out : 0
  const there = s.input < s.inputEnd ? s.inputEnd - s.input : 0
  const size = min<usize>(min<usize>(s.storedLeft, room), there)
  memory.copy(s.out, s.input, size)
  s.out += size
  s.input += size
  s.storedLeft -= <u32>size
  if (s.storedLeft == 0) s.mode = AT_HEADER
  // Ask for more input, or fail if there is none.
  else if (size == there) s.input = there == 0 && s.hasWholeInput ? s.lastStart + 1 : s.input
}

/** The maximum bits of a distance, and of a match whose repetition is looked for: this many bits are always available. */
const LONGEST_DISTANCE: u32 = 28
const SHORT_MATCH: u32 = 16

/** The hot loop, with all of its state in locals. Eight bytes of input are enough for a whole iteration. */
function decodeSymbols(s: Inflater, limit: usize): i32 {
  const literals = s.literals, distances = s.distances, lastStart = s.lastStart, window = s.window
  let input = s.input, out = s.out, bits = s.bits, count = s.bitCount, status = MORE
  while (out < limit) {
    if (input > lastStart) { status = STARVED; break }
    bits |= load<u64>(input) << count; input += (63 - count) >> 3; count |= 56
    let entry = lookUp(literals, bits, LITERAL_BITS)
    if (entry & LITERAL) {
      bits >>= entry & 63; count -= entry & 63; store<u8>(out++, <u8>(entry >> 16))
      entry = lookUp(literals, bits, LITERAL_BITS)
      if (entry & LITERAL) {
        bits >>= entry & 63; count -= entry & 63; store<u8>(out++, <u8>(entry >> 16))
        entry = lookUp(literals, bits, LITERAL_BITS)
      }
    }
    const first = bits
    let there = count
    if (isSecondTable(entry)) { bits >>= LITERAL_BITS; count -= LITERAL_BITS; entry = lookUpLong(literals, entry, bits) }
    bits >>= entry & 63; count -= entry & 63
    if (entry & LITERAL) { store<u8>(out++, <u8>(entry >> 16)); continue }
    if (entry & EXCEPTIONAL) { if (entry & END_OF_BLOCK) s.mode = AT_HEADER; else status = BAD_CODE; break }
    let length = valueOf(entry, bits)
    bits >>= (entry >> 8) & 31; count -= (entry >> 8) & 31
    if (count < LONGEST_DISTANCE) { bits |= load<u64>(input) << count; input += (63 - count) >> 3; there += (count | 56) - count; count |= 56 }
    entry = lookUp(distances, bits, DISTANCE_BITS)
    if (isSecondTable(entry)) { bits >>= DISTANCE_BITS; count -= DISTANCE_BITS; entry = lookUpLong(distances, entry, bits) }
    if (entry & EXCEPTIONAL) { status = BAD_CODE; break }
    bits >>= entry & 63; count -= entry & 63
    const distance = valueOf(entry, bits)
    bits >>= (entry >> 8) & 31; count -= (entry >> 8) & 31
    if (distance > out - window) { status = BAD_DISTANCE; break }
    if (distance == 1) {
      // The same bits again are the same match again: a flat area is one match after another, in a few bits each.
      const taken = there - count, mask = (<u64>1 << taken) - 1, once = length
      while (count >= taken && taken <= SHORT_MATCH && ((bits ^ first) & mask) == 0 && out + length < limit) { bits >>= taken; count -= taken; length += once }
      fillRun(out, load<i8>(out - 1), out + length)
    } else copyMatch(out, distance, length)
    out += length
  }
  s.input = input; s.out = out; s.bits = bits & ((<u64>1 << count) - 1); s.bitCount = count
  return status
}

@inline
function lookUp(table: usize, bits: u64, width: i32): u32 {
  return load<u32>(table + (<usize>(bits & ((1 << width) - 1)) << 2))
}

@inline
function isSecondTable(entry: u32): bool {
  return (entry & (EXCEPTIONAL | END_OF_BLOCK | NO_CODE | LITERAL)) == EXCEPTIONAL
}

@inline
function lookUpLong(table: usize, pointer: u32, bits: u64): u32 {
  const more = <u32>(bits & ((<u64>1 << ((pointer >> 8) & 31)) - 1))
  return load<u32>(table + (<usize>(((pointer >> 16) & 0x7fff) + more) << 2))
}

/** A length or distance: its base plus its extra bits. */
@inline
function valueOf(entry: u32, bits: u64): usize {
  return <usize>((entry >> 16) & 0x7fff) + <usize>(bits & ((<u64>1 << ((entry >> 8) & 31)) - 1))
}
