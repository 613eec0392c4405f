/**
 * The arithmetic of pixelmatch 8.0.0 for opaque pixels, operation by operation in the same order: the same doubles, so the same decisions
 * at the threshold. Two colours are as far apart as their lightness in OKLab (toe-corrected) plus the distance of their hues (HyAB).
 * Pixels have red in the lowest byte.
 */

/** The largest distance that is not a difference. */
const THRESHOLD: f64 = 0.1

/**
 * The linear light of a channel, and cube roots of 0/4096 to 4097/4096. The host fills in both: powers and roots are not the same to the
 * last bit in every engine, and the reference runs in the host's.
 */
const LINEAR_ENTRIES: i32 = 257
const ROOTS: f64 = 4096
const ROOT_ENTRIES: i32 = 4098
const tables = memory.data((LINEAR_ENTRIES + ROOT_ENTRIES) * 8, 16)

/** Below so many steps the table is too coarse. */
const FIRST_STEP: i32 = 8

export function tablesAddress(): usize {
  return tables
}

/** Converted colours: a direct-mapped cache of long, medium and short response and lightness. Never stale: a colour has one conversion. */
const SLOT_BITS: i32 = 12
const SLOT_BYTES: i32 = 40
const slots = memory.data(SLOT_BYTES << SLOT_BITS, 16)

@inline
function channel(pixel: u32, shift: i32): i32 {
  return <i32>((pixel >> shift) & 255)
}

@inline
function linear(pixel: u32, shift: i32): f64 {
  return load<f64>(tables + (<usize>channel(pixel, shift) << 3))
}

@inline
function rootOf(x: f64): f64 {
  const t = x * ROOTS
  const i = <i32>t
  if (i < FIRST_STEP) return NativeMath.cbrt(x)
  const at = tables + (<usize>(LINEAR_ENTRIES + i) << 3)
  const root = load<f64>(at)
  return root + (load<f64>(at, 8) - root) * (t - <f64>i)
}

/** The address of a colour's conversion. The next one may overwrite it. */
@inline
function converted(pixel: u32): usize {
  const key = (pixel & 0xffffff) + 1
  const slot = slots + <usize>((key * 2654435761) >> (32 - SLOT_BITS)) * SLOT_BYTES
  if (load<u32>(slot, 32) != key) convert(pixel, key, slot)
  return slot
}

function convert(pixel: u32, key: u32, slot: usize): void {
  const r = linear(pixel, 0), g = linear(pixel, 8), b = linear(pixel, 16)
  const l = rootOf(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = rootOf(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = rootOf(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  store<f64>(slot, l)
  store<f64>(slot, m, 8)
  store<f64>(slot, s, 16)
  store<f64>(slot, lightnessOf(l, m, s), 24)
  store<u32>(slot, key, 32)
}

const TOE_K1: f64 = 0.206
const TOE_K2: f64 = 0.03
const TOE_K3: f64 = (1 + TOE_K1) / (1 + TOE_K2)

@inline
function lightnessOf(l: f64, m: f64, s: f64): f64 {
  const plain = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
  const x = TOE_K3 * plain - TOE_K1
  return 0.5 * (x + sqrt(x * x + 4 * TOE_K2 * TOE_K3 * plain))
}

/** Whether two opaque pixels differ by more than the threshold. */
export function isDifferent(p: u32, q: u32): bool {
  if (p == q) return false
  const one = converted(p)
  const l = load<f64>(one), m = load<f64>(one, 8), s = load<f64>(one, 16), lightness = load<f64>(one, 24)
  const other = converted(q)
  const rest = THRESHOLD - abs(lightness - load<f64>(other, 24))
  if (!(rest >= 0)) return true
  const dl = l - load<f64>(other), dm = m - load<f64>(other, 8), ds = s - load<f64>(other, 16)
  const da = 1.9779984951 * dl - 2.4285922050 * dm + 0.4505937099 * ds
  const db = 0.0259040371 * dl + 0.7827717662 * dm - 0.8086757660 * ds
  return !(da * da + db * db <= rest * rest)
}

/** The brightness of `p` minus that of `q`, as the detector of smoothed edges measures it: luma, not lightness. */
@inline
export function brightnessDifference(p: u32, q: u32): f64 {
  if (p == q) return 0
  const r = <f64>(channel(p, 0) - channel(q, 0))
  const g = <f64>(channel(p, 8) - channel(q, 8))
  const b = <f64>(channel(p, 16) - channel(q, 16))
  return r * 0.29889531 + g * 0.58662247 + b * 0.11448223
}

/** The shade of an unchanged pixel: 255 minus a tenth of its brightness on white, which is 0 to 26. */
export function paleness(pixel: u32): u8 {
  const bright = <f64>channel(pixel, 0) * 0.29889531 + <f64>channel(pixel, 8) * 0.58662247 + <f64>channel(pixel, 16) * 0.11448223
  const grey = 255 + ((bright - 255) * 0.1 * <f64>channel(pixel, 24)) / 255
  return <u8>(255 - <i32>grey)
}
