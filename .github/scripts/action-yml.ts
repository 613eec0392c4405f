import { readFileSync } from 'node:fs'

export interface ActionInput {
  readonly name: string
  readonly description: string
  readonly default: string
}

/** Reads the plain YAML that action.yml is: keys, one-line values, two levels below `inputs` and `outputs`. */
export function readActionYml(file = 'action.yml') {
  const entries: { section: string; name: string; fields: Record<string, string> }[] = []
  const top: Record<string, string> = {}
  let section = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, indent = '', key = '', value = ''] = /^( *)([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (key === '') continue
    if (indent.length === 0) section = key
    if (indent.length === 2 && value === '') entries.push({ section, name: key, fields: {} })
    else if (indent.length === 2) top[`${section}.${key}`] = unquote(value)
    const entry = entries.at(-1)
    if (indent.length === 4 && entry) entry.fields[key] = unquote(value)
  }
  const of = (wanted: string): ActionInput[] =>
    entries
      .filter((entry) => entry.section === wanted)
      .map(({ name, fields }) => ({ name, description: fields['description'] ?? '', default: fields['default'] ?? '' }))
  return { inputs: of('inputs'), outputs: of('outputs'), runs: top }
}

function unquote(value: string): string {
  return value.startsWith('"') ? JSON.parse(value) : value
}
