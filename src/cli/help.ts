import { VERSION } from '../version.ts'
import type { Command, Listed } from './command.ts'

type Line = Pick<Listed, 'name' | 'summary'>

export function overallHelp(commands: readonly Line[]): string {
  return `cloudcraft-diff ${VERSION} — what really changed in the cloud?

Usage: cloudcraft-diff <command> [options]

${commandLines(commands).join('\n')}

The API key and the host come from the environment: CLOUDCRAFT_API_KEY, CLOUDCRAFT_HOST.
Exit code: 0 done, 2 done and a gate tripped, 1 failed.
Run cloudcraft-diff <command> --help for details.`
}

/** `blueprints --help` */
export function groupHelp(name: string, members: readonly Line[]): string {
  return `Usage: cloudcraft-diff ${name} <command> [options]\n\n${commandLines(members).join('\n')}`
}

/** @param members commands that begin with this one's name: `accounts add` of `accounts` */
export function commandHelp(command: Command, summary: string, members: readonly Line[] = []): string {
  const options = Object.entries(command.options).map(
    ([name, { value, text }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, text] as const,
  )
  const width = Math.max(0, ...options.map(([left]) => left.length))
  const lines = options.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`)
  const usage = `Usage: cloudcraft-diff ${command.name} ${command.usage}`.trimEnd()
  const parts = [[summary], [usage], lines, commandLines(members)].filter((part) => part.length > 0)
  return parts.map((part) => part.join('\n')).join('\n\n')
}

function commandLines(commands: readonly Line[]): readonly string[] {
  const width = Math.max(0, ...commands.map(({ name }) => name.length))
  return commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
}
