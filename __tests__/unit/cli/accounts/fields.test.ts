import { describe, expect, test } from '@jest/globals'
import { addAccount } from '../../../../src/cli/accounts/add.ts'
import { checkFields, readAccess, readClientSecret, shownAccount } from '../../../../src/cli/accounts/fields.ts'
import { updateAccount } from '../../../../src/cli/accounts/update.ts'
import { readArguments } from '../../../../src/cli/arguments.ts'
import { recordingTerminal } from '../../../support/recording-terminal.ts'

const added = (...args: readonly string[]) => readArguments(addAccount, ['azure', ...args])
const updated = (...args: readonly string[]) => readArguments(updateAccount, ['x', ...args])

describe('the client secret', () => {
  test('comes from the environment', async () => {
    const terminal = recordingTerminal({ CLOUDCRAFT_AZURE_CLIENT_SECRET: 's' })
    expect(await readClientSecret(added(), terminal)).toBe('s')
    expect(await readClientSecret(added(), recordingTerminal())).toBeUndefined()
  })

  test('comes from a pipe, without the line break that echo adds', async () => {
    const terminal = recordingTerminal({ CLOUDCRAFT_AZURE_CLIENT_SECRET: 'env' }, { piped: ' s \n' })
    expect(await readClientSecret(added('--client-secret-stdin'), terminal)).toBe(' s ')
  })

  test.each([undefined, '', '\n'])('is not taken from an empty pipe: %j', async (piped) => {
    const terminal = recordingTerminal({ CLOUDCRAFT_AZURE_CLIENT_SECRET: 'env' }, piped === undefined ? {} : { piped })
    await expect(readClientSecret(added('--client-secret-stdin'), terminal)).rejects.toMatchObject({
      code: 'CLIENT_SECRET_EMPTY',
    })
  })

  test('has no option of its own, which everybody on the machine could read', () => {
    expect(() => added('--client-secret', 's')).toThrow(expect.objectContaining({ code: 'OPTION_UNKNOWN' }))
  })
})

test('fields of the other cloud are refused', () => {
  checkFields(added('--name', 'x', '--directory-id', 'd'), 'azure')
  expect(() => checkFields(added('--role-arn', 'x'), 'azure')).toThrow(/--role-arn does not apply to an Azure account/)
  expect(() => checkFields(updated('--client-secret-stdin'), 'aws')).toThrow(/does not apply to an AWS account/)
})

test('access that is not named is left alone', () => {
  expect(readAccess(updated('--name', 'x'))).toEqual({})
  expect(readAccess(updated('--read-access', 'none'))).toEqual({ readAccess: [] })
})

test('the external id is in no output', () => {
  const account = { id: 'a', name: 'x', roleArn: 'r', externalId: 'canary', readAccess: null, writeAccess: null }
  const shown = shownAccount('aws', { ...account, createdAt: null, updatedAt: null, CreatorId: null })
  expect(shown).toMatchObject({ provider: 'aws', id: 'a', roleArn: 'r' })
  expect(JSON.stringify(shown)).not.toContain('canary')
})
