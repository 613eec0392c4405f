import { describeError } from '../errors.ts'
import { visibleLine } from '../text.ts'

/** Expected errors as lines for a terminal, without control characters. */
export function errorLines(error: unknown): string {
  return describeError(error)
    .split('\n')
    .map((line) => `error: ${visibleLine(line, 1000)}`)
    .join('\n')
}
