import { parseArgs } from 'node:util'
import { ExpectedError } from '../errors.ts'
import { nearest } from '../text.ts'
import type { Command, Given, Option } from './command.ts'
import { GLOBAL_OPTIONS } from './global-options.ts'

/** Reads a command's arguments. @throws ExpectedError OPTION_UNKNOWN, OPTION_VALUE, ARGUMENTS_WRONG */
export function readArguments(command: Command, args: readonly string[]): Given {
  const known = { ...GLOBAL_OPTIONS, ...command.options }
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple = false, short }]) => [
      name,
      { type, multiple, ...(short !== undefined && { short }) },
    ]),
  )
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind === 'option') {
      const values = given.get(token.name) ?? []
      // In `--out --json` the value is missing; `--out=--json` is deliberate.
      const value = token.inlineValue === false && token.value.startsWith('--') ? undefined : token.value
      given.set(token.name, [...values, checkOption({ command, known }, token.rawName, token.name, value)])
    }
  }
  checkPositionals(command, positionals)
  return {
    positionals,
    text: (option) => given.get(option)?.at(-1),
    texts: (option) => given.get(option) ?? [],
    flag: (option) => given.has(option),
  }
}

interface Knowledge {
  readonly command: Command
  readonly known: Readonly<Record<string, Option>>
}

function checkOption({ command, known }: Knowledge, rawName: string, name: string, value: string | undefined): string {
  const option = Object.hasOwn(known, name) ? known[name] : undefined
  if (option === undefined) {
    const close = nearest(name, Object.keys(known))
    const remedy = close === undefined ? `See cloudcraft-diff ${command.name} --help` : `Did you mean --${close}?`
    throw new ExpectedError('OPTION_UNKNOWN', `${command.name} has no option ${rawName.slice(0, 100)}`, remedy)
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new ExpectedError('OPTION_VALUE', `--${name} takes no value`, `Write --${name} alone`)
  }
  if (option.type === 'string' && (value === undefined || value === '')) {
    throw new ExpectedError('OPTION_VALUE', `--${name} needs a value`, `Write --${name} ${option.value ?? 'VALUE'}`)
  }
  return value ?? ''
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const { length } = positionals
  if (length === command.positionals || (command.takesMore && length > command.positionals)) return
  const usage = `cloudcraft-diff ${command.name} ${command.usage}`.trim()
  const what = `${command.name} takes ${command.takesMore ? 'at least ' : ''}${command.positionals} argument${command.positionals === 1 ? '' : 's'}, not ${length}`
  throw new ExpectedError('ARGUMENTS_WRONG', what, `Write ${usage}`)
}
