import { visibleLine } from '../text.ts'

const MAX_LENGTH = 200

/** A server's message in one short line. */
export function quoted(message: string): string {
  return visibleLine(message, MAX_LENGTH)
}

/** The URLs of a storage are signed: anyone can open what they point to, so they must not be in a log. */
export function withoutAddresses(message: string): string {
  return message.replace(/https?:\/\/\S+/g, '(address)')
}

/** octokit ends a refusal with the URL of the request's documentation, which does not say why it was refused. */
function withoutManual(message: string): string {
  return message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, '')
}

/** The answer: the status, or that there was none; and its message, which is only for the log. */
export interface AnswerText {
  readonly status: string
  readonly said: string
}

/** `HTTP 403` with `Resource not accessible`; without an answer, why there was none. */
export function answerText(error: unknown, status: number): AnswerText {
  const said = error instanceof Error ? quoted(withoutAddresses(withoutManual(error.message))) : ''
  return { status: hasResponse(error) ? `HTTP ${status}` : 'no answer', said }
}

function hasResponse(error: unknown): boolean {
  return error instanceof Error && 'response' in error && error.response !== undefined
}
