import { ExpectedError } from '../../errors.ts'
import type { Change, InventoryDiff } from '../../inventory/change.ts'
import type { SnapshotRequest } from '../../snapshot/request.ts'

/** Whether two snapshots cover the same part of the account, however it is drawn. */
export function requestsAgree(before: SnapshotRequest, after: SnapshotRequest): boolean {
  return before.filter === after.filter && asText(before.exclude) === asText(after.exclude)
}

/** A baseline of another part of the account says nothing about this one. @throws ExpectedError BASELINE_DIFFERS */
export function checkRequest(baseline: SnapshotRequest, request: SnapshotRequest): void {
  if (requestsAgree(baseline, request)) return
  const [was, is] = [baseline, request].map(({ filter, exclude = [] }) => {
    const parts = [
      ...(filter === undefined ? [] : [`filter "${filter}"`]),
      ...(exclude.length === 0 ? [] : [`exclude "${exclude.join(', ')}"`]),
    ]
    return parts.length === 0 ? 'neither filter nor exclude' : parts.join(' and ')
  })
  const what = `The baseline was taken with ${was}, and this look asks for ${is}`
  throw new ExpectedError('BASELINE_DIFFERS', what, 'Use the same filter and exclude, or take a new baseline')
}

function asText(exclude: readonly string[] | undefined): string {
  return [...(exclude ?? [])].sort().join(',')
}

/** With different filters, what is on one side only may not have been requested on the other. */
export function doubtDifferentRequests(diff: InventoryDiff): InventoryDiff {
  const text =
    'the snapshots were taken with different filter or exclude: what is only on one side may not have been asked for'
  const changes = diff.changes.map(
    (change): Change =>
      oneSided(change) ? { ...change, tags: [...new Set([...change.tags, 'unconfirmed' as const])] } : change,
  )
  return { ...diff, changes, warnings: [{ code: 'request-differs', text }, ...diff.warnings] }
}

function oneSided({ kind }: Change): boolean {
  return kind === 'added' || kind === 'removed'
}
