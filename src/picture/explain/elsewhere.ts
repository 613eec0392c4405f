import { at } from '../../errors.ts'
import type { ColourClasses } from './colour-classes.ts'
import { EdgeIndex, edgesAt } from './edge-index.ts'
import type { Fit } from './fit.ts'
import { Lookup } from './lookup.ts'
import { type Marks, unitOf } from './marks.ts'
import { joined } from './pixel-groups.ts'
import type { PlaceFound } from './places.ts'
import { countSeen, hasShape, seenUnder, takeOut } from './sightings.ts'
import type { View } from './view.ts'

/** What was drawn the same at another place of the other picture. */
export interface Elsewhere {
  /** Positions in this picture. */
  readonly pixels: Int32Array
  /** From this picture to the other one. */
  readonly fit: Fit
}

/** What differs in the other picture. */
interface Lost {
  readonly classes: ColourClasses
  /** What is found there is taken out. */
  readonly marks: Marks
  readonly places: readonly PlaceFound[]
}

/** Edges of a place that vote, and how many of one kind in the other picture. */
const MOST_EDGES = 96
const MOST_OF_A_KIND = 256
/** Places that are looked for; the largest ones first. */
const MOST_PLACES = 40
/** Fewer pixels may be found anywhere. */
const LEAST_FOUND = 60
/** A movement that was found around a place may explain so much less of it than another one. */
const AS_AROUND = 1.2
/** More edges than any place has. */
const MOST_OF_ALL = 2 ** 26
/** A bin of displacements, in pixels. */
const BIN = 2
/** Displacements tried for each place, and how far around each. */
const TRIES = 3
const AROUND = 2

/**
 * Looks for places of one picture in what differs in the other one. Regions of one colour do not find everything: a name has none, a tab hangs
 * together with its border, a label has moved farther than its block.
 */
export class Finder {
  readonly #view: View
  readonly #classes: ColourClasses
  readonly #marks: Marks
  readonly #index: EdgeIndex
  /** More votes than a place has fit into sixteen bits. */
  readonly #bins: Uint16Array
  readonly #columns: number
  readonly #rows: number

  constructor(view: View, { classes, marks, places }: Lost) {
    const { own, other } = view
    this.#view = view
    this.#classes = classes
    this.#marks = marks
    this.#index = new EdgeIndex(edgesAt(other.frame, joined(places.map(({ pixels }) => pixels)), classes))
    const scale = this.#scale
    this.#columns = Math.ceil((own.frame.width * scale + other.frame.width) / BIN) + 2
    this.#rows = Math.ceil((own.frame.height * scale + other.frame.height) / BIN) + 2
    this.#bins = new Uint16Array(this.#columns * this.#rows)
  }

