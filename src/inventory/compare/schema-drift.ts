import type { FieldChange, Warning } from '../change.ts'
import { comparableText } from '../values/equality.ts'
import { isStatementList } from '../values/rules.ts'

/** Fewer than this may well have been changed by hand, all of them. */
const FEWEST = 3

/** A resource that is on both sides, and how its fields differ. */
export interface FieldDifference {
  readonly type: string
  readonly fields: readonly FieldChange[]
}

/**
 * A field that appears, or goes, on every resource of a type with one value came with a new version of Cloudcraft, not with a
 * deployment: it is one note instead of a change on each.
 * @returns for each type the drifted fields, and the notes
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
  const warnings = [...drift.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([, { type, field }]): Warning => ({
        code: 'schema-drift',
        type,
        text: driftText(field, counts.get(type) as number),
      }),
    )
  return { drifted: (type, field) => drift.has(driftKey(type, field) ?? ''), warnings }
}

/** Only what is on one side alone; names and rules come and go by themselves. */
function driftKey(type: string, { path, before, after }: FieldChange): string | undefined {
  if ((before === undefined) === (after === undefined) || path === 'name' || isStatementList(path)) return undefined
  return `${type}\n${path}\n${before === undefined ? '+' : '-'}\n${comparableText(before ?? after, (text) => text)}`
}

function driftText({ path, before }: FieldChange, count: number): string {
  const what = before === undefined ? 'appeared on' : 'went from'
  return `${path} ${what} all ${count} with one value: taken for a change of Cloudcraft's format, not of the account`
}
