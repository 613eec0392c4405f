import { at } from '../../errors.ts'
import { isAtRest } from './fit.ts'
import { Lookup } from './lookup.ts'
import type { View } from './view.ts'

/** Looks for pixels of one picture in the other one, at each position that they may have moved to. */
export class Seeker {
  readonly #lookups: readonly Lookup[]
  readonly #other: View['other']
  readonly #isAtRest: boolean
  #tried: readonly number[] = []
  #last = 0

  /** The displacement that explained the last run of pixels. */
  get displacement(): number {
    return this.#last
  }

  constructor({ own, other, fits }: View) {
    this.#lookups = fits.map((fit) => new Lookup(own.frame, other.frame, fit))
    this.#other = other
    this.#isAtRest = fits[0] !== undefined && isAtRest(fits[0])
  }

  /** Sets the displacements to try from now on. */
  enter(displacements: readonly number[]): void {
    this.#tried = displacements
    if (!displacements.includes(this.#last)) this.#last = displacements[0] ?? 0
  }

  /** The exclusive end, at most `to`, of the pixels from (from, y) on that one displacement explains; `from` if none does. */
  foundUpTo(y: number, from: number, to: number): number {
    const last = this.#last
    const end = this.#seenUpTo(last, y, from, to)
    if (end > from) return end
    for (const displacement of this.#tried) {
      const end = displacement === last ? from : this.#seenUpTo(displacement, y, from, to)
      if (end === from) continue
      this.#last = displacement
      return end
    }
    return from
  }

  #seenUpTo(displacement: number, y: number, from: number, to: number): number {
    const lookup = at(this.#lookups, displacement)
    // What is where it was has not changed, whatever else looks like it.
    if (displacement === 0 && this.#isAtRest) return lookup.seenUpTo(y, from, to)
    const row = lookup.rowOf(y)
    if (!lookup.isSeen(from, y) || this.#isOwnedByOther(lookup.columnOf(from), row, displacement)) return from
    const end = lookup.seenUpTo(y, from, to)
    for (let x = from + 1; x < end; x++) if (this.#isOwnedByOther(lookup.columnOf(x), row, displacement)) return x
    return end
  }

  /** A pixel of the other picture that another displacement has found cannot be this one as well. */
  #isOwnedByOther(column: number, row: number, displacement: number): boolean {
    const region = this.#other.regionAt(column, row)
    const moved = region < 0 ? -1 : (this.#other.displacementOf[region] ?? -1)
    return moved >= 0 && moved !== displacement
  }
}
