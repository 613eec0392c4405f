import * as v from 'valibot'
import type { TargetReport } from './report.ts'

const MAX_LINES = 100_000
/** More than any sum of prices. */
const MAX_MONEY = 1e18

const Amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_MONEY))
const Difference = v.pipe(v.number(), v.finite(), v.minValue(-MAX_MONEY), v.maxValue(MAX_MONEY))
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Types, sizes and reasons may quote what a server said. */
const Text = v.pipe(v.string(), v.maxLength(2000))
/** Anything else is not a currency for number formatting. */
const Code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))

const Line = v.object({
  ...{ type: Text, region: Text, what: Text },
  ...{ before: Amount, after: Amount, change: Difference },
  count: v.object({ before: Count, after: Count }),
  changes: v.exactOptional(v.pipe(v.array(Count), v.maxLength(MAX_LINES))),
})

const every = { currency: Code, period: v.literal('month') }

export const CostShape = v.union([
  v.object({ ...every, error: Text }),
  v.object({
    ...{ ...every, before: Amount, after: Amount, change: Difference },
    ...{ unpriced: Count, lines: v.pipe(v.array(Line), v.maxLength(MAX_LINES)) },
  }),
])

/** Whether every line of a cost refers to existing changes. */
export function costNamesWhatIsThere({ cost, changes }: Pick<TargetReport, 'cost' | 'changes'>): boolean {
  if (cost === undefined || 'error' in cost) return true
  return cost.lines.every((line) => (line.changes ?? []).every((position) => position < changes.length))
}
