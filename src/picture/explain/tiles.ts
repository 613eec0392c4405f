import { at } from '../../errors.ts'
import type { SegmentedFrame } from './segments.ts'

/** Side of a tile in pixels: about half a block. A power of two. */
export const TILE = 32
/** How far around a region its displacement is tried, in pixels: for its edges, its label, and what is between its parts. */
const REACH = 40
/** Displacements tried per tile; more would explain pixels by chance. */
const MOST_IN_A_TILE = 6

/** Which displacements are tried where. The one of the picture is tried first and everywhere. */
export class Tiles {
  readonly #columns: number
  readonly #rows: number
  readonly #everywhere: readonly number[]
  readonly #tried = new Map<number, readonly number[]>()

  /** @param common displacements that are tried everywhere */
  constructor(segmented: SegmentedFrame, common: readonly number[]) {
    const { width, height } = segmented.frame
    this.#columns = Math.ceil(width / TILE)
    this.#rows = Math.ceil(height / TILE)
    this.#everywhere = [...new Set([0, ...common])]
    for (const [tile, areas] of this.#areasOf(segmented)) {
      const local = [...areas].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([displacement]) => displacement)
      this.#tried.set(tile, [...new Set([0, ...local.slice(0, MOST_IN_A_TILE), ...this.#everywhere])])
    }
  }

  triedAt(x: number, y: number): readonly number[] {
    return this.#tried.get(Math.floor(y / TILE) * this.#columns + Math.floor(x / TILE)) ?? this.#everywhere
  }

  /** By tile: the area of the regions near it that moved differently, by displacement. */
  #areasOf({ regions, displacementOf }: SegmentedFrame): ReadonlyMap<number, ReadonlyMap<number, number>> {
    const tiles = new Map<number, Map<number, number>>()
    for (const [index, displacement] of displacementOf.entries()) {
      if (displacement < 1) continue
      const { left, top, width, height, area } = at(regions, index)
      const [first, last] = [tileAt(left - REACH, this.#columns), tileAt(left + width + REACH, this.#columns)]
      for (let row = tileAt(top - REACH, this.#rows); row <= tileAt(top + height + REACH, this.#rows); row++) {
        for (let column = first; column <= last; column++) {
          const tile = row * this.#columns + column
          const areas = tiles.get(tile) ?? new Map<number, number>()
          tiles.set(tile, areas.set(displacement, (areas.get(displacement) ?? 0) + area))
        }
      }
    }
    return tiles
  }
}

function tileAt(place: number, count: number): number {
  return Math.min(Math.max(Math.floor(place / TILE), 0), count - 1)
}
