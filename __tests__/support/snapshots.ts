import { parseRequest, type SnapshotRequest } from '../../src/snapshot/request.ts'
import type { Snapshot, TargetSnapshot } from '../../src/snapshot/snapshot.ts'
import type { Target } from '../../src/snapshot/target.ts'
import { inventoryOf } from './inventories.ts'

const ACCOUNT = { id: '11111111-1111-4111-8111-111111111111', name: 'Production' }

export function target(region = 'us-east-1', account: Partial<Target['account']> = {}): Target {
  return { provider: 'aws', account: { ...ACCOUNT, ...account }, region }
}

/** What was taken of one target: an empty inventory unless told. */
export function taken(parts: Partial<TargetSnapshot> = {}): TargetSnapshot {
  const times = { startedAt: '2026-03-01T10:00:00.000Z', takenAt: '2026-03-01T10:00:20.000Z' }
  return { target: target(), ...times, inventory: inventoryOf([]), ...parts }
}

export function snapshot(targets: readonly TargetSnapshot[], request: Partial<SnapshotRequest> = {}): Snapshot {
  return { apiHost: 'api.cloudcraft.co', request: { ...parseRequest({}), ...request }, targets }
}
