import type { Change, Tag } from '../../src/inventory/change.ts'
import type { ResourceReference } from '../../src/inventory/read/resource.ts'
import { buildReport } from '../../src/report/build/build.ts'
import { NO_COSMETICS, type Report, type TargetReport } from '../../src/report/facts/report.ts'
import { target } from './snapshots.ts'

export function reference(name: string, type = 'ec2'): ResourceReference {
  return { id: `id-of-${name}`, key: `key-of-${name}`, type, name }
}

export function survivor(name: string, type = 'ec2') {
  return { before: reference(name, type), after: reference(name, type) }
}

export function added(name: string, tags: readonly Tag[] = [], type = 'ec2'): Change {
  return { kind: 'added', after: reference(name, type), tags }
}

export function removed(name: string, tags: readonly Tag[] = [], type = 'ec2'): Change {
  return { kind: 'removed', before: reference(name, type), tags }
}

export function changed(name: string, fields = [{ path: 'instanceSize', before: 'large', after: 'xlarge' }]): Change {
  return { kind: 'changed', ...survivor(name), fields, tags: [] }
}

export function replaced(before: string, after: string, tags: readonly Tag[] = []): Change {
  const sides = { before: reference(before, 'rds'), after: reference(after, 'rds') }
  return { kind: 'replaced', ...sides, fields: [], confidence: 0.9, because: ['same name', 'same subnet'], tags }
}

export function rollout(parent: string, gone: readonly string[], born: readonly string[]): Change {
  const members = { removed: gone.map((name) => reference(name)), added: born.map((name) => reference(name)) }
  return { kind: 'rollout', parent: survivor(parent, 'asg'), memberType: 'ec2', ...members, fields: [], tags: [] }
}

export function connection(kind: 'connection-added' | 'connection-removed', from: string, to: string): Change {
  return { kind, from: survivor(from), to: survivor(to, 'rds'), tags: [] }
}

export function membership(kind: 'membership-added' | 'membership-removed', member: string, group: string): Change {
  return { kind, group: survivor(group, 'sg'), member: survivor(member), tags: [] }
}

/** A compared target with those changes. */
export function targetReport(changes: readonly Change[], parts: Partial<TargetReport> = {}): TargetReport {
  return {
    target: target(),
    status: 'compared',
    before: { takenAt: '2026-03-01T10:00:20.000Z', resources: 121 },
    after: { takenAt: '2026-03-01T11:30:00.000Z', resources: 122 },
    changes,
    unchanged: 120,
    cosmetic: NO_COSMETICS,
    warnings: [],
    ...parts,
  }
}

/** A target of which one side is missing. */
export function blindTarget(status: 'no-before' | 'no-after' | 'unreadable', parts: Partial<TargetReport> = {}) {
  const { before, after, ...rest } = targetReport([], { status, unchanged: 0, ...parts })
  return {
    ...rest,
    ...(status === 'no-after' && before && { before }),
    ...(status === 'no-before' && after && { after }),
  }
}

export function reportOf(targets: readonly TargetReport[], deployment?: string): Report {
  return buildReport(targets, { toolVersion: '1.2.3', ...(deployment !== undefined && { deployment }) })
}
