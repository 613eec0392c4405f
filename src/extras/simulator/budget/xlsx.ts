import type { Cell } from 'write-excel-file/universal'
import writeXlsxFile from 'write-excel-file/universal'
import { type BudgetLine, COLUMNS, totalOf } from './lines.ts'

const MONEY = '#,##0.00####'

/** A budget as a workbook of one sheet, with a total below. */
export async function writeXlsx(lines: readonly BudgetLine[], currency: string): Promise<Uint8Array> {
  const rows = [COLUMNS.map(bold), ...lines.map((line) => COLUMNS.map((column) => cell(column, line[column])))]
  const total = COLUMNS.map((column, at) =>
    at === 0 ? bold('Total') : cell(column, at === COST ? totalOf(lines) : ''),
  )
  const file = writeXlsxFile(lines.length === 0 ? rows : [...rows, total], { sheet: `Budget ${currency}` })
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

const COST = COLUMNS.indexOf('cost')

function bold(value: string): Cell {
  return { value, type: String, fontWeight: 'bold' }
}

function cell(column: string, value: string | number | undefined): Cell {
  if (value === undefined || value === '') return null
  if (typeof value === 'string') return { value, type: String }
  return column === 'unitPrice' || column === 'cost' ? { value, type: Number, format: MONEY } : { value, type: Number }
}
