/**
 * cost/: what a target costs per month before and after a deployment, by Cloudcraft's own prices. `prices.ts` reads a budget as Cloudcraft
 * exports it, `compare-budgets.ts` turns two of them into lines and joins these to the changes (row-resources.ts, explained-lines.ts), `temporary-blueprint.ts` says what the
 * blueprint looks like that a budget is exported from and how to recognise one that was left behind. Nothing here asks Cloudcraft
 * (cloudcraft/price-sides.ts), adds targets up (report/facts/cost-totals.ts), or writes a sentence (report/words).
 */

/** Resources of one kind and size whose cost is not what it was. */
export interface CostLine {
  /** Cloudcraft's component type. */
  readonly type: string
  /** Empty for what belongs to no region. */
  readonly region: string
  /** What it is beyond its type: `db.m5.large`, `gp3 100 GB`, or `db.m5.large → db.m5.xlarge`. Empty where its type says it all. */
  readonly what: string
  /** Per month, in the currency of the report. */
  readonly before: number
  readonly after: number
  readonly change: number
  readonly count: { readonly before: number; readonly after: number }
  /** Positions in the target's `changes` that account for the whole line; absent where that cannot be said for certain. */
  readonly changes?: readonly number[]
}

/** What a target costs, by Cloudcraft's list prices. */
export interface CostFigures {
  /** ISO 4217. */
  readonly currency: string
  readonly period: 'month'
  readonly before: number
  readonly after: number
  readonly change: number
  /** Resources of the after-snapshot without a price that are not known to be free. */
  readonly unpriced: number
  /** What moved, the largest change first. */
  readonly lines: readonly CostLine[]
}

/** The cost was asked for and could not be had. */
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

/** Millionths: sums of prices are exact to them, and nothing costs less. */
const MICRO = 1e6

/** An amount of money without what floating-point sums leave behind. */
export function roundMoney(amount: number): number {
  return Math.round(amount * MICRO) / MICRO
}
