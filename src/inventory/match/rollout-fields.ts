import { at } from '../../errors.ts'
import { type Json, own } from '../../json.ts'
import type { FieldChange } from '../change.ts'
import type { Resource } from '../read/resource.ts'
import { betterSpelling, comparableText, isNothing } from '../values/equality.ts'
import { classOf, inOneCase } from '../values/field-classes.ts'

/** Fields in which the new members, as a set, differ from the old ones. Each side is one value, or a sorted list of all values. */
export function fieldsOfAll(
  type: string,
  removed: readonly Resource[],
  added: readonly Resource[],
): readonly FieldChange[] {
  const keys = new Set([...removed, ...added].flatMap(({ properties }) => Object.keys(properties)))
  const changes: FieldChange[] = []
  for (const path of [...keys].sort()) {
    if (classOf(type, path) !== 'configuration') continue
    const [before, after] = [valuesOf(path, removed), valuesOf(path, added)]
    if ([...before.keys()].sort().join() === [...after.keys()].sort().join()) continue
    changes.push({
      path,
      ...(before.size > 0 && { before: oneOrAll(before) }),
      ...(after.size > 0 && { after: oneOrAll(after) }),
    })
  }
  return changes
}

function valuesOf(path: string, resources: readonly Resource[]): ReadonlyMap<string, Json> {
  const values = new Map<string, Json>()
  for (const { properties } of resources) {
    const value = own(properties, path)
    if (value === undefined || isNothing(value)) continue
    const key = comparableText(inOneCase(path, value), (text) => text)
    values.set(key, betterSpelling(value, values.get(key) ?? value))
  }
  return values
}

function oneOrAll(values: ReadonlyMap<string, Json>): Json {
  const sorted = [...values].sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : 1)).map(([, value]) => value)
  return sorted.length === 1 ? at(sorted, 0) : sorted
}
