/**
 * Reads what a step wrote to GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV: `name=value` on a line, or `name<<END`, lines,
 * `END`. As in the runner, a line of another form fails the step.
 */
export function parseFileCommands(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/)
  const values: [string, string][] = []
  while (lines.length > 0) {
    const line = lines.shift() ?? ''
    if (line === '') continue
    const [, name = '', form = '', rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`Invalid file command: ${line}`)
    values.push([name, form === '=' ? rest : heredoc(lines, rest)])
  }
  return Object.fromEntries(values)
}

function heredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter)
  if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`)
  const value = lines.splice(0, end + 1)
  return value.slice(0, -1).join('\n')
}
