import { ExpectedError } from '../../errors.ts'
import { visibleLine } from '../../text.ts'
import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { collectErrors } from '../collect.ts'
import { type Command, DONE, type Given } from '../command.ts'
import { readNeeded } from '../option-values.ts'
import type { Terminal } from '../terminal.ts'
import { checkFields, FIELD_OPTIONS, readClientSecret, shownAccount } from './fields.ts'

const NAME = 'accounts add'

export const addAccount: Command = {
  name: NAME,
  usage: 'aws|azure --name NAME [options]',
  positionals: 1,
  options: {
    ...FIELD_OPTIONS,
    region: { type: 'string', value: 'REGION', text: 'AWS: the region to test the role in (default us-east-1)' },
    json: { type: 'boolean', text: 'the new account as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['addAwsAccount', 'addAzureAccount'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const provider = readProvider(given.positionals[0])
    const account = provider === 'aws' ? await addAws(given, terminal) : await addAzure(given, terminal)
    if (given.flag('json')) terminal.document(`${JSON.stringify(shownAccount(provider, account), null, 2)}\n`)
    else terminal.say(`Linked ${visibleLine(account.name)} (${provider}): ${account.id}`)
    return DONE
  },
}

function readProvider(text: string | undefined): 'aws' | 'azure' {
  if (text === 'aws' || text === 'azure') return text
  throw new ExpectedError('PROVIDER_UNKNOWN', `"${visibleLine(text ?? '')}" is not a provider`, 'Use aws or azure')
}

async function addAws(given: Given, terminal: Terminal) {
  const errors = collectErrors()
  errors.attempt(() => checkFields(given, 'aws'))
  const name = errors.attempt(() => readNeeded(given, NAME, 'name', 'NAME')) ?? ''
  const roleArn = errors.attempt(() => readNeeded(given, NAME, 'role-arn', 'ARN')) ?? ''
  errors.finish()
  const api = await connectApi(given, terminal)
  return api.aws.add({ name, roleArn, region: given.text('region') })
}

async function addAzure(given: Given, terminal: Terminal) {
  const errors = collectErrors()
  errors.attempt(() => checkFields(given, 'azure'))
  const needed = (name: string, value = 'UUID') => errors.attempt(() => readNeeded(given, NAME, name, value)) ?? ''
  const fields = {
    name: needed('name', 'NAME'),
    subscriptionId: needed('subscription-id'),
    directoryId: needed('directory-id'),
    applicationId: needed('application-id'),
  }
  errors.finish()
  const clientSecret = await readClientSecret(given, terminal)
  if (clientSecret === undefined) {
    const message = 'An Azure account needs a client secret'
    throw new ExpectedError('CLIENT_SECRET_MISSING', message, 'Set CLOUDCRAFT_AZURE_CLIENT_SECRET or pipe it in')
  }
  const api = await connectApi(given, terminal)
  return api.azure.add({ ...fields, clientSecret })
}
