import { at } from '../../errors.ts'
import { visibleLine } from '../../text.ts'
import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { type Command, DONE } from '../command.ts'
import { checkConfirmed, YES_OPTION } from '../confirmed.ts'

export const deleteBlueprint: Command = {
  name: 'blueprints delete',
  usage: 'ID [--yes]',
  positionals: 1,
  options: {
    ...YES_OPTION,
    json: { type: 'boolean', text: 'what was deleted, as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['deleteBlueprint'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const id = at(given.positionals, 0)
    const api = await connectApi(given, terminal)
    // The name is only needed for the question.
    const name = given.flag('yes') ? undefined : (await api.blueprints.get(id)).blueprint.name
    await checkConfirmed(given, terminal, `Delete ${name ? `${visibleLine(name)}: ` : ''}${visibleLine(id)}?`)
    await api.blueprints.delete(id)
    if (given.flag('json')) terminal.document(`${JSON.stringify({ id }, null, 2)}\n`)
    else terminal.say(`Deleted ${id}`)
    return DONE
  },
}
