import type { Doubts } from './doubts.ts'
import type { State } from './state.ts'

/** The context of every route. */
export interface Office {
  readonly state: State
  readonly doubts: Doubts
  readonly now: () => Date
}
