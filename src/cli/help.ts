import { VERSION } from '../version.ts'
import type { Command, Listed, Option } from './command.ts'
import { EXAMPLES, FIRST_STEPS } from './examples.ts'
import { GLOBAL_OPTIONS } from './global-options.ts'

type Line = Pick<Listed, 'name' | 'summary'>

const WEBSITE = 'https://github.com/cloudcraft-deployment-diff/cloudcraft-deployment-diff'

export function overallHelp(commands: readonly Line[]): string {
  return `cloudcraft-diff ${VERSION} — what really changed in the cloud?

${exampleLines(FIRST_STEPS).join('\n')}

Usage: cloudcraft-diff <command> [options]

${commandLines(commands).join('\n')}

Options of every command:
${optionLines(GLOBAL_OPTIONS).join('\n')}

The API key and the host come from the environment: CLOUDCRAFT_API_KEY, CLOUDCRAFT_HOST.
Exit code: 0 done, 2 done and a gate tripped, 1 failed.
Run cloudcraft-diff <command> --help for examples and options.
Documentation: ${WEBSITE}`
}

/** `blueprints --help` */
export function groupHelp(name: string, members: readonly Line[]): string {
  return `Usage: cloudcraft-diff ${name} <command> [options]\n\n${commandLines(members).join('\n')}`
}

/** @param members commands that begin with this one's name: `accounts add` of `accounts` */
export function commandHelp(command: Command, summary: string, members: readonly Line[] = []): string {
  const examples = exampleLines(EXAMPLES[command.name] ?? [])
  const usage = `Usage: cloudcraft-diff ${command.name} ${command.usage}`.trimEnd()
  const parts = [[summary], examples, [usage], optionLines(command.options), commandLines(members)].filter(
    (part) => part.length > 0,
  )
  return parts.map((part) => part.join('\n')).join('\n\n')
}

function exampleLines(examples: readonly string[]): readonly string[] {
  return examples.map((example) => `  cloudcraft-diff ${example}`)
}

function optionLines(options: Readonly<Record<string, Option>>): readonly string[] {
  const lefts = Object.entries(options).map(([name, { short, value, text }]) => {
    const names = short === undefined ? `--${name}` : `-${short}, --${name}`
    return [`${names}${value === undefined ? '' : ` ${value}`}`, text] as const
  })
  const width = Math.max(0, ...lefts.map(([left]) => left.length))
  return lefts.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`)
}

function commandLines(commands: readonly Line[]): readonly string[] {
  const width = Math.max(0, ...commands.map(({ name }) => name.length))
  return commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
}
