import process from 'node:process'
import { type Channel, type Outcome, type TellPorts, tell } from '../deployment-diff.ts'
import { at } from '../errors.ts'
import type { IgnoreTexts } from '../inventory/ignore/ignore-texts.ts'
import { openRasteriser } from '../rasteriser.ts'
import { GATES, type Gate, parseGates } from '../report/gate.ts'
import { renderComment } from '../report/markdown/comment.ts'
import { terminalLines } from '../report/terminal.ts'
import { lookFor, type Screen } from '../report/terminal-look.ts'
import type { Told } from '../report/told.ts'
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
    const json: Channel = {
      name: 'json',
      publish: async ({ files }) => terminal.document(String(files.get('report.json'))),
    }
    const channels = [
      ...(out === undefined ? [] : [folder(out)]),
      ...(given.flag('json') ? [json] : []),
      screen(terminal, out, given.flag('json') ? process.stderr : process.stdout),
    ]
    const { tripped } = await tellHere(told, gates, channels)
    const wanted = given.text('explain')
    if (wanted !== undefined) for (const line of explainSides(sides, wanted)) terminal.say(line)
    if (tripped.length > 0) terminal.say(`Gate tripped: ${tripped.join(', ')}`)
    return tripped.length > 0 ? GATE_TRIPPED : DONE
  },
}

function ignoreFrom(file: string | undefined): IgnoreTexts {
  return { sources: file === undefined ? [] : [{ origin: file, text: readRules(file) }], now: new Date() }
}

/** @param drawn whether files are written, pictures included */
async function compareSides({ before, after, strict }: Sides, ignore: IgnoreTexts, drawn: boolean): Promise<Told> {
  // Lazy: the help of this command needs no picture code.
  const { tellWhatChanged } = await import('../report/told.ts')
  const told = await tellWhatChanged(before, after, {
    toolVersion: VERSION,
    ignore,
    ...(drawn && { rasteriser: openRasteriser }),
  })
  if (strict && told.failures.length === 1) throw at(told.failures, 0)
  if (strict && told.failures.length > 1) throw new AggregateError(told.failures)
  return told
}

/** Tells it on this machine: what fails here fails the command. Failures to see something are in the report. */
export function tellHere(told: Told, gates: readonly Gate[], channels: readonly Channel[]): Promise<Outcome> {
  const warn = (failure: unknown) => {
    throw failure
  }
  const write: TellPorts['write'] = (report, links, tripped) => renderComment(report, { ...links, tripped })
  return tell({ ...told, failures: [] }, { gates, shelves: [], write, channels, warn })
}

/** The folder of `--out`. */
export function folder(out: string): Channel {
  return { name: 'folder', publish: async ({ files }) => writeFolder(out, files) }
}

/**
 * The report for a terminal, and where the rest of it is.
 * @param stream where people read it, for colours and width
 */
export function screen(terminal: Terminal, out: string | undefined, stream: Screen = process.stdout): Channel {
  return {
    name: 'terminal',
    async publish({ report }) {
      for (const line of terminalLines(report, lookFor(terminal.env, stream))) terminal.say(line)
      if (out !== undefined) terminal.say(`Open ${out}/report.html`)
    },
  }
}
