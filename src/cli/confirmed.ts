import { ExpectedError } from '../errors.ts'
import type { Given, Option } from './command.ts'
import type { Terminal } from './terminal.ts'

export const YES_OPTION: Readonly<Record<string, Option>> = {
  yes: { type: 'boolean', text: 'do it without asking' },
}

/** Asks before anything is deleted. @throws ExpectedError CONFIRMATION_MISSING, CONFIRMATION_REFUSED */
export async function checkConfirmed(given: Given, terminal: Terminal, question: string): Promise<void> {
  if (given.flag('yes')) return
  const answer = await terminal.confirm(question)
  if (answer) return
  throw answer === undefined
    ? new ExpectedError('CONFIRMATION_MISSING', `${question} There is no terminal to confirm on`, 'Add --yes')
    : new ExpectedError('CONFIRMATION_REFUSED', 'Nothing was done', 'Answer y, or add --yes')
}
