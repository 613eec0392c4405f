import { ExpectedError } from '../errors.ts'
import { plain } from '../report/plain.ts'
import { nearest } from '../snapshot/nearest.ts'
import { VERSION } from '../version.ts'
import { addAccount } from './accounts/add.ts'
import { iam } from './accounts/iam.ts'
import { accounts } from './accounts/list.ts'
import { removeAccount } from './accounts/remove.ts'
import { updateAccount } from './accounts/update.ts'
import { readArguments } from './arguments.ts'
import { createBlueprint } from './blueprints/create.ts'
import { deleteBlueprint } from './blueprints/delete.ts'
import { exportBlueprint } from './blueprints/export.ts'
import { getBlueprint } from './blueprints/get.ts'
import { listBlueprints } from './blueprints/list.ts'
import { updateBlueprint } from './blueprints/update.ts'
import { budget } from './budget.ts'
import { type Command, DONE, FAILED } from './command.ts'
import { compare } from './compare.ts'
import { demo } from './demo.ts'
import { errorLines } from './error-lines.ts'
import { commandHelp, groupHelp, overallHelp } from './help.ts'
import { inventory } from './inventory.ts'
import { serve } from './serve.ts'
import { snapshot } from './snapshot.ts'
import { teams } from './teams.ts'
import type { Terminal } from './terminal.ts'
import { whoami } from './whoami.ts'

export const COMMANDS: readonly Command[] = [
  demo,
  snapshot,
  compare,
  inventory,
  whoami,
  teams,
  accounts,
  addAccount,
  updateAccount,
  removeAccount,
  iam,
  listBlueprints,
  getBlueprint,
  createBlueprint,
  updateBlueprint,
  deleteBlueprint,
  exportBlueprint,
  budget,
  serve,
]

/** Runs one command. Never throws: a foreseen failure is a sentence on stderr, anything else a stack. @returns the exit code */
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
  const command = findCommand(words)
  if (command === undefined) return showGroup(words, terminal)
  const args = words.slice(command.name.split(' ').length)
  if (args.includes('--help') || args.includes('-h')) {
    terminal.say(commandHelp(command, membersOf(command.name)))
    return DONE
  }
  return command.run(readArguments(command, args), terminal)
}

/** Of two words before of one: `accounts add` is not `accounts` with an argument. */
function findCommand([first, second]: readonly string[]): Command | undefined {
  const pair = COMMANDS.find(({ name }) => name === `${first} ${second}`)
  // `accounts ad` is a slip of the keyboard, and no list of accounts.
  const isSlip = second !== undefined && !second.startsWith('-') && membersOf(first ?? '').length > 0
  return pair ?? (isSlip ? undefined : COMMANDS.find(({ name }) => name === first))
}

function membersOf(group: string): readonly Command[] {
  return COMMANDS.filter(({ name }) => name.startsWith(`${group} `))
}

/** `blueprints` alone is no command, and a good question. */
function showGroup([name = '', second]: readonly string[], terminal: Terminal): number {
  const members = membersOf(name)
  const isAsked = second === '--help' || second === '-h'
  if (members.length === 0 || (second !== undefined && !isAsked)) {
    throw unknownCommand(members.length === 0 ? name : `${name} ${second}`, members)
  }
  terminal.say(groupHelp(name, members))
  return isAsked ? DONE : FAILED
}

function unknownCommand(name: string, members: readonly Command[]): ExpectedError {
  const all = COMMANDS.map((command) => command.name)
  const names = members.length > 0 ? members.map((command) => command.name) : [...new Set(all.map(firstWord))]
  const close = nearest(name, names)
  const remedy = close === undefined ? `Choose among ${names.join(', ')}` : `Did you mean "${close}"?`
  return new ExpectedError('COMMAND_UNKNOWN', `There is no command "${plain(name)}"`, remedy)
}

function firstWord(name: string): string {
  return name.split(' ')[0] as string
}

function isExpected(error: unknown): boolean {
  return error instanceof ExpectedError || (error instanceof AggregateError && error.errors.every(isExpected))
}

function bugReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `error: this is a bug in cloudcraft-diff, please report it with these lines:\n${stack}`
}
