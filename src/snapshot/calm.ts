import type { Change } from '../inventory/change.ts'
import type { Moving } from '../inventory/motion.ts'
import type { Inventory } from '../inventory/read/resource.ts'
import type { SettleStep } from './settle.ts'
import type { TargetSnapshot } from './snapshot.ts'
import type { Target } from './target.ts'

/** What a snapshot finds out about an account that moves: what changes by itself, and when it has come to rest. */
export interface Calm {
  /** Whether a second inventory is taken, before the one that counts. */
  readonly control?: boolean
  readonly settle?: {
    /** How long to wait at most. */
    readonly seconds: number
    /** Of what moved between two inventories, what is waited for: not what changes by itself, nor what nobody wants to hear of. */
    matters?(motions: readonly Change[], where: MotionPlace): readonly Change[] | Promise<readonly Change[]>
  }
  /** Seconds for everything that is asked about one target. */
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
