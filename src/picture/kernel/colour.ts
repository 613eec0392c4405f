/**
 * The arithmetic of pixelmatch 7.2.0, operation by operation in the same order: the same doubles, so the same decisions at the threshold.
 * Pixels are RGBA with red in the lowest byte. `offset` is the pixel's byte position in an RGBA picture: it selects the shade of the
 * checkerboard behind pixels that are not opaque.
 */

/** The largest squared distance that is not a difference, at the default threshold of 0.1. */
const MOST_DISTANCE: f64 = 35215.0 * 0.1 * 0.1

/** Differences of the three channels, blended with the checkerboard. */
let red: f64 = 0
let green: f64 = 0
let blue: f64 = 0

@inline
function channel(pixel: u32, shift: i32): i32 {
  return <i32>((pixel >> shift) & 255)
}

@inline
export function areOpaque(p: u32, q: u32): bool {
  return (p & q) >= 0xff000000
}

function subtract(p: u32, q: u32, offset: i32): void {
  red = <f64>(channel(p, 0) - channel(q, 0))
  green = <f64>(channel(p, 8) - channel(q, 8))
  blue = <f64>(channel(p, 16) - channel(q, 16))
  if (areOpaque(p, q)) return
  const greenBehind = <f64>(48 + 159 * (<i32>(<f64>offset / 1.618033988749895) % 2))
  const blueBehind = <f64>(48 + 159 * (<i32>(<f64>offset / 2.618033988749895) % 2))
  red = blend(p, q, 0, 48.0)
  green = blend(p, q, 8, greenBehind)
  blue = blend(p, q, 16, blueBehind)
}

@inline
function blend(p: u32, q: u32, shift: i32, behind: f64): f64 {
  const alphaP = <f64>channel(p, 24), alphaQ = <f64>channel(q, 24)
  return (<f64>channel(p, shift) * alphaP - <f64>channel(q, shift) * alphaQ - behind * (alphaP - alphaQ)) / 255
}

/** Whether two pixels differ by more than the threshold, in YIQ. */
export function isDifferent(p: u32, q: u32, offset: i32): bool {
  subtract(p, q, offset)
  const y = red * 0.29889531 + green * 0.58662247 + blue * 0.11448223
  const i = red * 0.59597799 - green * 0.27417610 - blue * 0.32180189
  const q2 = red * 0.21147017 - green * 0.52261711 + blue * 0.31114694
  return 0.5053 * y * y + 0.299 * i * i + 0.1957 * q2 * q2 > MOST_DISTANCE
}

/** The brightness of `p` minus that of `q`. */
@inline
export function brightnessDifference(p: u32, q: u32, offset: i32): f64 {
  if (p == q) return 0
  if (!areOpaque(p, q)) return blendedBrightness(p, q, offset)
  const r = <f64>(channel(p, 0) - channel(q, 0))
  const g = <f64>(channel(p, 8) - channel(q, 8))
  const b = <f64>(channel(p, 16) - channel(q, 16))
  return r * 0.29889531 + g * 0.58662247 + b * 0.11448223
}

function blendedBrightness(p: u32, q: u32, offset: i32): f64 {
  subtract(p, q, offset)
  return red * 0.29889531 + green * 0.58662247 + blue * 0.11448223
}

/** The shade of an unchanged pixel: 255 minus a tenth of its brightness on white, which is 0 to 26. */
export function paleness(pixel: u32): u8 {
  const bright = <f64>channel(pixel, 0) * 0.29889531 + <f64>channel(pixel, 8) * 0.58662247 + <f64>channel(pixel, 16) * 0.11448223
  const grey = 255 + ((bright - 255) * 0.1 * <f64>channel(pixel, 24)) / 255
  return <u8>(255 - <i32>grey)
}
