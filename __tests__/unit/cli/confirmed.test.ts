import { describe, expect, test } from '@jest/globals'
import { readArguments } from '../../../src/cli/arguments.ts'
import { deleteBlueprint } from '../../../src/cli/blueprints/delete.ts'
import { checkConfirmed } from '../../../src/cli/confirmed.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

const given = (...args: readonly string[]) => readArguments(deleteBlueprint, ['id', ...args])

describe('what deletes', () => {
  test('does so when told, by an option or by a person', async () => {
    await checkConfirmed(given('--yes'), recordingTerminal(), 'Delete?')
    await checkConfirmed(given(), recordingTerminal({}, { answer: true }), 'Delete?')
  })

  test('does not when a person says no', async () => {
    const terminal = recordingTerminal({}, { answer: false })
    await expect(checkConfirmed(given(), terminal, 'Delete?')).rejects.toMatchObject({ code: 'CONFIRMATION_REFUSED' })
  })

  test('does not when nobody is there', async () => {
    await expect(checkConfirmed(given(), recordingTerminal(), 'Delete?')).rejects.toMatchObject({
      code: 'CONFIRMATION_MISSING',
      remedy: 'Add --yes',
    })
  })
})
