import { ExpectedError } from '../errors.ts'
import { parseInventory } from '../inventory/read/parse.ts'
import { redactInventory } from './redact.ts'
import type { SnapshotRequest } from './request.ts'
import type { Snapshot, TargetSnapshot } from './snapshot.ts'
import { type Target, targetTitle } from './target.ts'

/** Where snapshots come from: Cloudcraft, or a stand-in. */
export interface Source {
  readonly host: string
  inventory(target: Target, request: SnapshotRequest): Promise<Uint8Array>
  /** Absent when only inventories are needed. */
  render?(target: Target, request: SnapshotRequest): Promise<Uint8Array>
}

/** Called for each target when it starts and when it is done. */
export interface Progress {
  begin(target: Target): void
  done(snapshot: TargetSnapshot): void
}

export interface TakeOptions {
  readonly source: Source
  readonly now: () => Date
  readonly progress?: Progress
}

/**
 * Takes a snapshot of all targets in parallel. Inventory and render of a target are requested together, so that they show the same
 * moment as closely as possible. A failed target does not affect the others.
 */
export async function takeSnapshot(
  targets: readonly Target[],
  request: SnapshotRequest,
  options: TakeOptions,
): Promise<Snapshot> {
  const taken = await Promise.all(targets.map((target) => takeTarget(target, request, options)))
  return { apiHost: options.source.host, request, targets: taken }
}

async function takeTarget(
  target: Target,
  request: SnapshotRequest,
  { source, now, progress }: TakeOptions,
): Promise<TargetSnapshot> {
  progress?.begin(target)
  const startedAt = now().toISOString()
  const [inventory, render] = await Promise.all([
    caught(source.inventory(target, request).then((bytes) => checkedInventory(target, bytes))),
    source.render && caught(source.render(target, request)),
  ])
  const snapshot = { target, startedAt, takenAt: now().toISOString(), inventory, ...(render && { render }) }
  progress?.done(snapshot)
  return snapshot
}

/** Parses the document once, so that what cannot be compared later fails now. */
function checkedInventory(target: Target, bytes: Uint8Array): Uint8Array {
  const origin = `The inventory of ${targetTitle(target)}`
  parseInventory(origin, bytes)
  return redactInventory(origin, bytes)
}

/** An expected failure as a value; anything else is rethrown. */
async function caught<T>(promise: Promise<T>): Promise<T | ExpectedError> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}
