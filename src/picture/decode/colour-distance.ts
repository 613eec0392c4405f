/**
 * How far apart two opaque colours look, as pixelmatch 8 measures it: the difference of their lightness in OKLab (Ottosson, 2020), corrected
 * near black, plus the distance of their hues (HyAB: Abasi and others, 2019). The kernel has the same arithmetic in kernel/colour.ts and
 * takes its tables from here, since powers and roots are not the same to the last bit in every engine. pixelmatch keeps its own to itself.
 */

/** pixelmatch's default threshold: 1 is the distance of black and white. */
const THRESHOLD = 0.1

const LINEAR_ENTRIES = 257
const ROOTS = 4096

/** The linear light of each value of a channel, the last one twice; then the cube roots of 0/4096 to 4097/4096. */
export const COLOUR_TABLES = Float64Array.from({ length: LINEAR_ENTRIES + ROOTS + 2 }, (_, at) =>
  at < LINEAR_ENTRIES ? linear(Math.min(at, 255) / 255) : Math.cbrt((at - LINEAR_ENTRIES) / ROOTS),
)

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Below so many steps the table of roots is too coarse. */
const FIRST_STEP = 8

function rootOf(value: number): number {
  const place = value * ROOTS
  const step = Math.floor(place)
  if (step < FIRST_STEP) return Math.cbrt(value)
  const root = COLOUR_TABLES[LINEAR_ENTRIES + step] as number
  return root + ((COLOUR_TABLES[LINEAR_ENTRIES + step + 1] as number) - root) * (place - step)
}

/** A colour as it is measured. */
export interface Conversion {
  readonly l: number
  readonly m: number
  readonly s: number
  readonly lightness: number
}

const TOE_K1 = 0.206
const TOE_K2 = 0.03
const TOE_K3 = (1 + TOE_K1) / (1 + TOE_K2)

/** Conversions of colours seen last, by a hash. Module state, and never stale: a colour has one conversion. */
const CONVERTED_BITS = 12
const converted: (Conversion & { readonly pixel: number })[] = []

/** Converts an opaque colour, without its opacity. */
export function conversionOf(pixel: number): Conversion {
  const slot = Math.imul(pixel, 0x9e3779b1) >>> (32 - CONVERTED_BITS)
  const known = converted[slot]
  if (known !== undefined && known.pixel === pixel) return known
  const conversion = { pixel, ...convert(pixel) }
  converted[slot] = conversion
  return conversion
}

function convert(pixel: number): Conversion {
  const r = COLOUR_TABLES[pixel & 255] as number
  const g = COLOUR_TABLES[(pixel >> 8) & 255] as number
  const b = COLOUR_TABLES[(pixel >> 16) & 255] as number
  const l = rootOf(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = rootOf(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = rootOf(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const plain = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const x = TOE_K3 * plain - TOE_K1
  return { l, m, s, lightness: 0.5 * (x + Math.sqrt(x * x + 4 * TOE_K2 * TOE_K3 * plain)) }
}

/** How far apart two opaque colours look: 0 to 1, the distance of black and white. */
export function distanceOf(one: number, other: number): number {
  return distanceBetween(conversionOf(one & RGB), conversionOf(other & RGB))
}

export function distanceBetween(a: Conversion, b: Conversion): number {
  return Math.abs(a.lightness - b.lightness) + Math.sqrt(hueDistance(a, b))
}

/** The square of the distance of two hues. */
function hueDistance(one: Conversion, other: Conversion): number {
  const l = one.l - other.l
  const m = one.m - other.m
  const s = one.s - other.s
  const da = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const db = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return da * da + db * db
}

/** Whether two opaque colours look the same to pixelmatch, which compares squares: the last bit of a root may decide otherwise. */
function areSimilar(one: number, other: number): boolean {
  const a = conversionOf(one)
  const b = conversionOf(other)
  const rest = THRESHOLD - Math.abs(a.lightness - b.lightness)
  return rest >= 0 && hueDistance(a, b) <= rest * rest
}

/**
 * Verdicts on pairs of colours. A drawing has few and asks millions of times. Module state, and never stale: a pair has one verdict. A slot
 * holds both colours without their opacity, and the verdict in the free byte of the first: 1 different, 2 similar.
 */
const SLOT_BITS = 14
const firsts = new Int32Array(1 << SLOT_BITS)
const seconds = new Int32Array(1 << SLOT_BITS)
const DIFFERENT = 1 << 24
const SIMILAR = 2 << 24
const RGB = 0xffffff

/** Whether two opaque pixels look the same, by pixelmatch's measure and default threshold. */
export function isNear(one: number, other: number): boolean {
  if (one === other) return true
  const p = one & RGB
  const q = other & RGB
  const slot = (Math.imul(p, 0x9e3779b1) ^ Math.imul(q, 0x85ebca6b)) >>> (32 - SLOT_BITS)
  const known = firsts[slot] as number
  if ((known & RGB) === p && known >= DIFFERENT && seconds[slot] === q) return known >= SIMILAR
  const verdict = areSimilar(p, q)
  firsts[slot] = p | (verdict ? SIMILAR : DIFFERENT)
  seconds[slot] = q
  return verdict
}
