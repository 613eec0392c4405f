import process from 'node:process'
import { printable, printableJson } from '../text.ts'
import { openLiveLine } from './live-line.ts'
import { askPerson, readInput } from './terminal-input.ts'

/** A command's environment, input and output. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** For people: stdout, or stderr after `reserveStdout`. */
  say(text: string): void
  /** Errors: always stderr. */
  complain(text: string): void
  /** For programs: stdout. */
  document(text: string): void
  /** Progress of long work: one line per step in a log; on a terminal a live line, with the elapsed seconds if it `isWaiting`. */
  progress(text: string, isWaiting?: boolean): void
  /** No more progress from now on, because of --quiet. */
  hush(): void
  /** Ends the live line, if there is one. */
  settle(): void
  /** Sends everything for people to stderr from now on. */
  reserveStdout(): void
  /** All of stdin; undefined if it is a terminal. @throws ExpectedError INPUT_TOO_LARGE */
  input(): Promise<Uint8Array | undefined>
  /** A person's yes or no; undefined without a terminal. */
  confirm(question: string): Promise<boolean | undefined>
}

/** A reader such as `head` may close the pipe early; that must not change the work or the exit code. */
function forgiveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** All our JSON documents are objects or lists. */
function isJson(text: string): boolean {
  return text.startsWith('{') || text.startsWith('[')
}

/** Resolves once everything printed has been handed over: with asynchronous pipes, ending the process would lose it. */
export async function writtenOut(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.destroyed) await new Promise<void>((resolve) => stream.write('', () => resolve()))
}

export function openTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', forgiveClosedPipe)
  let people: NodeJS.WriteStream = process.stdout
  const live = openLiveLine(process.stderr)
  let isHushed = false
  const settle = () => live.clear()
  return {
    env: process.env,
    say(text) {
      settle()
      people.write(`${printable(text)}\n`)
    },
    complain(text) {
      settle()
      process.stderr.write(`${printable(text)}\n`)
    },
    document(text) {
      settle()
      process.stdout.write(isJson(text) ? printableJson(text) : printable(text))
    },
    progress(text, isWaiting) {
      if (!isHushed) live.show(text, isWaiting)
    },
    hush() {
      isHushed = true
    },
    settle,
    reserveStdout() {
      people = process.stderr
    },
    input: () => readInput(process.stdin),
    confirm(question) {
      settle()
      return askPerson(question, process.stdin, process.stderr)
    },
  }
}
