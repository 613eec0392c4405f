import type { ExpectedError } from '../errors.ts'
import type { SnapshotRequest } from './request.ts'
import type { Target } from './target.ts'

/** A snapshot of one target. A part that failed is an error; a part that was not requested is absent. */
export interface TargetSnapshot {
  readonly target: Target
  readonly startedAt?: string
  readonly takenAt?: string
  readonly inventory?: Uint8Array | ExpectedError
  readonly render?: Uint8Array | ExpectedError
}

/** One moment of one or more targets. */
export interface Snapshot {
  /** Host and port of the API. */
  readonly apiHost: string
  readonly request: SnapshotRequest
  readonly targets: readonly TargetSnapshot[]
}
