import type { OperationName } from '../cloudcraft/operations.ts'
import type { Terminal } from './terminal.ts'

export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** One letter: `-q`. */
  readonly short?: string
  /** The placeholder in the help: `DIR`. */
  readonly value?: string
  readonly text: string
}

/** A config file: settings for every command. */
export interface Config {
  readonly file: string
  /** The whole file, in which `ignore` and `never` are rules. */
  readonly text: string
  /** `NAME: REGION, …`, one account per entry. */
  readonly targets: readonly string[]
  /** Values of options by name. */
  readonly defaults: Readonly<Record<string, string>>
}

/** A command's arguments. */
export interface Given {
  readonly positionals: readonly string[]
  text(option: string): string | undefined
  texts(option: string): readonly string[]
  flag(option: string): boolean
  /** The file with targets, ignore rules and defaults, from which the options have been completed. */
  readonly config?: Config
}

export interface Command {
  /** One word, or two: `blueprints list`. */
  readonly name: string
  /** The usage line after the name: `BEFORE AFTER [options]`. */
  readonly usage: string
  readonly positionals: number
  /** Whether there may be more of them. */
  readonly takesMore?: true
  readonly options: Readonly<Record<string, Option>>
  /** The operations it calls; for the table in the docs. */
  readonly operations?: readonly OperationName[]
  /** @returns the exit code */
  run(given: Given, terminal: Terminal): Promise<number>
}

/** A command in the list. Lazy: its code is loaded when it runs or when its help is shown. */
export interface Listed {
  readonly name: string
  /** What it does, in one line of the help. */
  readonly summary: string
  load(): Promise<Command>
}

/** Exit codes, as documented in command-line.md. */
export const DONE = 0
export const FAILED = 1
export const GATE_TRIPPED = 2
