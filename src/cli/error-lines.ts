import { describeError } from '../errors.ts'
import { visibleLine } from '../text.ts'

/** Foreseen failures as lines of a terminal. Names in them lose their control characters, so none can steer it. */
export function errorLines(error: unknown): string {
  return describeError(error)
    .split('\n')
    .map((line) => `error: ${visibleLine(line, 1000)}`)
    .join('\n')
}
