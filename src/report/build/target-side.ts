import { ExpectedError } from '../../errors.ts'
import type { Warning } from '../../inventory/change.ts'
import { parseInventory } from '../../inventory/read/parse.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import type { TargetSnapshot } from '../../snapshot/snapshot.ts'
import type { SideReport, TargetStatus } from '../facts/report.ts'
import { sha256 } from '../facts/report-text.ts'
import { once } from '../once.ts'

/** One side of a target, plus warnings for what could not be read. */
export interface Side {
  readonly inventory?: Inventory
  /** The document that the inventory was read from; undefined without one. */
  readonly document: () => unknown
  readonly summary?: SideReport
  /** Whether the snapshot should contain an inventory: two pictures can be compared without one. */
  readonly asked: boolean
  readonly warnings: readonly Warning[]
  readonly failures: readonly ExpectedError[]
}

/** Reads one side. The document of the inventory is parsed again, once, when first needed. */
export function readSide(taken: TargetSnapshot | undefined, side: 'before' | 'after'): Side {
  const code = `no-${side}`
  const nothing: Side = { document: () => undefined, asked: false, warnings: [], failures: [] }
  if (taken === undefined)
    return { ...nothing, asked: true, warnings: [{ code, text: `there is no ${side}-snapshot of this target` }] }
  const { inventory, takenAt } = taken
  if (inventory === undefined) return nothing
  const lost = (why: ExpectedError): Side => ({
    ...nothing,
    asked: true,
    warnings: [{ code, text: `the ${side}-inventory is missing: ${why.message}` }],
    failures: [why],
  })
  if (inventory instanceof ExpectedError) return lost(inventory)
  const parsed = parsedOrError(inventory, side)
  if (parsed instanceof ExpectedError) return lost(parsed)
  const summary = {
    ...(takenAt !== undefined && { takenAt }),
    ...{ resources: parsed.resources.length, sha256: sha256(inventory) },
  }
  return {
    ...nothing,
    inventory: parsed,
    document: once(() => parseJson(inventory)),
    summary,
    asked: true,
  }
}

/** The inventory was parsed from the same bytes, so they are JSON. */
function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
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
