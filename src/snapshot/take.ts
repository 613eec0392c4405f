import { ExpectedError } from '../errors.ts'
import { parseInventory } from '../inventory/read/parse.ts'
import type { Calm, Progress } from './calm.ts'
import { redactInventory } from './redact.ts'
import type { SnapshotRequest } from './request.ts'
import type { Look } from './settle-target.ts'
import type { Control, Snapshot, TargetSnapshot } from './snapshot.ts'
import { type Target, targetTitle } from './target.ts'

/** Where snapshots come from: Cloudcraft, or a stand-in. */
export interface Source {
  readonly host: string
  /** @param seconds how long it may take, if less than the source's own limit */
  inventory(target: Target, request: SnapshotRequest, seconds?: number): Promise<Uint8Array>
  /** Absent if only inventories are needed. */
  render?(target: Target, request: SnapshotRequest, seconds?: number): Promise<Uint8Array>
}

export interface TakeOptions {
  readonly source: Source
  readonly now: () => Date
  readonly progress?: Progress
  /** Absent for a single scan. */
  readonly calm?: Calm
}

/**
 * Takes a snapshot of all targets in parallel. Inventory and render of a target are requested together, so that they show the same
 * moment as closely as possible. A failed target does not affect the others.
 */
export async function takeSnapshot(
  targets: readonly Target[],
  request: SnapshotRequest,
  options: TakeOptions,
): Promise<Snapshot> {
  const taken = await Promise.all(targets.map((target) => takeTarget(target, request, options, targets.length)))
  return { apiHost: options.source.host, request, targets: taken }
}

async function takeTarget(
  target: Target,
  request: SnapshotRequest,
  options: TakeOptions,
  targets: number,
): Promise<TargetSnapshot> {
  const { source, now, progress, calm } = options
  progress?.begin(target)
  const started = now()
  const left = () => (calm?.limit ?? 0) - (now().getTime() - started.getTime()) / 1000
  const take = (seconds?: number) =>
    source.inventory(target, request, seconds).then((bytes) => checkedInventory(target, bytes))
  const draw = source.render?.bind(source, target, request)
  const control = calm?.control === true ? await controlOf(take, calm, now) : undefined
  if (control !== undefined) progress?.controlled?.(target)
  const rest = calm && Math.max(1, left())
  const parts =
    calm?.settle === undefined
      ? await together(() => take(rest), draw && (() => draw(rest)))
      : await oneByOne({ target, targets, take, left, now, progress, control }, draw, calm)
  const times = { startedAt: started.toISOString(), takenAt: now().toISOString() }
  const snapshot = { target, ...times, ...parts, ...(control && { control }) }
  progress?.done(snapshot)
  return snapshot
}

type Parts = Pick<TargetSnapshot, 'inventory' | 'render' | 'settle'>
type Draw = ((seconds?: number) => Promise<Uint8Array>) | undefined

async function together(take: () => Promise<Uint8Array>, draw: Draw): Promise<Parts> {
  const [inventory, render] = await Promise.all([caught(take()), draw && caught(draw())])
  return { inventory, ...(render && { render }) }
}

/** The picture comes last, to show the settled account. */
async function oneByOne(look: Look, draw: Draw, calm: Calm): Promise<Parts> {
  // Loaded here: only a wait compares inventories.
  const { settleTarget } = await import('./settle-target.ts')
  const before = look.left()
  const first = await caught(look.take(Math.max(1, before)))
  const settled =
    first instanceof ExpectedError ? { inventory: first } : await settleTarget(first, before - look.left(), look, calm)
  const render = draw && (await caught(draw(Math.max(1, look.left()))))
  return { ...settled, ...(render && { render }) }
}

/** Half of the time is reserved for the snapshot itself. If the control fails, only the control is missing. */
async function controlOf(
  take: (seconds: number) => Promise<Uint8Array>,
  { limit }: Calm,
  now: () => Date,
): Promise<Control> {
  const inventory = await caught(take(Math.max(1, limit / 2)))
  return { takenAt: now().toISOString(), inventory }
}

/** Parses the document once, so that what cannot be compared later fails now. */
function checkedInventory(target: Target, bytes: Uint8Array): Uint8Array {
  const origin = `The inventory of ${targetTitle(target)}`
  parseInventory(origin, bytes)
  return redactInventory(origin, bytes)
}

/** An expected failure as a value; anything else is rethrown. */
async function caught<T>(promise: Promise<T>): Promise<T | ExpectedError> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}
