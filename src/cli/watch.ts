import process from 'node:process'
import { distinct, ExpectedError } from '../errors.ts'
import type { IgnoreTexts } from '../inventory/ignore/ignore-texts.ts'
import { openRasteriser } from '../rasteriser.ts'
import { checkRequest } from '../report/build/request-doubts.ts'
import type { Since } from '../report/facts/report.ts'
import { GATE_NAMES, parseGates } from '../report/gate.ts'
import type { Calm } from '../snapshot/calm.ts'
import { checkFolder } from '../snapshot/disk/out-folder.ts'
import type { SnapshotRequest } from '../snapshot/request.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { takeTargetInventories, takeTargets } from '../snapshot/take-targets.ts'
import { VERSION } from '../version.ts'
import { CALM_OPTIONS, readCalm } from './calm.ts'
import { connectCloud, progressOn, readSnapshotOptions, SNAPSHOT_OPTIONS } from './cloud.ts'
import { type Command, DONE, FAILED, GATE_TRIPPED, type Given } from './command.ts'
import { folder, ignoreFrom, json, screen, tellHere } from './compare.ts'
import { errorLines } from './error-lines.ts'
import { readNeeded } from './option-values.ts'
import { readFolder } from './sides.ts'
import type { Terminal } from './terminal.ts'

export const watch: Command = {
  name: 'watch',
  usage: '--target "NAME: REGION, …" --baseline DIR [--out DIR] [--json] [--fail-on LIST] [options]',
  positionals: 0,
  options: {
    baseline: {
      type: 'string',
      value: 'DIR',
      text: 'the snapshot to compare with, as `snapshot` wrote it after a deployment',
    },
    out: { type: 'string', value: 'DIR', text: 'write report.json, report.html, comment.md and the pictures there' },
    json: { type: 'boolean', text: 'print report.json on stdout' },
    'fail-on': { type: 'string', value: 'LIST', text: `exit 2 on any of: ${GATE_NAMES.join(', ')}` },
    'ignore-file': { type: 'string', value: 'F', text: 'rules for changes to leave out' },
    ...CALM_OPTIONS,
    ...SNAPSHOT_OPTIONS,
  },
  operations: ['listMyAwsAccounts', 'listMyAzureAccounts', 'snapshotAwsAccount', 'snapshotAzureAccount'],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const gates = parseGates(given.text('fail-on') ?? '')
    const dir = readNeeded(given, 'watch', 'baseline', 'DIR')
    const out = given.text('out')
    const ignoreFile = given.text('ignore-file')
    if (out !== undefined)
      checkFolder(out, 'report', { inputs: [dir, ...(ignoreFile === undefined ? [] : [ignoreFile])] })
    const baseline = readBaseline(dir)
    const ignore = ignoreFrom(given)
    const after = await look(given, { baseline, ignore }, terminal)
    // Lazy: the help of this command needs no picture code.
    const { tellWhatChanged } = await import('../report/told.ts')
    const told = await tellWhatChanged(baseline, after, {
      ...{
        toolVersion: VERSION,
        ignore,
        watch: { since: sinceOf(baseline) },
        ...(out !== undefined && { rasteriser: openRasteriser }),
      },
    })
    const { tripped, report } = await tellHere(told, gates, [
      ...(out === undefined ? [] : [folder(out)]),
      ...(given.flag('json') ? [json(terminal)] : []),
      screen(terminal, out, given.flag('json') ? process.stderr : process.stdout),
    ])
    for (const failure of distinct(told.failures)) terminal.complain(errorLines(failure))
    if (tripped.length > 0) terminal.say(`Gate tripped: ${tripped.join(', ')}`)
    if (tripped.length > 0) return GATE_TRIPPED
    return report.targets.every(({ status }) => status === 'compared') ? DONE : FAILED
  },
}

/** @throws ExpectedError SNAPSHOT_*, FILE_*, BASELINE_MISSING */
function readBaseline(dir: string): Snapshot {
  const baseline = readFolder(dir)
  if (baseline.targets.some(({ inventory }) => inventory instanceof Uint8Array)) return baseline
  throw new ExpectedError('BASELINE_MISSING', `The snapshot in ${dir} has no inventory`, 'Take it again')
}

interface Known {
  readonly baseline: Snapshot
  readonly ignore: IgnoreTexts | undefined
}

/** Changes that happen by themselves or are hidden by rules are not waited for. @throws ExpectedError OPTION_VALUE */
async function patience(given: Given, { baseline, ignore }: Known): Promise<Calm | undefined> {
  const calm = readCalm(given)
  if (calm?.settle === undefined) return calm
  const [{ mattersAfter }, { readIgnore }] = await Promise.all([
    import('../report/build/calm-target.ts'),
    import('../inventory/ignore/ignore-texts.ts'),
  ])
  return {
    ...calm,
    settle: { ...calm.settle, matters: mattersAfter(Promise.resolve(baseline), await readIgnore(ignore)) },
  }
}

/** Pictures only if they are written: drawn like those of the baseline, to be comparable. @throws ExpectedError BASELINE_DIFFERS */
async function look(given: Given, known: Known, terminal: Terminal): Promise<Snapshot> {
  const { baseline } = known
  const calm = await patience(given, known)
  const { lines, request: asked } = readSnapshotOptions(given)
  const { filter: _, exclude: __, ...drawn } = baseline.request
  const { filter, exclude } = asked
  const request: SnapshotRequest = { ...drawn, ...(filter !== undefined && { filter }), ...(exclude && { exclude }) }
  checkRequest(baseline.request, request)
  const cloud = await connectCloud(given, terminal)
  const ports = { cloud, now: () => new Date(), progress: progressOn(terminal), ...(calm && { calm }) }
  return given.text('out') === undefined
    ? takeTargetInventories(lines, request, ports)
    : takeTargets(lines, request, ports)
}

/** A baseline from an artifact contains the run that made it. */
function sinceOf({ targets, origin }: Snapshot): Since {
  const [takenAt] = targets.flatMap((target) => target.takenAt ?? []).sort()
  return { ...(takenAt !== undefined && { takenAt }), ...(origin ?? { by: 'deployment' }) }
}
