import type { OperationName } from '../cloudcraft/operations.ts'
import type { Terminal } from './terminal.ts'

export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string
  readonly text: string
}

/** What a command was given. */
export interface Given {
  readonly positionals: readonly string[]
  text(option: string): string | undefined
  texts(option: string): readonly string[]
  flag(option: string): boolean
}

export interface Command {
  /** One word, or two: `blueprints list`. */
  readonly name: string
  /** What follows the name in the help: `BEFORE AFTER [options]`. */
  readonly usage: string
  readonly positionals: number
  readonly options: Readonly<Record<string, Option>>
  /** What it asks of Cloudcraft; for the table of operations. */
  readonly operations?: readonly OperationName[]
  /** @returns the exit code */
  run(given: Given, terminal: Terminal): Promise<number>
}

/** A command in the list. Its code is loaded when it is run or asked about: help and a comparison do not wait for the others. */
export interface Listed {
  readonly name: string
  /** What it does, in one line of the help. */
  readonly summary: string
  load(): Promise<Command>
}

/** Exit codes, as the README promises them. */
export const DONE = 0
export const FAILED = 1
export const GATE_TRIPPED = 2
