/**
 * cli/: the command line. main.ts starts run() with a terminal; commands.ts lists the commands, one file each, loaded on use. arguments.ts
 * reads options, option-values.ts their values, cloud.ts connects; terminal.ts is stdin, stdout and stderr. A command reads its options,
 * calls the story, an adapter or an extra, and prints the result. Not here: anything that the Action also needs, and any decision about
 * what a change means.
 */
import { ExpectedError } from '../errors.ts'
import { nearest, visibleLine } from '../text.ts'
import { VERSION } from '../version.ts'
import { readArguments } from './arguments.ts'
import { type Command, DONE, FAILED, type Listed } from './command.ts'
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
  // `help compare` is `compare --help`, as in git, gh and npm.
  if (name === 'help' && words.length > 1) return dispatch([...words.slice(1), '--help'], terminal)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.say(overallHelp(COMMANDS))
    return name === undefined ? FAILED : DONE
  }
  if (name === '--version' || name === '-v' || name === 'version') {
    terminal.say(VERSION)
    return DONE
  }
  if (name.startsWith('-')) {
    const what = `${visibleLine(name)} is where the command should be`
    throw new ExpectedError('COMMAND_UNKNOWN', what, `Write cloudcraft-diff <command> ${visibleLine(name)}`)
  }
  const known = commandsOf(name)
  const listed = findCommand(known, words)
  if (listed === undefined) return showGroup(known, words, terminal)
  const command = await listed.load()
  const args = words.slice(listed.name.split(' ').length)
  if (args.includes('--help') || args.includes('-h')) {
    const members = known.filter((other) => other !== listed && listed.name === name)
    terminal.say(commandHelp(command, listed.summary, members))
    return DONE
  }
  return runWith(command, args, terminal)
}

/** Runs a command with the given options, completed from the config file. */
async function runWith(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readArguments(command, args)
  if (given.flag('quiet')) terminal.hush()
  // Lazy: help and version read no file.
  const { completed, readConfig } = await import('./config.ts')
  const config = await readConfig(given.text('config'))
  return command.run(completed(given, command, config), terminal)
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
    throw unknownMember(name, second, known)
  }
  terminal.say(groupHelp(name, known))
  return isAsked ? DONE : FAILED
}

/** Only the second word is compared: the first is common to all. */
function unknownMember(name: string, second: string, known: readonly Listed[]): ExpectedError {
  const words = known.flatMap(({ name: full }) => full.split(' ').slice(1))
  const close = nearest(second, words)
  const all = words.map((word) => `${name} ${word}`).join(', ')
  const remedy = close === undefined ? `Choose among ${all}` : `Did you mean "${name} ${close}"?`
  return new ExpectedError('COMMAND_UNKNOWN', `There is no command "${visibleLine(`${name} ${second}`)}"`, remedy)
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
