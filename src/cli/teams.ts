import { CONNECTION_OPTIONS, connectApi } from './cloud.ts'
import { type Command, DONE } from './command.ts'
import { tableLines } from './table.ts'

export const teams: Command = {
  name: 'teams',
  usage: '[--json]',
  positionals: 0,
  options: { json: { type: 'boolean', text: 'with all members, as JSON on stdout' }, ...CONNECTION_OPTIONS },
  operations: ['listMyTeams'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const api = await connectApi(given, terminal)
    const list = await api.teams()
    if (given.flag('json')) terminal.document(`${JSON.stringify(list, null, 2)}\n`)
    else if (list.length === 0) terminal.say('The key belongs to no team.')
    else for (const line of tableLines(list.map(row))) terminal.say(line)
    return DONE
  },
}

function row({ id, role, members, name }: { id: string; role: string; members: readonly unknown[]; name: string }) {
  return [id, role, `${members.length} member${members.length === 1 ? '' : 's'}`, name]
}
