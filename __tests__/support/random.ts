// Inside Jest every look at a global is slow; these are looked at for each pixel.
const { imul } = Math

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export type Random = () => number

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = imul(state ^ (state >>> 15), state | 1)
    t ^= t + imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
