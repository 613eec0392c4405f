import { CODES, type Code } from './codes.ts'

/** An expected failure: users see a sentence and a remedy, and no stack. Anything else that is thrown is a bug of ours. */
export class ExpectedError extends Error {
  /** Stable, for scripts and searches: `TARGET_UNKNOWN`. */
  readonly code: Code
  /** One imperative sentence: what the reader can do about it. */
  readonly remedy: string
  /**
   * What a server or a vendor's code said about it, for the log; empty if it said nothing. Separate from the message, because messages go
   * into reports, comments and files, and a server may repeat what it was sent, secrets included.
   */
  readonly said: string

  constructor(code: Code, message: string, remedy: string, said = '') {
    super(message)
    this.name = 'ExpectedError'
    this.code = code
    this.remedy = remedy
    this.said = said
  }
}

/**
 * `what happened: what the server said. What to do. (CODE)`, one line per failure, for a log; for an unexpected error only its message.
 * @param strike removes the secrets from text that is not ours
 */
export function describeError(error: unknown, strike = (words: string) => words): string {
  if (error instanceof AggregateError) return error.errors.map((one) => describeError(one, strike)).join('\n')
  if (error instanceof ExpectedError) {
    const said = strike(error.said)
    return `${sentence(error.message + (said && `: ${said}`))} ${sentence(error.remedy)} (${error.code})`
  }
  return strike(error instanceof Error ? error.message : String(error))
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** Whether the mistake is in a workflow or on a command line, and will be wrong again the next time. */
export function isWrongInput(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isWrongInput)
  return error instanceof ExpectedError && CODES[error.code] === 'input'
}

/** Each failure once, in the order of the list: one outage affects every target. */
export function distinct(failures: readonly ExpectedError[]): readonly ExpectedError[] {
  return [...new Map(failures.map((failure) => [`${failure.code} ${failure.message}`, failure])).values()]
}

/**
 * The element at a position that is known to exist. A position outside the list is a bug of ours and throws, instead of continuing with
 * `undefined`.
 */
export function at<T>(list: { readonly [position: number]: T; readonly length: number }, position: number): T {
  const element = list[position]
  if (element !== undefined || (position >= 0 && position < list.length)) return element as T
  throw new RangeError(`There is no element ${position} in a list of ${list.length}`)
}
