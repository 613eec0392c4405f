import type { Change } from '../inventory/change.ts'
import type { Moving } from '../inventory/motion.ts'
import type { Inventory } from '../inventory/read/resource.ts'
import type { SettleStep } from './settle.ts'
import type { TargetSnapshot } from './snapshot.ts'
import type { Target } from './target.ts'

/** How a snapshot handles an account that changes by itself: detect such changes, and wait until it has settled. */
export interface Calm {
  /** Whether a second inventory is taken, before the one that counts. */
  readonly control?: boolean
  readonly settle?: {
    /** How long to wait at most. */
    readonly seconds: number
    /** The changes between two inventories that are waited for: not those that happen by themselves, nor those hidden by rules. */
    matters?(motions: readonly Change[], where: MotionPlace): readonly Change[] | Promise<readonly Change[]>
  }
  /** Seconds for all requests about one target. */
  readonly limit: number
  pause(seconds: number): Promise<void>
}

export interface MotionPlace {
  readonly target: Target
  readonly before: Inventory
  readonly after: Inventory
  /** What this snapshot began with, where that were two inventories: what differs between them changes by itself. */
  readonly begun?: TargetSnapshot
}

/** Called for each target when it starts, while it is waited for, and when it is done. */
export interface Progress {
  begin(target: Target): void
  /** The first of two inventories has been taken. */
  controlled?(target: Target): void
  settling?(target: Target, step: SettleStep<Moving>): void
  done(snapshot: TargetSnapshot): void
}
