/** Copies `length` bytes from `distance` before `out`. Writes up to 31 bytes more, for which the window has room. */
@inline
export function copyMatch(out: usize, distance: usize, length: usize): void {
  const end = out + length
  if (distance >= 16) copyFar(out, out - distance, end)
  else if (distance == 4) repeat(out, i32x4.splat(load<i32>(out - 4)), end)
  else if (distance == 8) repeat(out, i64x2.splat(load<i64>(out - 8)), end)
  else copyNear(out, distance, end)
}

/** Repeats one byte. Writes up to 63 bytes more. */
@inline
export function fillRun(out: usize, byte: i8, end: usize): void {
  const vector = i8x16.splat(byte)
  do {
    v128.store(out, vector)
    v128.store(out, vector, 16)
    v128.store(out, vector, 32)
    v128.store(out, vector, 48)
    out += 64
  } while (out < end)
}

/** Most matches are short: with two vectors at a time, the loop rarely runs twice. */
@inline
function copyFar(out: usize, from: usize, end: usize): void {
  do {
    v128.store(out, v128.load(from))
    v128.store(out, v128.load(from, 16), 16)
    out += 32
    from += 32
  } while (out < end)
}

@inline
function repeat(out: usize, pattern: v128, end: usize): void {
  do {
    v128.store(out, pattern)
    v128.store(out, pattern, 16)
    out += 32
  } while (out < end)
}

/** For periods that do not divide a vector: bytes one by one until whole periods fill a vector, then vectors from that far back. */
function copyNear(out: usize, distance: usize, end: usize): void {
  const far = distance * ((15 + distance) / distance)
  const slow = min<usize>(end, out + far - distance)
  for (; out < slow; out++) store<u8>(out, load<u8>(out - distance))
  if (out < end) copyFar(out, out - far, end)
}
