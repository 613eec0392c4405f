/** Writes the tables of inputs and outputs into their page, from action.yml. `--check` only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { markdownTable } from 'markdown-table'
import { readActionYml } from './action-yml.ts'

const { inputs, outputs } = readActionYml()
const cell = (text: string) => text.replaceAll('|', '\\|')
const tables = {
  inputs: markdownTable([
    ['Input', 'Default', 'Meaning'],
    ...inputs.map(({ name, default: value, description }) => [
      `\`${name}\``,
      value ? `\`${value}\`` : '',
      cell(description),
    ]),
  ]),
  outputs: markdownTable([
    ['Output', 'Meaning'],
    ...outputs.map(({ name, description }) => [`\`${name}\``, cell(description)]),
  ]),
}

const PAGE = '.github/docs/inputs.md'
const page = readFileSync(PAGE, 'utf8')
let next = page
for (const [name, table] of Object.entries(tables)) {
  next = next.replace(
    new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`),
    (_all, open, close) => open + table + close,
  )
}
if (!process.argv.includes('--check')) writeFileSync(PAGE, next)
else if (next !== page) {
  console.error(`The tables of ${PAGE} differ from action.yml: run npm run readme`)
  process.exitCode = 1
}
