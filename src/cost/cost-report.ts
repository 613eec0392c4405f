/**
 * cost/: what a target costs per month before and after a deployment, at Cloudcraft's prices. `prices.ts` reads a budget exported by
 * Cloudcraft, `compare-budgets.ts` turns two of them into lines and links these to the changes (row-resources.ts, explained-lines.ts),
 * `temporary-blueprint.ts` defines the blueprint from which a budget is exported and how to recognise one that was left behind. Not here:
 * requests to Cloudcraft (cloudcraft/price-sides.ts), totals of several targets (report/facts/cost-totals.ts), sentences (report/words).
 */

/** Resources of one type and size whose cost has changed. */
export interface CostLine {
  /** Cloudcraft's component type. */
  readonly type: string
  /** Empty for resources without a region. */
  readonly region: string
  /** Details beyond the type: `db.m5.large`, `gp3 100 GB`, or `db.m5.large → db.m5.xlarge`. Empty if the type says it all. */
  readonly what: string
  /** Per month, in the currency of the report. */
  readonly before: number
  readonly after: number
  readonly change: number
  readonly count: { readonly before: number; readonly after: number }
  /** Positions in the target's `changes` that account for the whole line; absent if that is not certain. */
  readonly changes?: readonly number[]
}

/** What a target costs, at Cloudcraft's list prices. */
export interface CostFigures {
  /** ISO 4217. */
  readonly currency: string
  readonly period: 'month'
  readonly before: number
  readonly after: number
  readonly change: number
  /** Resources of the after-snapshot without a price that are not known to be free. */
  readonly unpriced: number
  /** The lines that changed, the largest change first. */
  readonly lines: readonly CostLine[]
}

/** The cost was requested but is unknown. */
export interface CostFailure {
  readonly currency: string
  readonly period: 'month'
  /** Why, and what to do, in sentences. */
  readonly error: string
}

export type CostReport = CostFigures | CostFailure

export function hasFigures(cost: CostReport): cost is CostFigures {
  return !('error' in cost)
}

/** Millionths: sums of prices are exact to this precision, and nothing costs less. */
const MICRO = 1e6

/** An amount of money without floating-point errors. */
export function roundMoney(amount: number): number {
  return Math.round(amount * MICRO) / MICRO
}
