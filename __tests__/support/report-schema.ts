import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'

const file = new URL('../../src/report/report.schema.json', import.meta.url)
export const REPORT_SCHEMA = JSON.parse(readFileSync(file, 'utf8'))

const validate = new Ajv2020({
  strict: true,
  allErrors: true,
  formats: { 'date-time': fullFormats['date-time'] },
}).compile(REPORT_SCHEMA)

/** What a value has against report.schema.json, each problem with its place; none when it is a report. */
export function schemaProblems(value: unknown): readonly string[] {
  // As it is written to the file: what is undefined is not there.
  return validate(JSON.parse(JSON.stringify(value)))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
