import { type BudgetRow, parseBudget } from '../cost/budget-table.ts'
import { BUDGET_CURRENCIES } from '../cost/currencies.ts'
import { at } from '../errors.ts'
import { checkOut, writeWholeFile } from '../snapshot/disk/whole-file.ts'
import { CONNECTION_OPTIONS, connectApi } from './cloud.ts'
import { collectErrors } from './collect.ts'
import { type Command, DONE, type Given } from './command.ts'
import { conflict, readChoice, readNeeded } from './option-values.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

const PERIODS = ['h', 'd', 'w', 'm', 'y'] as const
const RATES = ['effective', 'stated'] as const
const FORMATS = ['csv', 'xlsx'] as const

export const budget: Command = {
  name: 'budget',
  usage: 'BLUEPRINT [options]',
  positionals: 1,
  options: {
    currency: { type: 'string', value: 'NAME', text: `${BUDGET_CURRENCIES.join(', ')} (default USD)` },
    period: { type: 'string', value: 'P', text: 'by hour, day, week, month or year: h, d, w, m, y (default m)' },
    rate: { type: 'string', value: 'NAME', text: 'effective, with upfront fees, or stated (default effective)' },
    format: { type: 'string', value: 'NAME', text: 'csv or xlsx, as Cloudcraft makes them, instead of a table' },
    out: { type: 'string', value: 'FILE', text: 'the file to write; without it, csv goes to stdout' },
    json: { type: 'boolean', text: 'the rows as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['exportBudgetForABlueprint'],
  async run(given, terminal) {
    const { format, out, options } = readOrder(given)
    if (given.flag('json') || (format === 'csv' && out === undefined)) terminal.reserveStdout()
    const api = await connectApi(given, terminal)
    const bytes = await api.blueprints.budget(at(given.positionals, 0), format ?? 'csv', options)
    if (out !== undefined) {
      writeWholeFile(out, bytes)
      terminal.say(`Wrote ${out} (${bytes.length} bytes)`)
    }
    if (given.flag('json')) terminal.document(`${JSON.stringify(rowsOf(bytes), null, 2)}\n`)
    else if (out === undefined && format === 'csv') terminal.document(textOf(bytes))
    else if (out === undefined) show(rowsOf(bytes), options.currency ?? 'USD', terminal)
    return DONE
  },
}

function readOrder(given: Given) {
  const errors = collectErrors()
  const out = given.text('out')
  if (out !== undefined) errors.attempt(() => checkOut(out))
  const format = errors.attempt(() => readChoice(given, 'format', FORMATS)) ?? endingOf(out)
  if (format === 'xlsx') errors.attempt(() => checkWorkbook(given))
  const options = {
    currency: errors.attempt(() => readChoice(given, 'currency', BUDGET_CURRENCIES)),
    period: errors.attempt(() => readChoice(given, 'period', PERIODS)),
    rate: errors.attempt(() => readChoice(given, 'rate', RATES)),
  }
  errors.finish()
  return { format, out, options }
}

function endingOf(out: string | undefined): (typeof FORMATS)[number] | undefined {
  if (out === undefined) return undefined
  return out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
}

function checkWorkbook(given: Given): void {
  // A workbook cannot be shown on a terminal.
  readNeeded(given, 'budget', 'out', 'FILE')
  if (given.flag('json')) throw conflict('--json', '--format xlsx')
}

function rowsOf(bytes: Uint8Array): readonly BudgetRow[] {
  return parseBudget('the budget', textOf(bytes)).rows
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

const COLUMNS = ['category', 'type', 'region', 'count', 'unitPrice', 'cost'] as const

function show(rows: readonly BudgetRow[], currency: string, terminal: Terminal): void {
  const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))
  for (const line of tableLines([COLUMNS, ...cells])) terminal.say(line)
  terminal.say(`total ${totalCost(rows)} ${currency}`)
}

/** The sum of the costs with two decimals; ignores what is not a number. */
export function totalCost(rows: readonly BudgetRow[]): string {
  const costs = rows.map((row) => Number(row['cost'])).filter(Number.isFinite)
  return costs.reduce((sum, cost) => sum + cost, 0).toFixed(2)
}
