import type { Resource } from '../inventory/read/resource.ts'
import { type Json, own } from '../json.ts'
import type { PricedRow } from './prices.ts'

/** A budget with its resources. */
export interface PricedSide {
  readonly rows: readonly PricedRow[]
  readonly resources: readonly Resource[]
}

/** Lines of a budget that describe the same components. */
export interface PricedGroup {
  readonly rows: readonly [PricedRow, ...PricedRow[]]
  readonly count: number
  /** For all of them per month. */
  readonly cost: number
  /** Ids of the components; undefined if not certain. */
  readonly ids: readonly string[] | undefined
}

/** Columns that are not fields of a component. */
const SUMS: ReadonlySet<string> = new Set(['category', 'type', 'region', 'count', 'unitPrice', 'cost'])

/**
 * Which components each line of a budget is about. A budget does not say: a line is linked to the components of its type and region whose
 * fields match its columns, but only if their number is the line's count.
 */
export function groupRows({ rows, resources }: PricedSide): readonly PricedGroup[] {
  const columns = columnsByType(rows)
  const groups = grouped(rows, ({ type, region, cells }) =>
    signature(
      type,
      region,
      (columns.get(type) ?? []).map((column) => normal(cells[column])),
    ),
  )
  const owners = new Map<string, string[]>([...groups.keys()].map((key) => [key, []]))
  for (const { id, type, region = '', properties } of resources) {
    const used = columns.get(type)
    if (used === undefined) continue
    const values = used.map((column) => normal(own(properties, column)))
    owners.get(signature(type, region, values))?.push(id)
  }
  return [...groups].map(([key, [first, ...others]]) => {
    const list = [first, ...others] as const
    const count = list.reduce((sum, row) => sum + row.count, 0)
    const ids = owners.get(key) ?? []
    const isCertain = ids.length === count && new Set(ids).size === count
    return {
      rows: list,
      count,
      cost: list.reduce((sum, row) => sum + (row.cost ?? 0), 0),
      ids: isCertain ? ids : undefined,
    }
  })
}

/** The columns that a budget fills for each type. */
function columnsByType(rows: readonly PricedRow[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const { type, cells } of rows) {
    const columns = found.get(type) ?? new Set()
    found.set(type, columns)
    for (const column of Object.keys(cells)) if (!SUMS.has(column)) columns.add(column)
  }
  return new Map([...found].map(([type, columns]) => [type, [...columns].sort()]))
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const one of list) {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [one])
    else known.push(one)
  }
  return groups
}

function signature(type: string, region: string, values: readonly string[]): string {
  return JSON.stringify([type, region, ...values])
}

/** Cloudcraft writes numbers and flags as such or as text; an empty cell means absent. */
function normal(value: Json | undefined): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return ''
  const text = value.trim()
  return /^\d{1,15}(\.\d{1,9})?$/.test(text) ? String(Number(text)) : text
}
