import { DISTANCE_TABLE, LITERAL_TABLE } from './decoding-table'
import { read } from './host'
import { alloc } from './memory'

/** Between blocks, inside one of the two kinds, or after the last one. */
export const AT_HEADER: i32 = 0
export const IN_CODES: i32 = 1
export const IN_STORED: i32 = 2
export const AT_END: i32 = 3

/** A deflate stream that is being read. Its output is in a window, of which the last 32 KiB are kept for matches to copy from. */
@unmanaged
export class Inflater {
  side: i32
  mode: i32
  isLastBlock: bool
  hasWholeInput: bool
  /** Bits that were read from the input and not used; above `bitCount` the same bits as at `input`. */
  bits: u64
  bitCount: u32
  storedLeft: u32
  inputStart: usize
  input: usize
  inputEnd: usize
  /** No symbol and no header is started beyond this: it might need input that is not in memory. */
  lastStart: usize
  literals: usize
  distances: usize
  window: usize
  windowEnd: usize
  /** The end of the inflated bytes, and the first of them that has not been consumed. */
  out: usize
  unread: usize
}

const INPUT_ROOM: usize = 64 * 1024
/** More than the longest block header: 14 bits, 19 lengths of 3 bits, 316 lengths of at most 14 bits. */
const LONGEST_HEADER: usize = 1024
/** Loads read eight bytes at a time, and a symbol starts inside the input or right after it, where there are zeros. */
const SLACK: usize = 8
/** Three literals, or one match in steps of 64 bytes, may exceed the limit. */
const OVERSHOOT: usize = 1024
export const REACH: usize = 32768

export function openInflater(side: i32, longestRow: usize): Inflater {
  const s = changetype<Inflater>(alloc(offsetof<Inflater>()))
  memory.fill(changetype<usize>(s), 0, offsetof<Inflater>())
  s.side = side
  s.inputStart = alloc(INPUT_ROOM + LONGEST_HEADER)
  s.input = s.inputStart
  s.inputEnd = s.inputStart
  s.literals = alloc(LITERAL_TABLE)
  s.distances = alloc(DISTANCE_TABLE)
  const room = REACH + max<usize>(192 * 1024, longestRow * 4)
  s.window = alloc(room + OVERSHOOT)
  s.windowEnd = s.window + room
  s.out = s.window
  s.unread = s.window
  return s
}

/** Moves the rest of the input to the front and fills up the buffer. After the end of all input there are zeros. */
export function refill(s: Inflater): void {
  const left = s.inputEnd - s.input
  memory.copy(s.inputStart, s.input, left)
  const got = read(s.side, s.inputStart + left, INPUT_ROOM - left)
  s.input = s.inputStart
  s.inputEnd = s.inputStart + left + got
  s.hasWholeInput = got < INPUT_ROOM - left
  memory.fill(s.inputEnd, 0, 64)
  s.lastStart = s.hasWholeInput ? s.inputEnd + SLACK : s.inputEnd - LONGEST_HEADER
}

/** Moves the input back by the whole bytes among the unused bits, and drops the other bits. */
export function backToBytes(s: Inflater): void {
  s.input -= s.bitCount >> 3
  s.bits = 0
  s.bitCount = 0
}
