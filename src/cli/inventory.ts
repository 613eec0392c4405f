import process from 'node:process'
import { ExpectedError } from '../errors.ts'
import { parseInventory } from '../inventory/read/parse.ts'
import {
  COLUMN_NAMES,
  CSV_COLUMNS,
  type InventoryRow,
  inventoryRows,
  rowsToCells,
  rowsToCsv,
  TABLE_COLUMNS,
} from '../report/inventory-rows.ts'
import { checkOut, writeWholeFile } from '../snapshot/disk/whole-file.ts'
import { takeTargetInventories } from '../snapshot/take-targets.ts'
import { targetTitle } from '../snapshot/target.ts'
import { connectCloud, progressOn, readSnapshotOptions, SNAPSHOT_OPTIONS } from './cloud.ts'
import { type Command, DONE, FAILED, type Given } from './command.ts'
import { errorLines } from './error-lines.ts'
import { conflict, readChoice, readList } from './option-values.ts'
import { tableLines } from './table.ts'

const FORMATS = ['table', 'json', 'csv', 'ndjson'] as const
type Format = (typeof FORMATS)[number]

/** Cells of a table are truncated at this length. */
const MAX_CELL = 60

const WRITE: Readonly<
  Record<Format, (rows: readonly InventoryRow[], columns: readonly string[] | undefined) => string>
> = {
  table: (rows, columns) =>
    `${tableLines(withoutEmpty(rowsToCells(rows, columns ?? TABLE_COLUMNS)), MAX_CELL).join('\n')}\n`,
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: (rows, columns) => rowsToCsv(rows, columns ?? CSV_COLUMNS),
  ndjson: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
}

export const inventory: Command = {
  name: 'inventory',
  usage: '--target "NAME: REGION, …" [--format table|json|csv|ndjson] [--columns LIST] [--out F] [--json]',
  positionals: 0,
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      text: 'table, json, csv or ndjson (default: a table on a terminal, else json)',
    },
    columns: { type: 'string', value: 'LIST', text: `of a table or csv: ${COLUMN_NAMES.join(', ')}, or any property` },
    out: { type: 'string', value: 'F', text: 'the file to write, instead of stdout' },
    json: { type: 'boolean', text: 'the rows as JSON on stdout, also where a file is written' },
    ...SNAPSHOT_OPTIONS,
  },
  operations: ['listMyAwsAccounts', 'listMyAzureAccounts', 'snapshotAwsAccount', 'snapshotAzureAccount'],
  async run(given, terminal) {
    terminal.reserveStdout()
    const out = given.text('out')
    const format = formatOf(given, out)
    const isJson = given.flag('json')
    const columns = readList(given, 'columns')
    const { lines, request } = readSnapshotOptions(given)
    if (out !== undefined) checkOut(out)
    const cloud = await connectCloud(given, terminal)
    const taken = await takeTargetInventories(lines, request, {
      cloud,
      now: () => new Date(),
      progress: progressOn(terminal),
    })
    const rows: InventoryRow[] = []
    const failures: ExpectedError[] = []
    for (const { target, inventory: content } of taken.targets) {
      if (content instanceof ExpectedError) failures.push(content)
      else if (content !== undefined) rows.push(...inventoryRows(target, parseInventory(targetTitle(target), content)))
    }
    if (failures.length === taken.targets.length)
      throw failures.length === 1 ? failures[0] : new AggregateError(failures)
    const text = WRITE[format](rows, columns)
    if (out !== undefined) writeWholeFile(out, text)
    if (isJson) terminal.document(WRITE.json(rows, columns))
    else if (out === undefined) terminal.document(text)
    for (const failure of failures) terminal.complain(errorLines(failure))
    return failures.length > 0 ? FAILED : DONE
  },
}

/** The requested format, otherwise that of the file name, otherwise the default for the destination. @throws ExpectedError OPTION_VALUE */
function formatOf(given: Given, out: string | undefined): Format {
  const asked = readChoice(given, 'format', FORMATS)
  const isPrinted = out === undefined && given.flag('json')
  if (isPrinted && asked !== undefined && asked !== 'json') throw conflict('--json', `--format ${asked}`)
  if (isPrinted) return 'json'
  if (asked !== undefined) return asked
  const extension = out?.split('.').at(-1)
  const named = FORMATS.find((format) => format === extension)
  return named ?? (out === undefined && process.stdout.isTTY ? 'table' : 'json')
}

/** A table has no room for empty columns. */
function withoutEmpty(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isFull = (column: number) => cells.length === 1 || cells.slice(1).some((row) => row[column] !== '')
  return cells.map((row) => row.filter((_, column) => isFull(column)))
}
