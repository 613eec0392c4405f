import * as v from 'valibot'
import type { Moving } from '../../inventory/motion.ts'
import type { Settling } from '../../snapshot/snapshot.ts'

/** How long a target was waited for after the deployment, and what was still changing at the end. */
export interface SettleReport extends Omit<Settling, 'previous'> {
  /** Without what changes by itself, and without what ignore rules hide. Also empty if a second scan was not possible. */
  readonly moving: readonly Moving[]
}

/** Present if a second inventory was compared before the deployment, to see what changes by itself. */
export interface ControlReport {
  readonly takenAt?: string
}

/** More than any scan has. */
const MAX_MOVING = 100_000

const Text = v.string()
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Resource = v.object({ id: Text, key: Text, type: Text, name: Text })

export const SettleShape = v.object({
  ...{ seconds: Count, waited: Count, scans: Count },
  ended: v.picklist(['settled', 'time', 'limit', 'failed']),
  moving: v.pipe(
    v.array(v.object({ type: Text, count: Count, of: v.exactOptional(Resource), resource: v.exactOptional(Resource) })),
    v.maxLength(MAX_MOVING),
  ),
})

export const ControlShape = v.object({ takenAt: v.exactOptional(v.pipe(Text, v.isoTimestamp())) })
