import * as v from 'valibot'
import type { PlanReport } from '../../plan/plan-report.ts'
import type { TargetReport } from './report.ts'
import { ValueShape } from './value-shape.ts'

/** The part of a report about plans, without the counts: they follow from the lists. */
export type PlanPart = Omit<PlanReport, 'counts'>

/** More than all plans of a run can announce. */
const MAX_LISTED = 1_000_000
const MAX_SOURCES = 1000

const Position = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Addresses, reasons and names are foreign text. */
const Text = v.pipe(v.string(), v.maxLength(2000))
const Place = { target: Position, change: Position }

const Source = v.object({
  file: Text,
  digest: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  tool: v.exactOptional(v.picklist(['terraform', 'opentofu', 'cloudformation', 'pulumi'])),
  toolVersion: v.exactOptional(Text),
  complete: v.boolean(),
  error: v.exactOptional(Text),
})

const Announcement = v.object({
  source: Position,
  address: Text,
  type: Text,
  action: v.picklist(['create', 'update', 'replace', 'delete']),
  outcome: v.picklist(['happened', 'otherwise', 'not-seen', 'unknown', 'invisible']),
  target: v.exactOptional(Position),
  change: v.exactOptional(Position),
  changes: v.exactOptional(v.pipe(v.array(Position), v.maxLength(1000))),
  confidence: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  because: v.pipe(v.array(Text), v.maxLength(100)),
})

const Stale = v.object({
  address: Text,
  path: Text,
  planned: v.exactOptional(ValueShape),
  actual: v.exactOptional(ValueShape),
})

export const PlanShape = v.object({
  sources: v.pipe(v.array(Source), v.maxLength(MAX_SOURCES)),
  announcements: v.pipe(v.array(Announcement), v.maxLength(MAX_LISTED)),
  unplanned: v.pipe(v.array(v.object(Place)), v.maxLength(MAX_LISTED)),
  follows: v.pipe(v.array(v.object({ ...Place, of: Text })), v.maxLength(MAX_LISTED)),
  stale: v.pipe(v.array(Stale), v.maxLength(MAX_LISTED)),
})

/** Whether every position refers to something that exists. */
export function namesWhatIsThere(plan: PlanPart, targets: readonly Pick<TargetReport, 'changes'>[]): boolean {
  const isThere = (target: number, change: number) => change < (targets[target]?.changes.length ?? 0)
  return (
    plan.announcements.every(({ source, target, change, changes = [] }) => {
      const positions = change === undefined ? changes : [change, ...changes]
      if (source >= plan.sources.length) return false
      if (target === undefined) return positions.length === 0
      return target < targets.length && positions.every((position) => isThere(target, position))
    }) && [...plan.unplanned, ...plan.follows].every(({ target, change }) => isThere(target, change))
  )
}
