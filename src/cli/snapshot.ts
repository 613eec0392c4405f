import { describeError, ExpectedError } from '../errors.ts'
import { checkFolder, momentOf } from '../snapshot/disk/out-folder.ts'
import { MANIFEST, snapshotToFiles } from '../snapshot/files.ts'
import { writeSnapshotFolder } from '../snapshot/folder.ts'
import { REQUEST_DEFAULTS } from '../snapshot/request.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { takeTargets } from '../snapshot/take-targets.ts'
import { VERSION } from '../version.ts'
import { CALM_OPTIONS, readCalm } from './calm.ts'
import { connectCloud, progressOn, readSnapshotOptions, SNAPSHOT_OPTIONS } from './cloud.ts'
import { collectErrors } from './collect.ts'
import { type Command, DONE, FAILED, type Given } from './command.ts'
import { errorLines } from './error-lines.ts'
import { readNeeded } from './option-values.ts'
import type { Terminal } from './terminal.ts'

export const snapshot: Command = {
  name: 'snapshot',
  usage: '--target "NAME: REGION, …" --out DIR [--force] [--json] [options]',
  positionals: 0,
  options: {
    out: { type: 'string', value: 'DIR', text: 'the folder to write: new, empty, or with --force an earlier snapshot' },
    force: { type: 'boolean', text: 'replace the snapshot in DIR, which cannot be taken again' },
    json: { type: 'boolean', text: 'what was taken, as JSON on stdout: the folder and its manifest' },
    ...SNAPSHOT_OPTIONS,
    projection: { type: 'string', value: 'NAME', text: `isometric or 2d (default ${REQUEST_DEFAULTS.projection})` },
    theme: { type: 'string', value: 'NAME', text: `light or dark (default ${REQUEST_DEFAULTS.theme})` },
    width: { type: 'string', value: 'PIXELS', text: `of the picture (default ${REQUEST_DEFAULTS.width})` },
    height: { type: 'string', value: 'PIXELS', text: `of the picture (default ${REQUEST_DEFAULTS.height})` },
    ...CALM_OPTIONS,
  },
  operations: ['listMyAwsAccounts', 'listMyAzureAccounts', 'snapshotAwsAccount', 'snapshotAzureAccount'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const { out, calm, replace, lines, request } = readWanted(given)
    const cloud = await connectCloud(given, terminal)
    const ports = { cloud, now: () => new Date(), progress: progressOn(terminal), ...(calm && { calm }) }
    const taken = await takeTargets(lines, request, ports)
    const exitCode = keep(taken, { out, replace }, terminal)
    if (given.flag('json'))
      terminal.document(`${JSON.stringify({ folder: out, manifest: manifestOf(taken) }, null, 2)}\n`)
    return exitCode
  },
}

/** @throws the only error, or an AggregateError of everything that is wrong */
function readWanted(given: Given) {
  const errors = collectErrors()
  const replace = given.flag('force')
  const out = errors.attempt(() => readNeeded(given, 'snapshot', 'out', 'DIR'))
  if (out !== undefined) errors.attempt(() => checkFolder(out, 'snapshot', { replace }))
  const options = errors.attempt(() => readSnapshotOptions(given))
  const calm = errors.attempt(() => readCalm(given))
  const { options: asked, ...read } = errors.finishWith({ out, options })
  return { ...read, ...asked, calm, replace }
}

/** As in the folder. */
function manifestOf(taken: Snapshot): unknown {
  return JSON.parse(new TextDecoder().decode(snapshotToFiles(taken, VERSION).get(MANIFEST)))
}

interface Place {
  readonly out: string
  readonly replace: boolean
}

/** Writes a partial snapshot as well, but never an empty one. */
function keep(taken: Snapshot, { out, replace }: Place, terminal: Terminal): number {
  const failures = taken.targets.flatMap(({ inventory, render, control }) =>
    [inventory, render, control?.inventory].filter((part) => part instanceof ExpectedError),
  )
  const distinct = [...new Map(failures.map((failure) => [describeError(failure), failure])).values()]
  const got = taken.targets.some(
    ({ inventory, render }) => inventory instanceof Uint8Array || render instanceof Uint8Array,
  )
  if (!got) throw distinct.length === 1 ? distinct[0] : new AggregateError(distinct)
  const earlier = writeSnapshotFolder(out, taken, VERSION, { replace })
  if (earlier.kind === 'snapshot') terminal.say(`Replaced the snapshot of ${momentOf(earlier.takenAt)}`)
  const whole = taken.targets.filter(
    ({ inventory, render }) => inventory instanceof Uint8Array && render instanceof Uint8Array,
  )
  terminal.say(
    `Snapshot of ${whole.length} of ${taken.targets.length} target${taken.targets.length === 1 ? '' : 's'} in ${out}`,
  )
  if (distinct.length === 0) return DONE
  for (const failure of distinct) terminal.complain(errorLines(failure))
  return FAILED
}
