import { ExpectedError } from './errors.ts'
import type { Ignore } from './report/build/compare-target.ts'
import type { Rasterise } from './report/build/diagram-pictures.ts'
import type { Report, TargetReport } from './report/facts/report.ts'
import type { SnapshotRequest } from './snapshot/request.ts'
import type { Snapshot } from './snapshot/snapshot.ts'
import { type Progress, type Source, takeSnapshot } from './snapshot/take.ts'
import type { Account } from './snapshot/target.ts'
import { resolveTargets, type TargetLine } from './snapshot/target-list.ts'

/** What really changed in the cloud? Take a snapshot, let somebody deploy, take another, compare, report, publish. */

export interface Cloud extends Source {
  accounts(): Promise<readonly Account[]>
}

export interface TakePorts {
  readonly cloud: Cloud
  readonly now: () => Date
  readonly progress?: Progress
}

/** Takes a snapshot of every target. @throws ExpectedError or AggregateError for a target that names no account, before any is scanned */
export async function takeTargets(
  lines: readonly TargetLine[],
  request: SnapshotRequest,
  ports: TakePorts,
): Promise<Snapshot> {
  const targets = resolveTargets(lines, await ports.cloud.accounts())
  return takeSnapshot(targets, request, {
    source: ports.cloud,
    now: ports.now,
    ...(ports.progress && { progress: ports.progress }),
  })
}

/** The inventories alone, where nobody will look at a picture. */
export async function takeTargetInventories(
  lines: readonly TargetLine[],
  request: SnapshotRequest,
  ports: TakePorts,
): Promise<Snapshot> {
  const targets = resolveTargets(lines, await ports.cloud.accounts())
  const { host, inventory } = ports.cloud
  return takeSnapshot(targets, request, {
    source: { host, inventory },
    now: ports.now,
    ...(ports.progress && { progress: ports.progress }),
  })
}

/** A report and everything that is shown of it, as the files of one folder. */
export interface Told {
  readonly report: Report
  readonly files: ReadonlyMap<string, Uint8Array | string>
  /** Why something is missing in it, with codes and remedies. */
  readonly failures: readonly ExpectedError[]
}

export interface TellOptions {
  readonly toolVersion: string
  /** How the deployment ended, where that is known. */
  readonly deployment?: string
  readonly ignore?: IgnoreTexts
  /** What turns drawings into pixels; without it they stay drawings. */
  readonly rasteriser?: () => Promise<Rasterise>
}

/**
 * Compares two snapshots and says what changed.
 * @throws ExpectedError ACCOUNT_MISMATCH, REGION_MISMATCH
 */
export async function tellWhatChanged(
  before: Snapshot | undefined,
  after: Snapshot,
  options: TellOptions,
): Promise<Told> {
  // Loaded here, not above: the before phase takes its snapshot without any of the picture and report code.
  const { compareSnapshots } = await import('./report/build/compare.ts')
  const { buildReport } = await import('./report/build/build.ts')
  const { reportFiles } = await import('./report/files.ts')
  const ignore = await readIgnore(options.ignore)
  const { targets, files, failures, ignored } = compareSnapshots(before, after, ignore)
  const pictures = new Map(files)
  const pictured = await pictureTargets(targets, pictures, options.rasteriser)
  const told = pictured instanceof ExpectedError ? targets : pictured
  const report = buildReport(told, { ...options, ...(ignored && { ignored }) })
  const lost = pictured instanceof ExpectedError ? [pictured] : []
  return { report, files: reportFiles(report, pictures), failures: [...failures, ...lost] }
}

/**
 * The rasteriser is started for targets that changed; most runs have none. It is a program of its own, on whatever machine this is:
 * what goes wrong in it costs these pictures, not the report.
 */
async function pictureTargets(
  targets: readonly TargetReport[],
  files: Map<string, Uint8Array>,
  rasteriser: TellOptions['rasteriser'],
): Promise<readonly TargetReport[] | ExpectedError> {
  if (rasteriser === undefined || targets.every(({ diagram }) => diagram === undefined)) return targets
  try {
    const { pictureDiagrams } = await import('./report/build/diagram-pictures.ts')
    return pictureDiagrams(targets, files, await rasteriser())
  } catch (error) {
    const why = String(error).slice(0, 300)
    const what = `The drawings could not be turned into pictures: ${why}`
    return new ExpectedError('RASTERISER_FAILED', what, 'Open the drawings in the report page')
  }
}

/** Ignore rules as people write them, and the day they are held against. `origin` is what an error calls a text. */
export interface IgnoreTexts {
  readonly sources: readonly { readonly origin: string; readonly text: string }[]
  readonly now: Date
}

/** @throws AggregateError of ExpectedError IGNORE_INVALID, with line and column */
export async function readIgnore(texts: IgnoreTexts | undefined): Promise<Ignore | undefined> {
  if (texts === undefined || texts.sources.length === 0) return undefined
  // Most runs have no rules, and need no YAML.
  const { parseIgnoreRules } = await import('./inventory/ignore/ignore-rules.ts')
  const parsed = texts.sources.map(({ origin, text }) => parseIgnoreRules(origin, text))
  const rules = { rules: parsed.flatMap((one) => one.rules), never: [...new Set(parsed.flatMap(({ never }) => never))] }
  return { rules, now: texts.now }
}

/** Tells people: each channel may fail without the others, and none of them can fail the deployment. */
export interface Channel {
  readonly name: string
  publish(told: Told): Promise<void>
}

/** Publishes to all channels in order; a channel that fails is a warning. */
export async function publish(
  told: Told,
  channels: readonly Channel[],
  onFailure: (channel: string, error: unknown) => void,
): Promise<void> {
  for (const channel of channels) {
    try {
      await channel.publish(told)
    } catch (error) {
      onFailure(channel.name, error)
    }
  }
}
