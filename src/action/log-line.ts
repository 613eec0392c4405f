import { info } from '@actions/core'
import { visibleLine } from '../text.ts'
import { withoutNames } from './names-in-log.ts'

const MAX_LENGTH = 500

/** A line of the log in which stands what somebody else wrote: the name of an account, an answer. */
export function logLine(text: string): void {
  info(withoutCommands(withoutNames(text)))
}

/**
 * The runner obeys lines of the log: `::name::` at the beginning of one, and `##[name]` anywhere
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). Neither may come from a name.
 */
export function withoutCommands(text: string): string {
  return visibleLine(text, MAX_LENGTH).replace(/^::/, ': :').replaceAll('##[', '# #[')
}
