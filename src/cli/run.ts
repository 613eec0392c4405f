import { ExpectedError } from '../errors.ts'
import { plain } from '../report/plain.ts'
import { nearest } from '../snapshot/nearest.ts'
import { VERSION } from '../version.ts'
import { accounts } from './accounts.ts'
import { readArguments } from './arguments.ts'
import { type Command, DONE, FAILED } from './command.ts'
import { compare } from './compare.ts'
import { demo } from './demo.ts'
import { errorLines } from './error-lines.ts'
import { commandHelp, overallHelp } from './help.ts'
import { inventory } from './inventory.ts'
import { serve } from './serve.ts'
import { snapshot } from './snapshot.ts'
import type { Terminal } from './terminal.ts'

const COMMANDS: readonly Command[] = [demo, accounts, snapshot, compare, inventory, serve]

/** Runs one command. Never throws: a foreseen failure is a sentence on stderr, anything else a stack. @returns the exit code */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    terminal.complain(isExpected(error) ? errorLines(error) : bugReport(error))
    return FAILED
  }
}

async function dispatch([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.say(overallHelp(COMMANDS))
    return name === undefined ? FAILED : DONE
  }
  if (name === '--version' || name === '-v') {
    terminal.say(VERSION)
    return DONE
  }
  const command = COMMANDS.find((known) => known.name === name)
  if (command === undefined) throw unknownCommand(name)
  if (args.includes('--help') || args.includes('-h')) {
    terminal.say(commandHelp(command))
    return DONE
  }
  return command.run(readArguments(command, args), terminal)
}

function unknownCommand(name: string): ExpectedError {
  const names = COMMANDS.map((command) => command.name)
  const close = nearest(name, names)
  const remedy = close === undefined ? `Choose among ${names.join(', ')}` : `Did you mean "${close}"?`
  return new ExpectedError('COMMAND_UNKNOWN', `There is no command "${plain(name)}"`, remedy)
}

function isExpected(error: unknown): boolean {
  return error instanceof ExpectedError || (error instanceof AggregateError && error.errors.every(isExpected))
}

function bugReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `error: this is a bug in cloudcraft-diff, please report it with these lines:\n${stack}`
}
