import { at } from '../../errors.ts'
import { checkOut, writeWholeFile } from '../../snapshot/disk/whole-file.ts'
import { visibleLine } from '../../text.ts'
import { CONNECTION_OPTIONS, connectApi } from '../cloud.ts'
import { type Command, DONE } from '../command.ts'

export const getBlueprint: Command = {
  name: 'blueprints get',
  usage: 'ID [--out FILE]',
  positionals: 1,
  options: {
    out: { type: 'string', value: 'FILE', text: 'write it there' },
    json: { type: 'boolean', text: 'print it on stdout, as without --out' },
    ...CONNECTION_OPTIONS,
  },
  operations: ['retrieveBlueprint'],
  async run(given, terminal) {
    const out = given.text('out')
    if (out === undefined || given.flag('json')) terminal.reserveStdout()
    if (out !== undefined) checkOut(out)
    const api = await connectApi(given, terminal)
    const { blueprint, etag } = await api.blueprints.get(at(given.positionals, 0))
    const text = `${JSON.stringify(blueprint, null, 2)}\n`
    if (out !== undefined) writeWholeFile(out, text)
    if (out === undefined || given.flag('json')) terminal.document(text)
    if (out !== undefined) terminal.say(`Wrote ${out}`)
    if (etag !== undefined) terminal.say(`Update it with --if-match ${visibleLine(etag)}`)
    return DONE
  },
}
