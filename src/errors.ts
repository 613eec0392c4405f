/**
 * A failure that was foreseen: it is shown to people as a sentence, with a way out and no stack.
 * Anything else that is thrown is a bug of ours.
 */
export class ExpectedError extends Error {
  /** Stable, for scripts and searches: `TARGET_UNKNOWN`. */
  readonly code: string
  /** One imperative sentence: what the reader can do about it. */
  readonly remedy: string

  constructor(code: string, message: string, remedy: string) {
    super(message)
    this.name = 'ExpectedError'
    this.code = code
    this.remedy = remedy
  }
}

/** `what happened. What to do. (CODE)`, one failure a line; for an unforeseen error its message alone. */
export function describeError(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describeError).join('\n')
  if (error instanceof ExpectedError) return `${sentence(error.message)} ${sentence(error.remedy)} (${error.code})`
  return error instanceof Error ? error.message : String(error)
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
