import { at } from '../../errors.ts'
import { visibleLine } from '../../text.ts'
import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { type Command, DONE } from '../command.ts'
import { checkConfirmed, YES_OPTION } from '../confirmed.ts'
import { findAccount } from './find.ts'

export const removeAccount: Command = {
  name: 'accounts remove',
  usage: 'ACCOUNT [--yes]',
  positionals: 1,
  options: {
    ...YES_OPTION,
    json: { type: 'boolean', text: 'what was unlinked, as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['deleteAwsAccount', 'deleteAzureAccount'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const api = await connectApi(given, terminal)
    const { provider, account } = await findAccount(api, at(given.positionals, 0))
    const what = `${visibleLine(account.name)} (${provider}): ${account.id}`
    await checkConfirmed(given, terminal, `Unlink ${what}?`)
    await api[provider].remove(account.id)
    const removed = { provider, id: account.id, name: account.name }
    if (given.flag('json')) terminal.document(`${JSON.stringify(removed, null, 2)}\n`)
    else terminal.say(`Unlinked ${what}`)
    return DONE
  },
}
