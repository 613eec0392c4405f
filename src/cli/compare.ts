import process from 'node:process'
import { type IgnoreTexts, type Told, tellWhatChanged } from '../deployment-diff.ts'
import { at } from '../errors.ts'
import { openRasteriser } from '../rasteriser.ts'
import { GATES, parseGates } from '../report/gate.ts'
import { terminalLines } from '../report/terminal.ts'
import { lookFor, type Screen } from '../report/terminal-look.ts'
import { trippedGates } from '../report/tripped-gates.ts'
import { checkFolder, readRules, writeFolder } from '../snapshot/folder.ts'
import { VERSION } from '../version.ts'
import { type Command, DONE, GATE_TRIPPED } from './command.ts'
import { explainSides } from './explain.ts'
import { readSides, type Sides } from './sides.ts'
import type { Terminal } from './terminal.ts'

export const compare: Command = {
  name: 'compare',
  usage: 'BEFORE AFTER [--out DIR] [--json] [--fail-on LIST] [--ignore-file F] [--explain KEY]',
  positionals: 2,
  options: {
    out: { type: 'string', value: 'DIR', text: 'write report.json, report.html, comment.md and the pictures there' },
    json: { type: 'boolean', text: 'print report.json on stdout' },
    'ignore-file': { type: 'string', value: 'F', text: 'rules for changes to leave out' },
    explain: {
      type: 'string',
      value: 'KEY',
      text: 'explain what a resource was compared with, and why it is or is not a change',
    },
    'fail-on': { type: 'string', value: 'LIST', text: `exit 2 on any of: ${GATES.join(', ')}` },
  },
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const gates = parseGates(given.text('fail-on') ?? '')
    const out = given.text('out')
    if (out !== undefined) checkFolder(out)
    const sides = readSides(at(given.positionals, 0), at(given.positionals, 1))
    const told = await compareSides(sides, ignoreFrom(given.text('ignore-file')), out !== undefined)
    if (out !== undefined) writeFolder(out, told.files)
    if (given.flag('json')) terminal.document(String(told.files.get('report.json')))
    show(told, out, terminal, given.flag('json') ? process.stderr : process.stdout)
    const wanted = given.text('explain')
    if (wanted !== undefined) for (const line of explainSides(sides, wanted)) terminal.say(line)
    const tripped = trippedGates(told.report, gates)
    if (tripped.length > 0) terminal.say(`Gate tripped: ${tripped.join(', ')}`)
    return tripped.length > 0 ? GATE_TRIPPED : DONE
  },
}

function ignoreFrom(file: string | undefined): IgnoreTexts {
  return { sources: file === undefined ? [] : [{ origin: file, text: readRules(file) }], now: new Date() }
}

/** @param drawn whether files are written, pictures included */
async function compareSides({ before, after, strict }: Sides, ignore: IgnoreTexts, drawn: boolean): Promise<Told> {
  const told = await tellWhatChanged(before, after, {
    toolVersion: VERSION,
    ignore,
    ...(drawn && { rasteriser: openRasteriser }),
  })
  if (strict && told.failures.length === 1) throw at(told.failures, 0)
  if (strict && told.failures.length > 1) throw new AggregateError(told.failures)
  return told
}

/**
 * Prints the report, and where its files are.
 * @param screen where people read it, for colours and width
 */
export function show(told: Told, out: string | undefined, terminal: Terminal, screen: Screen = process.stdout): void {
  for (const line of terminalLines(told.report, lookFor(terminal.env, screen))) terminal.say(line)
  if (out !== undefined) terminal.say(`Open ${out}/report.html`)
}
