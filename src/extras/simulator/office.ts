import type { Doubts } from './doubts.ts'
import type { State } from './state.ts'

/** What every route works with. */
export interface Office {
  readonly state: State
  readonly doubts: Doubts
  readonly now: () => Date
}
