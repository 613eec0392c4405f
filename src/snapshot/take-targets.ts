import type { Calm, Progress } from './calm.ts'
import type { SnapshotRequest } from './request.ts'
import type { Snapshot } from './snapshot.ts'
import { type Source, takeSnapshot } from './take.ts'
import type { Account } from './target.ts'
import { resolveTargets, type TargetLine } from './target-list.ts'

/** A source that also lists the accounts. */
export interface Cloud extends Source {
  accounts(): Promise<readonly Account[]>
}

export interface TakePorts {
  readonly cloud: Cloud
  readonly now: () => Date
  readonly progress?: Progress
  /** How to handle an account that changes by itself; absent for a single scan. */
  readonly calm?: Calm
}

/**
 * Takes a snapshot of every target. @throws ExpectedError or AggregateError for a target whose account does not exist, before any is
 * scanned
 */
export async function takeTargets(
  lines: readonly TargetLine[],
  request: SnapshotRequest,
  { cloud, ...ports }: TakePorts,
): Promise<Snapshot> {
  return takeSnapshot(resolveTargets(lines, await cloud.accounts()), request, { source: cloud, ...ports })
}

/** Only the inventories, if no picture is needed. @throws like `takeTargets` */
export async function takeTargetInventories(
  lines: readonly TargetLine[],
  request: SnapshotRequest,
  { cloud: { host, accounts, inventory }, ...ports }: TakePorts,
): Promise<Snapshot> {
  return takeTargets(lines, request, { ...ports, cloud: { host, accounts, inventory } })
}
