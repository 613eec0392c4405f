import process from 'node:process'
import { CURRENCIES } from '../cost/currencies.ts'
import { type Channel, type Outcome, type TellPorts, tell } from '../deployment-diff.ts'
import { at } from '../errors.ts'
import type { IgnoreTexts } from '../inventory/ignore/ignore-texts.ts'
import { openRasteriser } from '../rasteriser.ts'
import type { Baseline } from '../report/build/drift.ts'
import { GATE_NAMES, type Gate, parseGates } from '../report/gate.ts'
import { renderComment } from '../report/markdown/comment.ts'
import { terminalLines } from '../report/terminal.ts'
import { lookFor, type Screen } from '../report/terminal-look.ts'
import type { CompareOptions, Told } from '../report/told.ts'
import { checkFolder, writeFolder } from '../snapshot/disk/out-folder.ts'
import { readRules } from '../snapshot/folder.ts'
import { VERSION } from '../version.ts'
import { CONNECTION_OPTIONS } from './cloud.ts'
import { collectErrors } from './collect.ts'
import { type Command, DONE, GATE_TRIPPED, type Given } from './command.ts'
import { OTHER_KEYS } from './config.ts'
import { explainSides } from './explain.ts'
import { readChoice } from './option-values.ts'
import { askPrices, readCost } from './prices.ts'
import { readFolder, readSides, type Sides, unpictured } from './sides.ts'
import type { Terminal } from './terminal.ts'

const ENDINGS = ['success', 'failure', 'cancelled', 'skipped'] as const

export const compare: Command = {
  name: 'compare',
  usage:
    'BEFORE AFTER [--out DIR] [--json] [--fail-on LIST] [--ignore-file F] [--baseline DIR] [--plan F]… [--job-status STATUS] [--cost] [--currency NAME] [--history DIR] [--explain KEY]',
  positionals: 2,
  options: {
    out: { type: 'string', value: 'DIR', text: 'write report.json, report.html, comment.md and the pictures there' },
    json: { type: 'boolean', text: 'print report.json on stdout' },
    'ignore-file': { type: 'string', value: 'F', text: 'rules for changes to leave out' },
    baseline: {
      ...{ type: 'string', value: 'DIR' },
      text: 'the after-snapshot of the previous deployment, to show what changed before this one began',
    },
    plan: {
      ...{ type: 'string', multiple: true, value: 'F' },
      text: 'the plan of the deployment: of Terraform, a change set or a Pulumi preview, as JSON; `*` and `**` are allowed',
    },
    'job-status': {
      ...{ type: 'string', value: 'STATUS' },
      text: `how the deployment ended: ${ENDINGS.join(', ')}; after a failed one an announced change may be missing`,
    },
    history: {
      ...{ type: 'string', value: 'DIR' },
      text: 'a folder that `history` wrote: says whether this deployment rolls an earlier one back',
    },
    explain: {
      type: 'string',
      value: 'KEY',
      text: 'explain what a resource was compared with, and why it is or is not a change',
    },
    cost: { type: 'boolean', text: "the change in monthly cost, at Cloudcraft's list prices; needs a read-write key" },
    currency: { type: 'string', value: 'NAME', text: `of the cost: ${CURRENCIES.join(', ')} (default USD)` },
    'fail-on': { type: 'string', value: 'LIST', text: `exit 2 on any of: ${GATE_NAMES.join(', ')}` },
    ...CONNECTION_OPTIONS,
  },
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const wanted = readWanted(given)
    const { gates, out, sides } = wanted
    if (sides.before === undefined)
      terminal.complain(`warning: ${at(given.positionals, 0)} does not exist: there is nothing to compare with`)
    const options = {
      ...(await optionsFrom(given, wanted)),
      ...(await askPrices(sides, wanted.currency, given, terminal)),
    }
    const isDrawn = out !== undefined || given.flag('json')
    const told = await compareSides(isDrawn ? sides : unpictured(sides), options, out !== undefined)
    const channels = [
      ...(out === undefined ? [] : [folder(out)]),
      ...(given.flag('json') ? [json(terminal)] : []),
      screen(terminal, out, given.flag('json') ? process.stderr : process.stdout),
    ]
    const { tripped } = await tellHere(told, gates, channels)
    const unclear = given.text('explain')
    if (unclear !== undefined) for (const line of explainSides(sides, unclear)) terminal.say(line)
    if (tripped.length > 0) terminal.say(`Gate tripped: ${tripped.join(', ')}`)
    return tripped.length > 0 ? GATE_TRIPPED : DONE
  },
}

