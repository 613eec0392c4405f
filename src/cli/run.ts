import { ExpectedError } from '../errors.ts'
import { nearest, visibleLine } from '../text.ts'
import { VERSION } from '../version.ts'
import { readArguments } from './arguments.ts'
import { DONE, FAILED, type Listed } from './command.ts'
import { COMMANDS, commandsOf, WORDS } from './commands.ts'
import { errorLines } from './error-lines.ts'
import { commandHelp, groupHelp, overallHelp } from './help.ts'
import type { Terminal } from './terminal.ts'

/** Runs one command. Never throws: an expected error is a sentence on stderr, any other a stack trace. @returns the exit code */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    terminal.complain(isExpected(error) ? errorLines(error) : bugReport(error))
    return FAILED
  }
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.say(overallHelp(COMMANDS))
    return name === undefined ? FAILED : DONE
  }
  if (name === '--version' || name === '-v') {
    terminal.say(VERSION)
    return DONE
  }
  const known = commandsOf(name)
  const listed = findCommand(known, words)
  if (listed === undefined) return showGroup(known, words, terminal)
  const command = await listed.load()
  const args = words.slice(command.name.split(' ').length)
  if (args.includes('--help') || args.includes('-h')) {
    const members = known.filter((other) => other !== listed && listed.name === name)
    terminal.say(commandHelp(command, listed.summary, members))
    return DONE
  }
  return command.run(readArguments(command, args), terminal)
}

/** Two-word names first: `accounts add` is not `accounts` with an argument. */
function findCommand(known: readonly Listed[], [first, second]: readonly string[]): Listed | undefined {
  const pair = known.find(({ name }) => name === `${first} ${second}`)
  // `accounts ad` is a typo, not `accounts` with an argument.
  const isSlip = second !== undefined && !second.startsWith('-') && known.length > 1
  return pair ?? (isSlip ? undefined : known.find(({ name }) => name === first))
}

/** `blueprints` alone is not a command: lists those that begin with it. */
function showGroup(known: readonly Listed[], [name = '', second]: readonly string[], terminal: Terminal): number {
  const isAsked = second === '--help' || second === '-h'
  if (known.length === 0) throw unknownCommand(name, WORDS)
  if (second !== undefined && !isAsked) {
    throw unknownCommand(
      `${name} ${second}`,
      known.map((command) => command.name),
    )
  }
  terminal.say(groupHelp(name, known))
  return isAsked ? DONE : FAILED
}

function unknownCommand(name: string, names: readonly string[]): ExpectedError {
  const close = nearest(name, names)
  const remedy = close === undefined ? `Choose among ${names.join(', ')}` : `Did you mean "${close}"?`
  return new ExpectedError('COMMAND_UNKNOWN', `There is no command "${visibleLine(name)}"`, remedy)
}

function isExpected(error: unknown): boolean {
  return error instanceof ExpectedError || (error instanceof AggregateError && error.errors.every(isExpected))
}

function bugReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `error: this is a bug in cloudcraft-diff, please report it with these lines:\n${stack}`
}
