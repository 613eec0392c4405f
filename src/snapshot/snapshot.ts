/**
 * snapshot/: targets, the request, taking a snapshot, and keeping it as a folder with a manifest.
 * take.ts takes one from any source; target-list.ts turns `NAME: region, …` into targets; files.ts and manifest.ts are the format.
 * folder.ts is the only file of the core that touches the disk.
 * Not here: HTTP (cloudcraft/), the parsing of inventories (inventory/read/), and comparisons.
 */
import type { ExpectedError } from '../errors.ts'
import type { SnapshotRequest } from './request.ts'
import type { Target } from './target.ts'

/** How long an account was waited for after a deployment. */
export interface Settling {
  /** The requested maximum wait. */
  readonly seconds: number
  /** How long it took from the first inventory to the last, in whole seconds. */
  readonly waited: number
  /** How many inventories were taken. */
  readonly scans: number
  /**
   * `settled`: two in a row agreed. `time`: the seconds ran out. `limit`: the time limit of the whole snapshot ran out first. `failed`: an
   * inventory could not be taken.
   */
  readonly ended: 'settled' | 'time' | 'limit' | 'failed'
  /** The second-to-last inventory, if the last two differ: what differs was still changing. */
  readonly previous?: Uint8Array
}

/** An inventory taken a moment before the snapshot's own: what differs between the two changes by itself. */
export interface Control {
  readonly takenAt?: string
  readonly inventory: Uint8Array | ExpectedError
}

/** A snapshot of one target. A part that failed is an error; a part that was not requested is absent. */
export interface TargetSnapshot {
  readonly target: Target
  readonly startedAt?: string
  readonly takenAt?: string
  readonly inventory?: Uint8Array | ExpectedError
  readonly render?: Uint8Array | ExpectedError
  /** Present if requested, as is `settle`. */
  readonly control?: Control
  readonly settle?: Settling
  /** The name of the render's file, if a file was given instead of a snapshot. */
  readonly renderName?: string
}

/** The workflow run that took a snapshot, and why: after a deployment, as the first scan of a watch, or to accept drift. */
export interface SnapshotOrigin {
  readonly by: 'deployment' | 'watch' | 'accepted'
  readonly runId: number
  /** What people call the run: `#118`. */
  readonly runNumber?: number
  /** The commit that was deployed, in hexadecimal digits. */
  readonly sha?: string
}

/** One moment of one or more targets. */
export interface Snapshot {
  /** Host and port of the API. */
  readonly apiHost: string
  readonly request: SnapshotRequest
  readonly targets: readonly TargetSnapshot[]
  /** Absent if it was not taken in a workflow, or is not a baseline. */
  readonly origin?: SnapshotOrigin
  /** Of the manifest.json from which it was read. Absent if it has just been taken. */
  readonly manifestSha256?: string
}
