/**
 * The story; read this first. What really changed in the cloud? `lookBefore` takes a snapshot before the deployment and keeps it. Someone
 * deploys. `lookAfter` takes another and compares the two; then `tell` stores the report where links can point to it, writes the comment
 * with those links, publishes to every channel, and returns which gates tripped. Anything that needs a machine, a service or a setting is a
 * port, which the Action and the command line provide. Wiring (`action/`, `cli/`) and wording (`report/`) are elsewhere.
 */
import type { AskedPrices } from './cost/asked-prices.ts'
import { distinct, ExpectedError, isWrongInput } from './errors.ts'
import type { Baseline } from './report/build/drift.ts'
import type { Report } from './report/facts/report.ts'
import type { Gate } from './report/gate.ts'
import type { Links } from './report/markdown/links.ts'
import type { CompareOptions, Told } from './report/told.ts'
import type { Snapshot } from './snapshot/snapshot.ts'

export interface BeforePorts {
  take(): Promise<Snapshot>
  /** Stores the snapshot where the second half finds it. */
  keep(snapshot: Snapshot): Promise<void>
  warn(failure: unknown): void
}

/** The first half. @throws if the inputs are wrong: then nothing is kept, and the deployment has not begun */
export async function lookBefore({ take, keep, warn }: BeforePorts): Promise<void> {
  const snapshot = await take()
  const parts = snapshot.targets.flatMap(({ inventory, render, control }) => [inventory, render, control?.inventory])
  const failures = distinct(parts.filter((part) => part instanceof ExpectedError))
  const wrong = failures.filter(isWrongInput)
  if (wrong.length > 0) throw wrong.length === 1 ? wrong[0] : new AggregateError(wrong)
  for (const failure of failures) warn(failure)
  await keep(snapshot)
}

export interface AfterPorts extends TellPorts {
  /** The before-snapshot; undefined if there is none, after a warning that says why. */
  findBefore(): Promise<Snapshot | undefined>
  /** The account as the last deployment left it; undefined if unknown, after a warning that says why. Absent if drift is not wanted. */
  findBaseline?(before: Snapshot): Promise<Baseline | undefined>
  /**
   * @param before resolves while the snapshot is taken; it tells which changes happen by themselves, so that `settle` does not wait for
   * them
   */
  take(before: Promise<Snapshot | undefined>): Promise<Snapshot>
  /** What to compare if the after-snapshot could not be taken: it has the reason in place of every inventory. */
  standIn(failure: ExpectedError, before: Snapshot | undefined): Snapshot
  /** What both sides cost, if requested; a failure is part of the result. */
  price?(before: Snapshot | undefined, after: Snapshot): Promise<AskedPrices>
  /** Whether the first half ran with the same inputs: wrong ones would have failed the job then, before the deployment. */
  readonly isChecked: boolean
  readonly compare: CompareOptions
}

/** The second half. @throws if the inputs are wrong, unless the first half took a snapshot with them; if there is a bug */
export async function lookAfter(ports: AfterPorts): Promise<Outcome> {
  const found = ports.findBefore()
  const [{ before, baseline }, taken] = await Promise.all([
    withBaseline(found, ports),
    snapshotOrFailure(() => ports.take(found)),
  ])
  if (isWrongInput(taken) && !(ports.isChecked && before !== undefined)) throw taken
  const after = taken instanceof ExpectedError ? ports.standIn(taken, before) : taken
  const prices = await ports.price?.(before, after)
  const compare = { ...ports.compare, ...(baseline && { baseline }), ...(prices && { prices }) }
  const told = await compareOrAdmit(before, after, { ...ports, compare })
  return tell({ ...told, sides: { before, after } }, ports)
}

/** Earlier snapshots, searched for while the after-snapshot is being taken. */
async function withBaseline(found: Promise<Snapshot | undefined>, { findBaseline }: AfterPorts) {
  const before = await found
  return { before, baseline: before && (await findBaseline?.(before)) }
}