interface Wanted {
  readonly gates: readonly Gate[]
  readonly sides: Sides
  readonly ignore: IgnoreTexts
  readonly currency: ReturnType<typeof readCost>
  readonly deployment: (typeof ENDINGS)[number] | undefined
  readonly out: string | undefined
}

/** @throws the only error, or an AggregateError of everything that is wrong */
function readWanted(given: Given): Wanted {
  const errors = collectErrors()
  const gates = errors.attempt(() => parseGates(given.text('fail-on') ?? ''))
  const currency = errors.attempt(() => readCost(given, gates ?? []))
  const deployment = errors.attempt(() => readChoice(given, 'job-status', ENDINGS))
  const ignore = errors.attempt(() => ignoreFrom(given))
  const out = given.text('out')
  const read = ['plan', 'baseline', 'ignore-file'].flatMap((name) => given.texts(name))
  if (out !== undefined) errors.attempt(() => checkFolder(out, 'report', { inputs: [...given.positionals, ...read] }))
  const sides = errors.attempt(() => readSides(at(given.positionals, 0), at(given.positionals, 1)))
  return { ...errors.finishWith({ gates, sides, ignore }), currency, deployment, out }
}

export function ignoreFrom({ text, config }: Given): IgnoreTexts {
  const file = text('ignore-file')
  const own = file === undefined ? [] : [{ origin: file, text: readRules(file) }]
  const configured = config === undefined ? [] : [{ origin: config.file, text: config.text, besides: OTHER_KEYS }]
  return { sources: [...configured, ...own], now: new Date() }
}

function baselineIn(dir: string): Baseline {
  const snapshot = readFolder(dir)
  return { snapshot, since: snapshot.origin ?? { by: 'deployment' } }
}

/** Further options of the comparison. The report mentions a plan that cannot be used. */
async function optionsFrom(given: Given, { ignore, deployment }: Wanted): Promise<CompareOptions> {
  const patterns = given.texts('plan')
  const baseline = given.text('baseline')
  const history = given.text('history')
  const earlier = history === undefined ? [] : await (await import('./history.ts')).readEarlier(history)
  const options = {
    ...{ toolVersion: VERSION, earlier },
    ignore,
    ...(deployment !== undefined && { deployment }),
    ...(baseline !== undefined && { baseline: baselineIn(baseline) }),
  }
  if (patterns.length === 0) return options
  const { readPlans } = await import('../plan-files.ts')
  return { ...options, plans: readPlans(patterns).plans }
}

/** @param drawn whether files are written, pictures included */
async function compareSides({ before, after, strict }: Sides, options: CompareOptions, drawn: boolean): Promise<Told> {
  // Lazy: the help of this command needs no picture code.
  const { tellWhatChanged } = await import('../report/told.ts')
  const told = await tellWhatChanged(before, after, {
    ...options,
    ...(drawn && { rasteriser: openRasteriser }),
  })
  const failures = told.failures.filter((failure) => !told.costFailures?.includes(failure))
  if (strict && failures.length === 1) throw at(failures, 0)
  if (strict && failures.length > 1) throw new AggregateError(failures)
  return told
}

/** Publishes on this machine: a failure here fails the command. Failures to see something are in the report. */
export function tellHere(told: Told, gates: readonly Gate[], channels: readonly Channel[]): Promise<Outcome> {
  const warn = (failure: unknown) => {
    throw failure
  }
  const write: TellPorts['write'] = (report, links, tripped) => renderComment(report, { ...links, tripped })
  return tell({ ...told, failures: [] }, { gates, shelves: [], write, channels, warn })
}

/** report.json on stdout. */
export function json(terminal: Terminal): Channel {
  return {
    name: 'json',
    publish: async ({ files }) => terminal.document(String(files.get('report.json'))),
  }
}

/** The folder of `--out`. */
export function folder(out: string): Channel {
  return {
    name: 'folder',
    async publish({ files }) {
      writeFolder(out, files)
    },
  }
}

/**
 * The report for a terminal, and the location of the rest.
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
