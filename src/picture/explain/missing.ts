import { oneSidedPlaces } from './different-regions.ts'
import type { Marks } from './marks.ts'
import type { PlaceFound } from './places.ts'
import type { View } from './view.ts'

/** What the other picture does not show, in places: as long as nothing of it is found elsewhere, they are the same. */
export class Missing {
  readonly view: View
  readonly marks: Marks
  #places: readonly PlaceFound[] | undefined

  constructor(view: View, marks: Marks) {
    this.view = view
    this.marks = marks
  }

  places(): readonly PlaceFound[] {
    this.#places ??= oneSidedPlaces(this.view, this.marks)
    return this.#places
  }

  /** After some of the marks were taken out. */
  update(): void {
    this.#places = undefined
  }
}
