import type { IamParameters } from '../../cloudcraft/iam.ts'
import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { type Command, DONE } from '../command.ts'
import { readChoice } from '../option-values.ts'
import { tableLines } from '../table.ts'

/** The kinds of policy that the API serves. */
const POLICIES = ['minimal', 'custom'] as const

export const iam: Command = {
  name: 'accounts iam',
  usage: '[--policy minimal|custom] [--json]',
  positionals: 0,
  options: {
    policy: {
      type: 'string',
      value: 'KIND',
      text: 'the IAM policy instead, as JSON: minimal (every action by name) or custom (with wildcards)',
    },
    json: { type: 'boolean', text: 'as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['getMyAwsIamRoleParameters', 'getMinimalIamPolicy', 'getCustomIamPolicy'],
  async run(given, terminal) {
    const policy = readChoice(given, 'policy', POLICIES)
    const isDocument = given.flag('json') || policy !== undefined
    if (isDocument) terminal.reserveStdout()
    const api = await connectApi(given, terminal)
    const print = (answer: object) => terminal.document(`${JSON.stringify(answer, null, 2)}\n`)
    if (policy !== undefined) print(await api.aws.iamPolicy(policy))
    else {
      const parameters = await api.aws.iamParameters()
      if (isDocument) print(parameters)
      else for (const line of tableLines(rows(parameters), 1000)) terminal.say(line)
    }
    return DONE
  },
}

function rows({ accountId, externalId, awsConsoleUrl }: IamParameters) {
  return [
    ['account to trust', accountId],
    ['external id', externalId],
    ['set it up', awsConsoleUrl],
  ]
}
