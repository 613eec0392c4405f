import { VERSION } from '../version.ts'
import type { Command } from './command.ts'

export function overallHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `cloudcraft-diff ${VERSION} — what really changed in the cloud?

Usage: cloudcraft-diff <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

The API key and the host come from the environment: CLOUDCRAFT_API_KEY, CLOUDCRAFT_HOST.
Exit code: 0 done, 2 done and a gate tripped, 1 could not be done.
cloudcraft-diff <command> --help says more.`
}

export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, { value, text }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, text] as const,
  )
  const width = Math.max(0, ...options.map(([left]) => left.length))
  const lines = options.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`)
  const usage = `Usage: cloudcraft-diff ${command.name} ${command.usage}`.trimEnd()
  return [command.summary, '', usage, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')
}
