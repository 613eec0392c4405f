import { at } from '../../errors.ts'
import { visibleLine } from '../../text.ts'
import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { type Command, DONE } from '../command.ts'
import { DRAFT_OPTIONS, readDraft } from './draft.ts'

export const updateBlueprint: Command = {
  name: 'blueprints update',
  usage: 'ID FILE [--if-match ETAG] [options]',
  positionals: 2,
  options: {
    'if-match': {
      type: 'string',
      value: 'ETAG',
      text: 'only if it still has the ETag that `blueprints get` showed; without it, replace any version',
    },
    ...DRAFT_OPTIONS,
    json: { type: 'boolean', text: 'the id and the new ETag as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['updateBlueprint'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const id = at(given.positionals, 0)
    const draft = await readDraft(at(given.positionals, 1), given, terminal)
    const api = await connectApi(given, terminal)
    const { etag } = await api.blueprints.update(id, draft, { ifMatch: given.text('if-match') })
    if (given.flag('json')) terminal.document(`${JSON.stringify({ id, etag: etag ?? null }, null, 2)}\n`)
    else terminal.say(`Updated ${id}${etag === undefined ? '' : `, now --if-match ${visibleLine(etag)}`}`)
    return DONE
  },
}
