import { at } from '../errors.ts'
import type { Inventory, Resource } from '../inventory/read/resource.ts'
import { isNothing, plainNumber } from '../inventory/values/equality.ts'
import { classOf } from '../inventory/values/field-classes.ts'
import { sizeOf } from '../inventory/values/size.ts'
import { canonicalText, isArray, isObject, type Json, type JsonObject, own } from '../json.ts'
import type { Target } from '../snapshot/target.ts'

/** One resource of one target. The same account gives the same rows at every scan: they contain no ids, positions or order of a scan. */
export interface InventoryRow {
  readonly provider: string
  readonly account: string
  /** Where it is. */
  readonly region: string
  readonly type: string
  readonly name: string
  /** Unique among the rows of a target. */
  readonly key: string
  /** The region that was scanned when it was found. */
  readonly scan: string
  /** The text drawn next to it. */
  readonly label?: string
  /** Whether it is one of the groups of the document, not one of its nodes. */
  readonly group?: true
  /** The keys of the groups that it is a member of. */
  readonly in?: readonly string[]
  /** The keys of what it is connected to. */
  readonly to?: readonly string[]
  readonly properties: JsonObject
}

/** One row per resource, ordered by type, name and key. */
export function inventoryRows(target: Target, inventory: Inventory): readonly InventoryRow[] {
  const keyOfId = (id: string) => {
    const position = inventory.positions.get(id)
    return position === undefined ? undefined : at(inventory.resources, position).key
  }
  const keys = uniqueKeys(inventory.resources, keyOfId)
  const namesOf = (positions: Iterable<number>) => [...new Set(Array.from(positions, (one) => at(keys, one)))].sort()
  const to = new Map<number, number[]>()
  for (const connection of inventory.connections)
    to.set(connection.from, [...(to.get(connection.from) ?? []), connection.to])
  const rows = inventory.resources.map((resource, position): InventoryRow => {
    const { type, name, region, label, section } = resource
    const [groups, ends] = [namesOf(inventory.groups.get(position) ?? []), namesOf(to.get(position) ?? [])]
    return {
      ...{ provider: target.provider, account: target.account.name, region: region ?? target.region, type, name },
      ...{ key: at(keys, position), scan: target.region },
      ...(label !== undefined && { label }),
      ...(section === 'groups' && { group: true }),
      ...(groups.length > 0 && { in: groups }),
      ...(ends.length > 0 && { to: ends }),
      properties: stable(resource, keyOfId),
    }
  })
  const order = ({ type, name, key }: InventoryRow) => `${type}\n${name}\n${key}`
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** Resources without an identity may share a description: then they are numbered, in an order that does not depend on the scan. */
function uniqueKeys(resources: readonly Resource[], keyOf: (id: string) => string | undefined): readonly string[] {
  const twins = new Map<string, number[]>()
  for (const [position, { key }] of resources.entries()) twins.set(key, [...(twins.get(key) ?? []), position])
  const keys: string[] = resources.map(({ key }) => key)
  for (const [key, positions] of twins) {
    if (positions.length === 1) continue
    const texts = new Map(
      positions.map((one) => [one, canonicalText([at(resources, one).type, stable(at(resources, one), keyOf)])]),
    )
    const ordered = positions.toSorted((a, b) => ((texts.get(a) ?? '') < (texts.get(b) ?? '') ? -1 : 1))
    for (const [number, position] of ordered.entries()) keys[position] = number === 0 ? key : `${key}#${number + 1}`
  }
  return keys
}

const OF_A_SCAN: ReadonlySet<string> = new Set(['id', 'nodes', 'type'])

/** The meaningful part of the resource: no position, no colour, no id of a scan; values in one form, keys and lists in one order. */
function stable({ type, properties }: Resource, keyOf: (id: string) => string | undefined): JsonObject {
  const kept = Object.keys(properties).filter((field) => {
    const isOfScan = OF_A_SCAN.has(field) || ['place', 'colour'].includes(classOf(type, field, properties))
    return !isOfScan && !isNothing(own(properties, field))
  })
  return Object.fromEntries(kept.sort().map((field) => [field, spelled(own(properties, field) ?? null, keyOf)]))
}

/**
 * Cloudcraft writes the same number sometimes as text and sometimes as a number, and lists in any order. Ids of other components become
 * their keys.
 */
function spelled(value: Json, keyOf: (id: string) => string | undefined): Json {
  if (typeof value === 'string')
    return /^(true|false)$/.test(value) ? value === 'true' : (plainNumber(value) ?? keyOf(value) ?? value)
  if (typeof value === 'number') return Number(value.toPrecision(12))
  if (isArray(value)) {
    return value.map((item) => spelled(item, keyOf)).toSorted((a, b) => (canonicalText(a) < canonicalText(b) ? -1 : 1))
  }
  if (!isObject(value)) return value
  const entries = Object.keys(value).sort()
  return Object.fromEntries(entries.map((key) => [key, spelled(own(value, key) ?? null, keyOf)]))
}

/** Columns besides the properties, which are columns under their own names. */
const COLUMNS: Readonly<Record<string, (row: InventoryRow) => string>> = {
  provider: ({ provider }) => provider,
  account: ({ account }) => account,
  region: ({ region }) => region,
  type: ({ type }) => type,
  name: ({ name }) => name,
  key: ({ key }) => key,
  size: ({ type, properties }) => sizeOf({ type, properties }) ?? '',
  groups: (row) => (row.in ?? []).join(' '),
}

export const COLUMN_NAMES: readonly string[] = Object.keys(COLUMNS)

/** The default columns. */
export const CSV_COLUMNS = ['provider', 'account', 'region', 'type', 'name', 'key', 'size', 'engine'] as const
export const TABLE_COLUMNS = ['account', 'region', 'type', 'name', 'size', 'engine'] as const

/** The head, then the cells of each row. */
export function rowsToCells(rows: readonly InventoryRow[], columns: readonly string[]): readonly (readonly string[])[] {
  return [columns, ...rows.map((row) => columns.map((column) => cellOf(row, column)))]
}

function cellOf(row: InventoryRow, column: string): string {
  if (Object.hasOwn(COLUMNS, column)) return COLUMNS[column]?.(row) ?? ''
  const value = own(row.properties, column)
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? canonicalText(value) : String(value)
}

/** Rows as CSV for spreadsheets (RFC 4180), with a head line. */
export function rowsToCsv(rows: readonly InventoryRow[], columns: readonly string[] = CSV_COLUMNS): string {
  return rowsToCells(rows, columns)
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')
}

/** How a formula begins, also in full width: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  // In locales with a decimal comma, spreadsheets separate cells by semicolons, so those are quoted as well.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
