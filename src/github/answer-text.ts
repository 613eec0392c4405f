/** A server's words are shown in one short line. */
export function quoted(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is to be removed
  const line = message.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}

/** `HTTP 403: Resource not accessible`; without an answer, what kept it away. */
export function answerText(error: unknown, status: number): string {
  const said = error instanceof Error ? quoted(error.message) : ''
  return hasResponse(error) ? `HTTP ${status}: ${said}` : said
}

function hasResponse(error: unknown): boolean {
  return error instanceof Error && 'response' in error && error.response !== undefined
}
