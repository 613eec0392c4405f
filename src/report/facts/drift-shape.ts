import * as v from 'valibot'
import type { Change } from '../../inventory/change.ts'
import { countChanges } from './counts.ts'
import type { DriftReport } from './report.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Text = v.pipe(v.string(), v.maxLength(2000))

const SinceShape = v.object({
  takenAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  by: v.picklist(['deployment', 'watch', 'accepted']),
  runId: v.exactOptional(Count),
  runNumber: v.exactOptional(Count),
  runUrl: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
  sha: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{7,64}$/))),
})

export const WatchShape = v.object({ since: SinceShape })

/** Drift in a report of another job. Its counts are recomputed from the changes. */
export function driftShape(change: v.GenericSchema<unknown, Change>) {
  return v.pipe(
    v.object({
      since: SinceShape,
      compared: v.boolean(),
      changes: v.array(change),
      counts: v.object({ unchanged: Count, background: v.exactOptional(Count) }),
      warnings: v.array(v.object({ code: Text, type: v.exactOptional(Text), text: Text })),
      hidden: v.exactOptional(Count),
    }),
    v.transform(({ counts: { unchanged, background }, ...drift }): DriftReport => {
      const control = background !== undefined && { control: {} }
      return { ...drift, counts: countChanges([{ changes: drift.changes, unchanged, ...control }]) }
    }),
  )
}
