import process from 'node:process'
import { askPerson, readInput } from './terminal-input.ts'

/** Where a command reads its environment and writes what people and programs read. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv
  /** For people: stdout, or stderr once stdout belongs to a document. */
  say(text: string): void
  /** What went wrong: stderr, always. */
  complain(text: string): void
  /** For programs, and only for them: stdout. */
  document(text: string): void
  /** How far long work is: a line a step in a log, one line that lives on a terminal. */
  progress(text: string): void
  /** Ends the live line, if there is one. */
  settle(): void
  /** From now on everything for people goes to stderr. */
  reserveStdout(): void
  /** All that is piped in; undefined when stdin is a terminal. @throws ExpectedError INPUT_TOO_LARGE */
  input(): Promise<Uint8Array | undefined>
  /** A yes or a no from a person; undefined where there is none to ask. */
  confirm(question: string): Promise<boolean | undefined>
}

/** A reader that has gone, such as `head`, does not want the rest; the work and its exit code are as they would be. */
function forgiveClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Overwrites the line that is there, and never wraps. */
function liveLine(text: string): string {
  const width = Math.max(20, (process.stderr.columns ?? 80) - 1)
  return `\r\u001b[K${text.slice(0, width)}`
}

export function openTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', forgiveClosedPipe)
  let people: NodeJS.WriteStream = process.stdout
  let live = false
  const settle = () => {
    if (live) process.stderr.write('\r\u001b[K')
    live = false
  }
  return {
    env: process.env,
    say(text) {
      settle()
      people.write(`${text}\n`)
    },
    complain(text) {
      settle()
      process.stderr.write(`${text}\n`)
    },
    document(text) {
      settle()
      process.stdout.write(text)
    },
    progress(text) {
      live = process.stderr.isTTY
      process.stderr.write(live ? liveLine(text) : `${text}\n`)
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
