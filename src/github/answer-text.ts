import { visibleLine } from '../text.ts'

const MAX_LENGTH = 200

/** A server's words in one short line. */
export function quoted(message: string): string {
  return visibleLine(message, MAX_LENGTH)
}

/** The addresses of a storage are signed: they open what they lead to, and have no place in a log. */
export function withoutAddresses(message: string): string {
  return message.replace(/https?:\/\/\S+/g, '(address)')
}

/** octokit ends a refusal with the page that documents the request, which tells nobody why this one was refused. */
function withoutManual(message: string): string {
  return message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, '')
}

/** What came: the status, or that there was no answer; and the words that came with it, which are for the log alone. */
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