async function snapshotOrFailure(take: () => Promise<Snapshot>): Promise<Snapshot | ExpectedError> {
  try {
    return await take()
  } catch (error) {
    const first = error instanceof AggregateError ? error.errors[0] : error
    if (first instanceof ExpectedError) return first
    throw error
  }
}

/** If comparing fails, the report says that it does not know. Otherwise an earlier report would still be there and look current. */
async function compareOrAdmit(before: Snapshot | undefined, after: Snapshot, ports: AfterPorts): Promise<Told> {
  // Loaded here, not at the top: the first half takes its snapshot without any picture or report code.
  const { tellWhatChanged } = await import('./report/told.ts')
  try {
    return await tellWhatChanged(before, after, ports.compare)
  } catch (error) {
    const isForeseen = error instanceof ExpectedError
    if (!isForeseen) ports.warn(error)
    const inventory = isForeseen
      ? error
      : new ExpectedError('COMPARISON_FAILED', 'The snapshots could not be compared', 'Report this as a bug')
    const blind = { ...after, targets: after.targets.map(({ target }) => ({ target, inventory })) }
    const { ignore, rasteriser, baseline, prices, ...options } = ports.compare
    return tellWhatChanged(blind, blind, options)
  }
}

/** What is published: a report with its files. */
export interface News extends Told {
  /** The snapshots that were compared here; a report of other jobs has none. */
  readonly sides?: { readonly before: Snapshot | undefined; readonly after: Snapshot }
}

/** Where the report and its parts are stored, for links in the comment and the summary. */
export interface Findings extends Links {
  /** The folder of the report on this machine. */
  readonly folder?: string
  /** Pictures on a branch of the repository, each as Markdown that shows it. */
  readonly embedded?: readonly string[]
  /** There is no artifact service at all. */
  readonly hasNoArtifacts?: true
}

/** Stores part of the report before the comment is written, and returns where it is. */
export interface Shelf {
  readonly name: string
  keep(news: News): Promise<Findings>
}

/** The news with the comment, which is also one of the files, comment.md. */
export interface Message extends News {
  readonly comment: string
  readonly links: Findings
  readonly tripped: readonly Gate[]
}

/** Publishes the message somewhere. */
export interface Channel {
  readonly name: string
  publish(message: Message): Promise<void>
}

export interface TellPorts {
  readonly gates: readonly Gate[]
  /** In order. If one fails, only its part is missing, and the others go on, unless `warn` throws. */
  readonly shelves: readonly Shelf[]
  /** The comment as Markdown; called once. */
  write(report: Report, links: Findings, tripped: readonly Gate[]): string
  /** In order; one that fails does not stop the next, unless `warn` throws. */
  readonly channels: readonly Channel[]
  /** Runs a shelf or a channel so that even an error outside its promise counts as its own failure. */
  readonly contain?: <T>(name: string, work: () => Promise<T>) => Promise<T>
  warn(failure: unknown): void
}

export interface Outcome {
  readonly report: Report
  readonly tripped: readonly Gate[]
}

/** Shelves, the comment, channels: everything after the comparison. */
export async function tell(news: News, ports: TellPorts): Promise<Outcome> {
  const { report } = news
  for (const failure of distinct(news.failures)) ports.warn(failure)
  const { trippedGates } = await import('./report/tripped-gates.ts')
  const tripped = trippedGates(report, ports.gates)
  const contain = ports.contain ?? (async (_, work) => work())
  const attempt = async <T>(name: string, work: () => Promise<T>) =>
    contain(name, work).catch((failure: unknown) => void ports.warn(failure))
  let links: Findings = {}
  for (const shelf of ports.shelves)
    links = { ...links, ...((await attempt(shelf.name, () => shelf.keep(news))) ?? {}) }
  const comment = ports.write(report, links, tripped)
  const message = { ...news, files: new Map([...news.files, ['comment.md', comment]]), comment, links, tripped }
  for (const channel of ports.channels) await attempt(channel.name, () => channel.publish(message))
  return { report, tripped }
}
