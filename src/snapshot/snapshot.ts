import type { ExpectedError } from '../errors.ts'
import type { SnapshotRequest } from './request.ts'
import type { Target } from './target.ts'

/** What a snapshot holds of one target. What could not be had is an error in its place; what was not asked for is absent. */
export interface TargetSnapshot {
  readonly target: Target
  readonly startedAt?: string
  readonly takenAt?: string
  readonly inventory?: Uint8Array | ExpectedError
  readonly render?: Uint8Array | ExpectedError
}

/** One moment of one or more targets. */
export interface Snapshot {
  /** Host and port of the API that was asked. */
  readonly apiHost: string
  readonly request: SnapshotRequest
  readonly targets: readonly TargetSnapshot[]
}
