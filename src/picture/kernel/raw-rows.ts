import { Adler } from './adler'
import { inflateTo } from './inflate'
import { backToBytes, Inflater, REACH, refill } from './inflater'
import { BAD_CHECKSUM, BAD_LENGTH, BAD_STREAM, END, MORE } from './outcome'

/** Reads the two header bytes of the zlib wrapper (RFC 1950) around the deflate stream. */
export function openZlib(s: Inflater): i32 {
  refill(s)
  const method = <u32>load<u8>(s.input), flags = <u32>load<u8>(s.input + 1)
  if (s.inputEnd - s.input < 2 || (method & 15) != 8 || method >> 4 > 7) return BAD_STREAM
  if (((method << 8) | flags) % 31 != 0 || (flags & 32) != 0) return BAD_STREAM
  s.input += 2
  return MORE
}

/** Inflates until the whole next row is in the window, from `unread` on. */
export function bringRow(s: Inflater, bytes: usize): i32 {
  if (s.out - s.unread >= bytes) return MORE
  const kept = min<usize>(s.unread, max<usize>(s.window + REACH, s.out) - REACH)
  memory.copy(s.window, kept, s.out - kept)
  const shift = kept - s.window
  s.out -= shift
  s.unread -= shift
  const status = inflateTo(s, s.windowEnd)
  if (status < 0) return status
  return s.out - s.unread >= bytes ? MORE : BAD_LENGTH
}

/** Consumes the row that `bringRow` inflated; returns its address. */
@inline
export function consume(s: Inflater, bytes: usize): usize {
  const raw = s.unread
  s.unread += bytes
  return raw
}

/** Checks that after the last row there is the right checksum and nothing else. */
export function closeZlib(s: Inflater, checksum: Adler): i32 {
  if (s.out != s.unread) return BAD_LENGTH
  const status = inflateTo(s, s.out + 1)
  if (status != END) return status < 0 ? status : BAD_LENGTH
  if (s.out != s.unread) return BAD_LENGTH
  backToBytes(s)
  if (!s.hasWholeInput) refill(s)
  if (s.inputEnd - s.input != 4) return BAD_LENGTH
  return bswap<u32>(load<u32>(s.input)) == checksum.value() ? END : BAD_CHECKSUM
}
