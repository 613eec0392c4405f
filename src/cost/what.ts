import { componentType, isEstimateOf } from '../inventory/read/component-types/component-types.ts'
import { fieldOf } from '../inventory/read/component-types/fields.ts'
import type { BudgetRow } from './budget-table.ts'

/** Columns that say what is paid for, beyond the size of an instance, with the unit of their values if obvious. */
const TOLD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ instance: '', engine: '', platform: '', tier: '', volume: '', notificationType: '' },
    ...{ storage: 'GB', iops: 'IOPS', memory: 'MB', readUnits: 'RCU', writeUnits: 'WCU', shards: 'shards' },
    cache: 'GB cache',
  }),
)
/** Common values that are not worth mentioning. */
const USUAL: ReadonlySet<string> = new Set(['linux', 'none', 'false', '0'])
const MAX_PARTS = 4

/**
 * The details of a budget line beyond its type, as people write them: `db.m5.large`, `postgres`; `gp3`, `100 GB`. Figures of the cost model
 * are left out: they differ between lines of the same configuration. May be empty.
 */
export function whatOf(type: string, cells: BudgetRow): readonly string[] {
  const parts = [...TOLD].flatMap(([column, unit]) => {
    const value = cells[column]
    if (value === undefined || USUAL.has(value.toLowerCase()) || isEstimateOf(type, column)) return []
    if (saysSo(column, cells)) return []
    const said = /^\d/.test(value) ? (fieldOf(type, column)?.unit ?? unit) : ''
    return [said === '' ? value : `${value} ${said}`]
  })
  return [...sizeOf(type, cells), ...parts].slice(0, MAX_PARTS)
}

/** Whether another column already says it: the tier of an instance, the included throughput of a general-purpose volume. */
function saysSo(column: string, { instance, volume }: BudgetRow): boolean {
  return (column === 'tier' && instance !== undefined) || (column === 'iops' && volume?.startsWith('gp') === true)
}

/** `db.m5.large`: Cloudcraft stores a size in two fields. */
function sizeOf(type: string, { instanceType, instanceSize, role }: BudgetRow): readonly string[] {
  if (role === 'serverless') return ['serverless']
  const size = [instanceType, instanceSize].filter((part) => part !== undefined).join('.')
  return size === '' ? [] : [`${componentType(type)?.sizePrefix ?? ''}${size}`]
}
