/**
 * Which pixels of a vector have three or more equal neighbours, one bit per pixel: these are never antialiased, and most pixels are
 * like that. `above`, `row` and `below` are the addresses of the vector's first pixel in each row.
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

/** Equal lanes are all ones, that is -1, so subtracting counts them. */
@inline
function count<T>(n: v128, centre: v128, neighbour: usize): v128 {
  if (sizeof<T>() == 1) return i8x16.sub(n, i8x16.eq(centre, v128.load(neighbour)))
  return i32x4.sub(n, i32x4.eq(centre, v128.load(neighbour)))
}
