import { ExpectedError } from '../../errors.ts'
import type { Warning } from '../../inventory/change.ts'
import { parseInventory } from '../../inventory/read/parse.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { TargetSnapshot } from '../../snapshot/snapshot.ts'
import type { TargetReport, TargetStatus } from '../facts/report.ts'

/** One side of a target as far as it can be read, and what is to be said of the rest. */
export interface Side {
  readonly inventory?: Inventory
  /** The document that the inventory was read from; undefined without one. */
  readonly document: () => unknown
  readonly summary?: NonNullable<TargetReport['before']>
  /** Whether an inventory was part of the snapshot at all: two pictures can be compared without. */
  readonly asked: boolean
  readonly warnings: readonly Warning[]
  readonly failures: readonly ExpectedError[]
}

/** Reads one side. The document behind the inventory is parsed when it is asked for, and once. */
export function readSide(taken: TargetSnapshot | undefined, side: 'before' | 'after'): Side {
  const code = `no-${side}`
  const nothing: Side = { document: () => undefined, asked: false, warnings: [], failures: [] }
  if (taken === undefined)
    return { ...nothing, asked: true, warnings: [{ code, text: `there is no ${side}-snapshot of this target` }] }
  const { inventory, takenAt } = taken
  if (inventory === undefined) return nothing
  const parsed = inventory instanceof ExpectedError ? inventory : parsedOrError(inventory, side)
  if (parsed instanceof ExpectedError) {
    return {
      ...nothing,
      asked: true,
      warnings: [{ code, text: `the ${side}-inventory is missing: ${parsed.message}` }],
      failures: [parsed],
    }
  }
  const summary = { ...(takenAt !== undefined && { takenAt }), resources: parsed.resources.length }
  return {
    ...nothing,
    inventory: parsed,
    document: once(() => parseJson(inventory as Uint8Array)),
    summary,
    asked: true,
  }
}

/** Read before as an inventory, so it is JSON. */
function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function parsedOrError(bytes: Uint8Array, side: string): Inventory | ExpectedError {
  try {
    return parseInventory(`The ${side}-inventory`, bytes)
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}

export function statusOf(was: Side, is: Side, pictured: boolean): TargetStatus {
  if (was.inventory && is.inventory) return 'compared'
  if (!was.asked && !is.asked) return pictured ? 'compared' : 'unreadable'
  if (was.inventory) return 'no-after'
  return is.inventory ? 'no-before' : 'unreadable'
}
