import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { type Command, DONE } from '../command.ts'
import { tableLines } from '../table.ts'

export const listBlueprints: Command = {
  name: 'blueprints list',
  usage: '[--json]',
  positionals: 0,
  options: { json: { type: 'boolean', text: 'as JSON on stdout' }, ...CONNECTION_OPTIONS },
  operations: ['listMyBlueprints'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const api = await connectApi(given, terminal)
    const list = await api.blueprints.list()
    if (given.flag('json')) terminal.document(`${JSON.stringify(list, null, 2)}\n`)
    else if (list.length === 0) terminal.say('The key sees no blueprint.')
    else for (const line of tableLines(list.map(row))) terminal.say(line)
    return DONE
  },
}

function row({ id, updatedAt, name }: { id: string; updatedAt: string | null; name: string | null }) {
  return [id, updatedAt ?? '', name ?? '']
}
