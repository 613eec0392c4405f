import type { AwsAccount } from '../../cloudcraft/aws-accounts.ts'
import type { AzureAccount } from '../../cloudcraft/azure-accounts.ts'
import { ExpectedError } from '../../errors.ts'
import type { Given, Option } from '../command.ts'
import { readList } from '../option-values.ts'
import type { Terminal } from '../terminal.ts'

/** Options that belong to one cloud. */
export const AWS_FIELDS = ['role-arn'] as const
export const AZURE_FIELDS = ['subscription-id', 'directory-id', 'application-id'] as const

export const FIELD_OPTIONS: Readonly<Record<string, Option>> = {
  name: { type: 'string', value: 'NAME', text: 'the name of the account in Cloudcraft' },
  'role-arn': { type: 'string', value: 'ARN', text: 'AWS: the role that Cloudcraft assumes to scan' },
  'subscription-id': { type: 'string', value: 'UUID', text: 'Azure: the subscription' },
  'directory-id': { type: 'string', value: 'UUID', text: 'Azure: the directory (tenant)' },
  'application-id': { type: 'string', value: 'UUID', text: 'Azure: the application that Cloudcraft signs in as' },
  'client-secret-stdin': {
    type: 'boolean',
    text: 'Azure: read its client secret from stdin, instead of CLOUDCRAFT_AZURE_CLIENT_SECRET',
  },
}

export const ACCESS_OPTIONS: Readonly<Record<string, Option>> = {
  'read-access': { type: 'string', value: 'LIST', text: 'who may read: team/ID, customer/ID, or none' },
  'write-access': { type: 'string', value: 'LIST', text: 'who may write: team/ID, customer/ID, or none' },
}

type AccessEntry = `team/${string}` | `customer/${string}`

/** Access from the options; absent options change nothing. The client validates the entries. */
export function readAccess(given: Given): {
  readAccess?: readonly AccessEntry[]
  writeAccess?: readonly AccessEntry[]
} {
  const [read, write] = ['read-access', 'write-access'].map((name) => readList(given, name) as readonly AccessEntry[])
  return { ...(read && { readAccess: read }), ...(write && { writeAccess: write }) }
}

/** @throws ExpectedError OPTION_MISPLACED for a field of the other cloud */
export function checkFields(given: Given, provider: 'aws' | 'azure'): void {
  const foreign = provider === 'aws' ? [...AZURE_FIELDS, 'client-secret-stdin'] : [...AWS_FIELDS, 'region']
  const found = foreign.find((name) => given.flag(name))
  if (found === undefined) return
  const message = `--${found} does not apply to an ${provider === 'aws' ? 'AWS' : 'Azure'} account`
  throw new ExpectedError('OPTION_MISPLACED', message, `Omit --${found}`)
}

/** Never an argument, which other users of the machine could read. @throws ExpectedError CLIENT_SECRET_EMPTY */
export async function readClientSecret(given: Given, terminal: Terminal): Promise<string | undefined> {
  if (!given.flag('client-secret-stdin')) return terminal.env['CLOUDCRAFT_AZURE_CLIENT_SECRET'] || undefined
  const secret = new TextDecoder().decode(await terminal.input()).replace(/\r?\n$/, '')
  if (secret !== '') return secret
  throw new ExpectedError('CLIENT_SECRET_EMPTY', 'No client secret came from stdin', 'Pipe it in')
}

/** An account as JSON, without its external id, which must not be logged. */
export function shownAccount(provider: 'aws' | 'azure', account: AwsAccount | AzureAccount): object {
  const { externalId: _, ...shown } = { externalId: '', ...account }
  return { provider, ...shown }
}
