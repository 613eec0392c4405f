import { ExpectedError } from '../errors.ts'
import { parseInventory } from '../inventory/read/parse.ts'
import { type InventoryRow, inventoryRows, rowsToCsv } from '../report/inventory-rows.ts'
import { takeTargetInventories } from '../snapshot/take-targets.ts'
import { targetTitle } from '../snapshot/target.ts'
import { connectCloud, progressOn, readSnapshotOptions, SNAPSHOT_OPTIONS } from './cloud.ts'
import { type Command, DONE, FAILED } from './command.ts'
import { errorLines } from './error-lines.ts'

const FORMATS: Readonly<Record<string, (rows: readonly InventoryRow[]) => string>> = {
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: rowsToCsv,
  ndjson: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
}

export const inventory: Command = {
  name: 'inventory',
  usage: '--target "NAME: REGION, …" [--format json|csv|ndjson]',
  positionals: 0,
  options: {
    format: { type: 'string', value: 'NAME', text: 'json, csv or ndjson (default json)' },
    ...SNAPSHOT_OPTIONS,
  },
  operations: ['listMyAwsAccounts', 'listMyAzureAccounts', 'snapshotAwsAccount', 'snapshotAzureAccount'],
  async run(given, terminal) {
    terminal.reserveStdout()
    const format = given.text('format') ?? 'json'
    if (!Object.hasOwn(FORMATS, format))
      throw new ExpectedError('OPTION_VALUE', `--format is "${format.slice(0, 100)}"`, 'Choose json, csv or ndjson')
    const { lines, request } = readSnapshotOptions(given)
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
    terminal.document(FORMATS[format]?.(rows) ?? '')
    for (const failure of failures) terminal.complain(errorLines(failure))
    return failures.length > 0 ? FAILED : DONE
  },
}
