import { isFree } from '../inventory/read/component-types/component-types.ts'
import type { PricedSide } from './row-resources.ts'

/** How many resources have no price, of types that are not known to be free. */
export function countUnpriced({ rows, resources }: PricedSide): number {
  const left = new Map<string, number>()
  for (const { type } of resources) if (!isFree(type)) left.set(type, (left.get(type) ?? 0) + 1)
  for (const { type, count, cost } of rows)
    if (cost !== undefined && left.has(type)) left.set(type, (left.get(type) ?? 0) - count)
  return [...left.values()].reduce((sum, count) => sum + Math.max(0, count), 0)
}