  get #scale(): number {
    return this.#view.fits[0]?.scale ?? 1
  }

  /** Where places were drawn; each part of a place at most once. */
  find(places: readonly PlaceFound[]): readonly Elsewhere[] {
    return places.slice(0, MOST_PLACES).flatMap((place) => this.#findPlace(place))
  }

  #findPlace({ pixels, x, y, width, height }: PlaceFound): readonly Elsewhere[] {
    const { own, other, tiles, fits } = this.#view
    const least = LEAST_FOUND * unitOf(own.frame) ** 2
    if (pixels.length < least) return []
    // What is around a place has moved the same way, most of the time: of two that look alike, it is that one.
    const near = tiles.triedAt(Math.floor(x + width / 2), Math.floor(y + height / 2)).map((index) => at(fits, index))
    let best: { readonly seen: Int32Array; readonly fit: Fit; readonly worth: number } | undefined
    const tryOut = (fit: Fit, factor: number) => {
      const most = best?.worth ?? 0
      if (pixels.length * factor <= most) return
      const seen = seenUnder(this.#view, pixels, fit, this.#marks)
      const worth = seen.length * factor
      if (seen.length < least || worth <= most || !hasShape(this.#view, seen)) return
      best = { seen, fit, worth }
    }
    for (const fit of near) tryOut(fit, AS_AROUND)
    if (pixels.length > (best?.worth ?? 0)) for (const fit of this.#candidates(pixels)) tryOut(fit, 1)
    if (best === undefined) return []
    takeOut(this.#marks, best.seen, new Lookup(own.frame, other.frame, best.fit), own.frame.width)
    return [{ pixels: best.seen, fit: best.fit }]
  }

  /** The displacements that most edges of a place vote for. */
  #candidates(pixels: Int32Array): readonly Fit[] {
    const votes = this.#votesOf(pixels)
    const bins = this.#bins
    for (let i = 0; i < votes.length; i++) bins[votes[i] as number] = (bins[votes[i] as number] as number) + 1
    const best: { bin: number; count: number }[] = []
    let least = 0
    for (let i = 0; i < votes.length; i++) {
      const bin = votes[i] as number
      const count = this.#countAround(bin)
      if (count <= least) continue
      const near = best.findIndex((one) => this.#areNear(one.bin, bin))
      if (near >= 0 && (best[near]?.count ?? 0) >= count) continue
      if (near >= 0) best.splice(near, 1)
      best.push({ bin, count })
      best.sort((a, b) => b.count - a.count || a.bin - b.bin)
      best.length = Math.min(best.length, TRIES)
      if (best.length === TRIES) least = at(best, TRIES - 1).count
    }
    for (let i = 0; i < votes.length; i++) bins[votes[i] as number] = 0
    return best.map(({ bin }) => this.#refined(this.#fitOf(bin), pixels))
  }

  #areNear(one: number, other: number): boolean {
    const across = Math.abs((one % this.#columns) - (other % this.#columns))
    return across <= 2 && Math.abs(Math.floor(one / this.#columns) - Math.floor(other / this.#columns)) <= 2
  }

  /** Edges are a pixel off at times, so a bin counts with the next ones. */
  #countAround(bin: number): number {
    const next = bin + this.#columns
    const countAt = (place: number) => (this.#bins[place] as number | undefined) ?? 0
    return countAt(bin) + countAt(bin + 1) + countAt(next) + countAt(next + 1)
  }

  #fitOf(bin: number): Fit {
    const scale = this.#scale
    const [column, row] = [bin % this.#columns, Math.floor(bin / this.#columns)]
    const { width, height } = this.#view.own.frame
    return {
      scale,
      dx: Math.round((column + 1) * BIN - width * scale),
      dy: Math.round((row + 1) * BIN - height * scale),
    }
  }

  /** The bins that edges vote for. Rare kinds of edges say most. */
  #votesOf(pixels: Int32Array): Int32Array {
    const { own, other } = this.#view
    const scale = this.#scale
    const edges = edgesAt(own.frame, pixels, this.#classes)
    // Both numbers in one: the count in front, so that rare kinds come first.
    const rare = Float64Array.from(edges.kinds, (kind, edge) => this.#index.of(kind).length * MOST_OF_ALL + edge)
      .filter((both) => both >= MOST_OF_ALL)
      .sort()
    // Of all edges, not only of the rarest kind, which may be one corner.
    const step = Math.max(1, Math.floor(rare.length / MOST_EDGES / 2))
    const votes: number[] = []
    for (let i = 0; i < rare.length && i < MOST_EDGES * step; i += step) {
      const edge = (rare[i] as number) % MOST_OF_ALL
      const place = edges.places[edge] as number
      const there = this.#index.of(edges.kinds[edge] as number)
      const x = place % own.frame.width
      const y = (place - x) / own.frame.width
      const every = Math.max(1, Math.ceil(there.length / MOST_OF_A_KIND))
      for (let j = 0; j < there.length; j += every) {
        const found = there[j] as number
        const column = found % other.frame.width
        const row = (found - column) / other.frame.width
        const dx = Math.floor((column - x * scale + own.frame.width * scale) / BIN)
        const dy = Math.floor((row - y * scale + own.frame.height * scale) / BIN)
        votes.push(dy * this.#columns + dx)
      }
    }
    return Int32Array.from(votes)
  }

  /** The displacement nearby under which most pixels are seen. */
  #refined(fit: Fit, pixels: Int32Array): Fit {
    const every = Math.max(1, Math.ceil(pixels.length / 200))
    const sample = pixels.filter((_, i) => i % every === 0)
    let [best, most] = [fit, -1]
    for (let dy = fit.dy - AROUND; dy <= fit.dy + AROUND; dy++) {
      for (let dx = fit.dx - AROUND; dx <= fit.dx + AROUND; dx++) {
        const seen = countSeen(this.#view, sample, { scale: fit.scale, dx, dy }, most)
        if (seen > most) [best, most] = [{ scale: fit.scale, dx, dy }, seen]
      }
    }
    return best
  }
}
