import type { Change } from '../../inventory/change.ts'
import type { Pairing } from '../../inventory/match/pairing.ts'
import type { Inventory } from '../../inventory/read/resource.ts'

/** One snapshot of a target: its document as parsed JSON, and the inventory read from it. */
export interface ReadDocument {
  readonly document: unknown
  readonly inventory: Inventory
}

/** Both snapshots of a target and how they differ. */
export interface ComparedDocuments {
  readonly before: ReadDocument
  readonly after: ReadDocument
  /** What to mark; a resource without a change is unchanged. */
  readonly changes: readonly Change[]
  /** The pairing found by `compareInventories`. */
  readonly pairing: Pairing
}
