/** Repeats `length` bytes from `distance` before `out`. Writes up to 31 bytes more than that: the window has room for them. */
@inline
export function copyMatch(out: usize, distance: usize, length: usize): void {
  const end = out + length
  if (distance >= 16) copyFar(out, out - distance, end)
  else if (distance == 1) repeat(out, i8x16.splat(load<i8>(out - 1)), end)
  else if (distance == 4) repeat(out, i32x4.splat(load<i32>(out - 4)), end)
  else if (distance == 8) repeat(out, i64x2.splat(load<i64>(out - 8)), end)
  else copyNear(out, distance, end)
}

@inline
function copyFar(out: usize, from: usize, end: usize): void {
  do {
    v128.store(out, v128.load(from))
    out += 16
    from += 16
  } while (out < end)
}

@inline
function repeat(out: usize, pattern: v128, end: usize): void {
  do {
    v128.store(out, pattern)
    out += 16
  } while (out < end)
}

/** A period that no vector holds evenly: bytes one by one until whole periods fill a vector, then from that far back. */
function copyNear(out: usize, distance: usize, end: usize): void {
  const far = distance * ((15 + distance) / distance)
  const slow = min<usize>(end, out + far - distance)
  for (; out < slow; out++) store<u8>(out, load<u8>(out - distance))
  if (out < end) copyFar(out, out - far, end)
}
