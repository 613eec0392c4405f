import { at } from '../../errors.ts'
import { visibleLine } from '../../text.ts'
import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { type Command, DONE } from '../command.ts'
import { DRAFT_OPTIONS, readDraft } from './draft.ts'

export const createBlueprint: Command = {
  name: 'blueprints create',
  usage: 'FILE [options]',
  positionals: 1,
  options: {
    ...DRAFT_OPTIONS,
    json: { type: 'boolean', text: 'the new blueprint as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['createBlueprint'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const draft = await readDraft(at(given.positionals, 0), given, terminal)
    const api = await connectApi(given, terminal)
    const { blueprint } = await api.blueprints.create(draft)
    if (given.flag('json')) terminal.document(`${JSON.stringify(blueprint, null, 2)}\n`)
    else terminal.say(`Created ${visibleLine(blueprint.name ?? '')}: ${blueprint.id}`)
    return DONE
  },
}
