import type { Projection } from '../diagram/geometry.ts'
import { ExpectedError } from '../errors.ts'
import type { InventoryDiff, Warning } from '../inventory/change.ts'
import { diffInventories } from '../inventory/diff.ts'
import { applyIgnoreRules } from '../inventory/ignore.ts'
import type { IgnoreRules } from '../inventory/ignore-rules.ts'
import { parseInventory } from '../inventory/parse.ts'
import type { Inventory } from '../inventory/resource.ts'
import { slug } from '../snapshot/files.ts'
import type { TargetSnapshot } from '../snapshot/snapshot.ts'
import type { Target } from '../snapshot/target.ts'
import { compareRenders, type RenderSide } from './compare-renders.ts'
import { NO_COSMETICS, type TargetReport, type TargetStatus } from './report.ts'
import { doubtDifferentRequests } from './request-doubts.ts'

export interface TargetComparison {
  readonly report: TargetReport
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why a side or a render is missing, with codes and remedies, where that is known. */
  readonly failures: readonly ExpectedError[]
  /** How many changes each ignore rule has hidden. */
  readonly hidden: readonly number[]
}

export interface TargetSides {
  readonly target: Target
  /** Counts the targets of a report, so that file names differ. */
  readonly number: number
  readonly before: TargetSnapshot | undefined
  readonly after: TargetSnapshot | undefined
  /** False when the two snapshots asked for different parts of the account. */
  readonly comparable: boolean
  /** How the renders were asked to be drawn. */
  readonly projection: Projection
  readonly ignore?: Ignore
}

/** Rules for changes that nobody wants to hear of, and the day they are held against. */
export interface Ignore {
  readonly rules: IgnoreRules
  readonly now: Date
}

/** Compares one target: its inventories for the verdict, its renders as evidence. A side that is missing is said, not guessed. */
export function compareTarget({
  target,
  number,
  before,
  after,
  comparable,
  projection,
  ignore,
}: TargetSides): TargetComparison {
  const was = readSide(before, 'before')
  const is = readSide(after, 'after')
  const diff = was.inventory && is.inventory && diffOf(was.inventory, is.inventory, comparable, ignore)
  const pictures = compareRenders(renderSide(before, was), renderSide(after, is), {
    prefix: `${number}-${slug(target)}`,
    projection,
    changes: diff?.changes ?? [],
  })
  const status = statusOf(was, is, pictures.report !== undefined)
  const report: TargetReport = {
    target,
    status,
    ...(was.summary && { before: was.summary }),
    ...(is.summary && { after: is.summary }),
    changes: diff?.changes ?? [],
    unchanged: diff?.unchanged ?? 0,
    cosmetic: diff?.cosmetic ?? NO_COSMETICS,
    warnings: [...was.warnings, ...is.warnings, ...(diff?.warnings ?? []), ...pictures.warnings],
    ...(pictures.report && { picture: pictures.report }),
  }
  return {
    report,
    files: pictures.files,
    failures: [...was.failures, ...is.failures, ...pictures.failures],
    hidden: diff?.hidden ?? [],
  }
}

function renderSide(taken: TargetSnapshot | undefined, { inventory }: Side): RenderSide {
  const document = () =>
    taken?.inventory instanceof Uint8Array && inventory !== undefined ? parseJson(taken.inventory) : undefined
  return { render: taken?.render, inventory, document }
}

/** Read before as an inventory, so it is JSON. */
function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

function diffOf(
  before: Inventory,
  after: Inventory,
  comparable: boolean,
  ignore: Ignore | undefined,
): InventoryDiff & { hidden?: readonly number[] } {
  const diff = diffInventories(before, after)
  const doubted = comparable ? diff : doubtDifferentRequests(diff)
  if (ignore === undefined) return doubted
  return { ...doubted, ...applyIgnoreRules(doubted.changes, ignore.rules, { before, after, now: ignore.now }) }
}

interface Side {
  readonly inventory?: Inventory
  readonly summary?: NonNullable<TargetReport['before']>
  /** Whether an inventory was part of the snapshot at all: two pictures can be compared without. */
  readonly asked: boolean
  readonly warnings: readonly Warning[]
  readonly failures: readonly ExpectedError[]
}

function readSide(taken: TargetSnapshot | undefined, side: 'before' | 'after'): Side {
  const code = `no-${side}`
  if (taken === undefined)
    return { asked: true, warnings: [{ code, text: `there is no ${side}-snapshot of this target` }], failures: [] }
  const { inventory, takenAt } = taken
  if (inventory === undefined) return { asked: false, warnings: [], failures: [] }
  const parsed = inventory instanceof ExpectedError ? inventory : parsedOrError(inventory, side)
  if (parsed instanceof ExpectedError) {
    return {
      asked: true,
      warnings: [{ code, text: `the ${side}-inventory is missing: ${parsed.message}` }],
      failures: [parsed],
    }
  }
  const summary = { ...(takenAt !== undefined && { takenAt }), resources: parsed.resources.length }
  return { inventory: parsed, summary, asked: true, warnings: [], failures: [] }
}

function parsedOrError(bytes: Uint8Array, side: string): Inventory | ExpectedError {
  try {
    return parseInventory(`The ${side}-inventory`, bytes)
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}

function statusOf(was: Side, is: Side, pictured: boolean): TargetStatus {
  if (was.inventory && is.inventory) return 'compared'
  if (!was.asked && !is.asked) return pictured ? 'compared' : 'unreadable'
  if (was.inventory) return 'no-after'
  return is.inventory ? 'no-before' : 'unreadable'
}
