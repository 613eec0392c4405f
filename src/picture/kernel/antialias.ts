import { brightnessDifference } from './colour'
import { height, paletteAfter, paletteBefore, pixelAt, rowAfter, rowBefore, width } from './rows'

export const BEFORE: i32 = 0
export const AFTER: i32 = 1

/** The addresses of the three rows around the pixel. */
const around = memory.data(16)

/**
 * Whether a pixel looks antialiased, as pixelmatch decides it: it is between a darker and a brighter neighbour, one of which has flat
 * surroundings in both pictures. Neighbours are visited column by column as in pixelmatch, since the first of equals counts.
 */
export function isAntialiased<T>(side: i32, x1: i32, y1: i32): bool {
  const palette = side == BEFORE ? paletteBefore : paletteAfter
  const x0 = max(x1 - 1, 0), x2 = min(x1 + 1, width - 1)
  const y0 = max(y1 - 1, 0), y2 = min(y1 + 1, height - 1)
  for (let y = y0; y <= y2; y++) store<u32>(around + (<usize>(y - y0) << 2), <u32>(side == BEFORE ? rowBefore(y) : rowAfter(y)))
  const centre = pixelAt<T>(load<u32>(around + (<usize>(y1 - y0) << 2)), palette, x1)
  let equals = x1 == x0 || x1 == x2 || y1 == y0 || y1 == y2 ? 1 : 0
  let darkest: f64 = 0, brightest: f64 = 0
  let darkX = 0, darkY = 0, brightX = 0, brightY = 0
  for (let x = x0; x <= x2; x++) {
    for (let y = y0; y <= y2; y++) {
      if (x == x1 && y == y1) continue
      const pixel = pixelAt<T>(load<u32>(around + (<usize>(y - y0) << 2)), palette, x)
      const difference = brightnessDifference(centre, pixel)
      if (difference == 0) {
        if (++equals > 2) return false
      } else if (difference < darkest) {
        darkest = difference
        darkX = x
        darkY = y
      } else if (difference > brightest) {
        brightest = difference
        brightX = x
        brightY = y
      }
    }
  }
  if (darkest == 0 || brightest == 0) return false
  return isFlatInBoth<T>(darkX, darkY) || isFlatInBoth<T>(brightX, brightY)
}

function isFlatInBoth<T>(x: i32, y: i32): bool {
  return hasManyEquals<T>(BEFORE, x, y) && hasManyEquals<T>(AFTER, x, y)
}

/** Whether three neighbours have the same colour; a border counts as one of them. */
function hasManyEquals<T>(side: i32, x1: i32, y1: i32): bool {
  const palette = side == BEFORE ? paletteBefore : paletteAfter
  const x0 = max(x1 - 1, 0), x2 = min(x1 + 1, width - 1)
  const y0 = max(y1 - 1, 0), y2 = min(y1 + 1, height - 1)
  const centre = pixelAt<T>(side == BEFORE ? rowBefore(y1) : rowAfter(y1), palette, x1)
  // The loop counts the pixel itself as well.
  let equals = x1 == x0 || x1 == x2 || y1 == y0 || y1 == y2 ? 0 : -1
  for (let y = y0; y <= y2; y++) {
    const row = side == BEFORE ? rowBefore(y) : rowAfter(y)
    for (let x = x0; x <= x2; x++) if (pixelAt<T>(row, palette, x) == centre) equals++
    if (equals > 2) return true
  }
  return false
}
