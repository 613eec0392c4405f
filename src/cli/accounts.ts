import { plain } from '../report/plain.ts'
import { CONNECTION_OPTIONS, connect } from './cloud.ts'
import { type Command, DONE } from './command.ts'

export const accounts: Command = {
  name: 'accounts',
  summary: 'lists the accounts that are linked to Cloudcraft',
  usage: '[--json]',
  positionals: 0,
  options: { json: { type: 'boolean', text: 'as JSON on stdout' }, ...CONNECTION_OPTIONS },
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const cloud = await connect(given, terminal)
    const list = await cloud.accounts()
    if (given.flag('json')) terminal.document(`${JSON.stringify(list, null, 2)}\n`)
    else if (list.length === 0) terminal.say('The key sees no linked account.')
    for (const { name, provider, id } of given.flag('json') ? [] : list)
      terminal.say(`${id}  ${provider.padEnd(5)}  ${plain(name)}`)
    return DONE
  },
}
