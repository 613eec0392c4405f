import type { FlatRegion } from './flat-regions.ts'
import { grouped } from './grouped.ts'
import type { RegionLists } from './region-matches.ts'

/** The largest regions show the scale best, and a few hundred are enough. */
const MOST_COMPARED = 200
/** Smaller regions, in pixels, say too little about the scale. */
const SHORTEST_SIDE = 6
/** The distance between nearer regions, in pixels, says little about the scale. */
const SHORTEST_DISTANCE = 80
/** With a larger factor, or a smaller one than its inverse, it is not considered the same picture. */
const LARGEST_ZOOM = 3

/**
 * The factor by which `after` is drawn larger than `before`. A diagram is fitted into its picture, so one resource more or less changes
 * the scale of all. The sizes of regions of one colour give an estimate; distances between regions refine it to some hundredths of a
 * per cent.
 * @returns undefined if it cannot be determined
 */
export function zoomBetween(colours: Pick<RegionLists, 'before' | 'after'>): number | undefined {
  const sizes = new Histogram(0.01)
  const pairs = similarPairs(colours)
  for (const { one, other, zoom } of pairs) sizes.add(zoom, Math.min(one.area, other.area))
  const candidates = sizes.peaks(3).map(({ value }) => refined(pairs, value))
  const best = candidates.reduce((a, b) => (b.weight > a.weight ? b : a), { value: Number.NaN, weight: 0 })
  return best.weight > 0 ? Math.exp(best.value) : undefined
}

interface Pair {
  readonly one: FlatRegion
  readonly other: FlatRegion
  /** The natural logarithm of the factor by which the other one is larger. */
  readonly zoom: number
}

/** Pairs of the same colour and about the same shape, of any size. */
function similarPairs({ before, after }: Pick<RegionLists, 'before' | 'after'>): readonly Pair[] {
  const byColour = grouped(largest(before), ({ colour }) => colour)
  return largest(after).flatMap((other) =>
    (byColour.get(other.colour) ?? []).flatMap((one) => {
      const across = Math.log(other.width / one.width)
      const down = Math.log(other.height / one.height)
      const tolerance = 2 / Math.min(one.width, one.height) + 2 / Math.min(other.width, other.height)
      const zoom = Math.log(other.area / one.area) / 2
      const isSimilar = Math.abs(across - down) < tolerance && Math.abs(across - zoom) < tolerance
      return isSimilar && Math.abs(zoom) < Math.log(LARGEST_ZOOM) ? [{ one, other, zoom }] : []
    }),
  )
}

function largest(regions: readonly FlatRegion[]): readonly FlatRegion[] {
  const telling = regions.filter(({ width, height }) => Math.min(width, height) >= SHORTEST_SIDE)
  const areas = Float64Array.from(telling, ({ area }) => area).sort()
  const least = areas[areas.length - MOST_COMPARED] ?? 0
  return telling
    .filter(({ area }) => area >= least)
    .sort((a, b) => b.area - a.area || a.top - b.top || a.left - b.left)
    .slice(0, MOST_COMPARED)
}

/** The scale that most distances show, between regions with exactly one counterpart at about the estimated scale. */
function refined(pairs: readonly Pair[], guess: number): Peak {
  const near = pairs.filter(({ zoom }) => Math.abs(zoom - guess) < 0.03)
  const ones = grouped(near, ({ one }) => one)
  const others = grouped(near, ({ other }) => other)
  const unique = near.filter(({ one, other }) => ones.get(one)?.length === 1 && others.get(other)?.length === 1)
  const distances = new Histogram(0.0005)
  for (const [i, first] of unique.entries()) {
    for (const second of unique.slice(0, i)) {
      const was = Math.hypot(first.one.x - second.one.x, first.one.y - second.one.y)
      const is = Math.hypot(first.other.x - second.other.x, first.other.y - second.other.y)
      if (was < SHORTEST_DISTANCE || is < SHORTEST_DISTANCE) continue
      const zoom = Math.log(is / was)
      if (Math.abs(zoom - guess) < 0.05) distances.add(zoom, was)
    }
  }
  return distances.peaks(1)[0] ?? { value: guess, weight: 0 }
}

interface Peak {
  readonly value: number
  readonly weight: number
}

/** A histogram with weights. */
class Histogram {
  readonly #bins = new Map<number, { weight: number; sum: number }>()
  readonly #width: number

  constructor(width: number) {
    this.#width = width
  }

  add(value: number, weight: number): void {
    const bin = Math.round(value / this.#width)
    const { weight: before, sum } = this.#bins.get(bin) ?? { weight: 0, sum: 0 }
    this.#bins.set(bin, { weight: before + weight, sum: sum + value * weight })
  }

  /** The heaviest values, each a mean over three bins. */
  peaks(most: number): readonly Peak[] {
    const peaks = [...this.#bins.keys()].map((bin) => {
      const around = [bin - 1, bin, bin + 1].map((key) => this.#bins.get(key) ?? { weight: 0, sum: 0 })
      const weight = around.reduce((sum, part) => sum + part.weight, 0)
      return { value: around.reduce((sum, part) => sum + part.sum, 0) / weight, weight }
    })
    return peaks.sort((a, b) => b.weight - a.weight || a.value - b.value).slice(0, most)
  }
}
