/**
 * Which pixels of a vector have three or more neighbours stored like themselves: those are never smoothed, and most
 * pixels are like that. `above`, `row` and `below` point at the vector's first pixel; a bit a pixel.
 */
export function flatPixels<T>(above: usize, row: usize, below: usize): i32 {
  const s: usize = sizeof<T>()
  const centre = v128.load(row)
  let n = i8x16.splat(0)
  n = count<T>(n, centre, above - s)
  n = count<T>(n, centre, above)
  n = count<T>(n, centre, above + s)
  n = count<T>(n, centre, row - s)
  n = count<T>(n, centre, row + s)
  n = count<T>(n, centre, below - s)
  n = count<T>(n, centre, below)
  n = count<T>(n, centre, below + s)
  if (sizeof<T>() == 1) return i8x16.bitmask(i8x16.gt_s(n, i8x16.splat(2)))
  return i32x4.bitmask(i32x4.gt_s(n, i32x4.splat(2)))
}

/** Equal lanes are all ones, which is minus one. */
@inline
function count<T>(n: v128, centre: v128, neighbour: usize): v128 {
  if (sizeof<T>() == 1) return i8x16.sub(n, i8x16.eq(centre, v128.load(neighbour)))
  return i32x4.sub(n, i32x4.eq(centre, v128.load(neighbour)))
}
