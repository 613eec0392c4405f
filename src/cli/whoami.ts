import { CONNECTION_OPTIONS, connectApi } from './cloud.ts'
import { type Command, DONE } from './command.ts'
import { tableLines } from './table.ts'

export const whoami: Command = {
  name: 'whoami',
  usage: '[--json]',
  positionals: 0,
  options: { json: { type: 'boolean', text: 'as JSON on stdout' }, ...CONNECTION_OPTIONS },
  operations: ['getMyInformation'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const api = await connectApi(given, terminal)
    const user = await api.user()
    if (given.flag('json')) terminal.document(`${JSON.stringify(user, null, 2)}\n`)
    const rows = [
      ['name', user.name],
      ['email', user.email],
      ['id', user.id],
      ['since', user.createdAt],
    ]
    const known = rows.flatMap(([title, text]) => (text ? [[title ?? '', text]] : []))
    for (const line of given.flag('json') ? [] : tableLines(known)) terminal.say(line)
    return DONE
  },
}
