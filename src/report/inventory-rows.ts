import type { Inventory } from '../inventory/read/resource.ts'
import type { JsonObject } from '../json.ts'
import type { Target } from '../snapshot/target.ts'

/** One resource of one target. */
export interface InventoryRow {
  readonly provider: string
  readonly account: string
  readonly region: string
  readonly type: string
  readonly name: string
  readonly key: string
  readonly id: string
  readonly properties: JsonObject
}

/** One row per resource, ordered by type, name and key. */
export function inventoryRows(target: Target, inventory: Inventory): readonly InventoryRow[] {
  const rows = inventory.resources.map(({ type, name, key, id, region, properties }) => ({
    provider: target.provider,
    account: target.account.name,
    region: region ?? target.region,
    type,
    name,
    key,
    id,
    properties,
  }))
  const order = ({ type, name, key }: InventoryRow) => `${type}\n${name}\n${key}`
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

const COLUMNS = ['provider', 'account', 'region', 'type', 'name', 'key', 'id'] as const

/** Rows as CSV for spreadsheets (RFC 4180), with a head line and without properties. */
export function rowsToCsv(rows: readonly InventoryRow[]): string {
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => csvCell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
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
