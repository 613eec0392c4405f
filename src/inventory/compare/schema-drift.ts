import type { FieldChange, Warning } from '../change.ts'
import { comparableText } from '../values/equality.ts'
import { isStatementList } from '../values/rules.ts'

/** Somebody may well have changed fewer than this by hand. */
const FEWEST = 3

/** How the fields of one surviving resource differ. */
export interface FieldDifference {
  readonly type: string
  readonly fields: readonly FieldChange[]
}

/**
 * A field that appears or disappears with the same value on every resource of a type comes from a new version of Cloudcraft, not
 * from a deployment: it becomes one warning instead of a change of each resource.
 * @returns whether a field of a type drifted, and the warnings
 */
export function findSchemaDrift(survivors: Iterable<FieldDifference>): {
  drifted: (type: string, field: FieldChange) => boolean
  warnings: readonly Warning[]
} {
  const counts = new Map<string, number>()
  const seen = new Map<string, { type: string; field: FieldChange; count: number }>()
  for (const { type, fields } of survivors) {
    counts.set(type, (counts.get(type) ?? 0) + 1)
    for (const field of fields) {
      const key = driftKey(type, field)
      if (key === undefined) continue
      const entry = seen.get(key)
      if (entry === undefined) seen.set(key, { type, field, count: 1 })
      else entry.count++
    }
  }
  const drift = new Map([...seen].filter(([, { type, count }]) => count >= FEWEST && count === counts.get(type)))
  const warnings = [...drift]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { type, field, count }]): Warning => ({ code: 'schema-drift', type, text: driftText(field, count) }))
  return { drifted: (type, field) => drift.has(driftKey(type, field) ?? ''), warnings }
}

/** Undefined for a field that is on both sides, and for names and rules, which come and go without a new format. */
function driftKey(type: string, { path, before, after }: FieldChange): string | undefined {
  if ((before === undefined) === (after === undefined) || path === 'name' || isStatementList(path)) return undefined
  return `${type}\n${path}\n${before === undefined ? '+' : '-'}\n${comparableText(before ?? after, (text) => text)}`
}

function driftText({ path, before }: FieldChange, count: number): string {
  const what = before === undefined ? 'appeared on' : 'went from'
  return `${path} ${what} all ${count} with one value: taken for a change of Cloudcraft's format, not of the account`
}
