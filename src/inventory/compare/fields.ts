import { isArray, isObject, type Json, type JsonObject, own } from '../../json.ts'
import type { FieldChange } from '../change.ts'
import { type Both, both } from '../read/both.ts'
import type { Resource } from '../read/resource.ts'
import { betterSpelling, comparableText, isNothing, type Resolve, sameValue } from '../values/equality.ts'
import { classOf, type FieldClass, inOneCase } from '../values/field-classes.ts'
import { isDescribedDifferently, isStatementList, statementsOf } from '../values/rules.ts'

/** Differences that do not change the configuration: only their class matters. */
export type CosmeticClass = Exclude<FieldClass, 'configuration' | 'reference'> | 'description'

/** How two drawings of one resource differ. */
export interface FieldDiff {
  readonly fields: readonly FieldChange[]
  readonly other: ReadonlySet<CosmeticClass>
}

export interface FieldContext {
  /** Component ids to keys, for the before and the after document. */
  readonly resolve: Both<Resolve>
  /** False if one snapshot was taken without labels: a missing name then means nothing. */
  readonly compareLabels: boolean
}

const NO_REFERENCES: Both<Resolve> = [(text) => text, (text) => text]
const NO_FIELDS: FieldDiff = { fields: [], other: new Set() }

/** Compares two resources field by field. Fields are in alphabetical order, the elements of a list in that of their text. */
export function diffFields(before: Resource, after: Resource, context: FieldContext): FieldDiff {
  const fields: FieldChange[] = nameChange(before, after, context)
  const other: CosmeticClass[] = []
  for (const field of differingKeys(before.properties, after.properties, sameOn(after.type, context))) {
    const fieldClass = classOf(after.type, field, after.properties)
    if (fieldClass === 'configuration') {
      const [was, is] = [own(before.properties, field), own(after.properties, field)]
      const changes = changesOf(field, was, is, context)
      if (changes.length > 0) fields.push(...changes)
      else if (isDescribedDifferently(was, is, context.resolve)) other.push('description')
    } else if (fieldClass !== 'reference') other.push(fieldClass)
  }
  if (fields.length === 0 && other.length === 0) return NO_FIELDS
  return { fields: fields.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), other: new Set(other) }
}

type IsSame = (key: string, before: Json | undefined, after: Json | undefined) => boolean

/** References are compared as relations. A position is a pair, not a set: comparing it in order is correct, and much cheaper. */
function sameOn(type: string, { resolve }: FieldContext): IsSame {
  return (key, a, b) => {
    const fieldClass = classOf(type, key)
    if (fieldClass === 'reference') return true
    return fieldClass === 'place' ? samePlace(a, b) : sameValue(inOneCase(key, a), inOneCase(key, b), resolve)
  }
}

function samePlace(a: Json | undefined, b: Json | undefined): boolean {
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, i) => samePlace(item, b[i]))
  return sameValue(a, b, NO_REFERENCES)
}

function differingKeys(before: JsonObject, after: JsonObject, same: IsSame): string[] {
  const keys: string[] = []
  for (const key of Object.keys(before)) {
    const a = before[key]
    const b = own(after, key)
    if (a !== b && !same(key, a, b)) keys.push(key)
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key) && !same(key, undefined, after[key])) keys.push(key)
  }
  return keys
}

function nameChange(before: Resource, after: Resource, { compareLabels }: FieldContext): FieldChange[] {
  const [from, to] = both([before, after], ({ label, properties }) =>
    compareLabels ? (label ?? own(properties, 'name')) : own(properties, 'name'),
  )
  return sameValue(from, to, NO_REFERENCES) ? [] : [fieldChange('name', from, to)]
}

function changesOf(
  path: string,
  before: Json | undefined,
  after: Json | undefined,
  context: FieldContext,
): FieldChange[] {
  if (isStatementList(path)) return statementChanges(path, before, after, context)
  // One side may write nothing as a list or a text where the other has elements.
  if (isArray(before) && isNothing(after)) return elementChanges(path, before, [], context)
  if (isArray(after) && isNothing(before)) return elementChanges(path, [], after, context)
  if (isArray(before) && isArray(after)) return elementChanges(path, before, after, context)
  if (isObject(before) && isObject(after)) return partChanges(path, before, after, context)
  return [fieldChange(path, before, after)]
}

function statementChanges(path: string, before: Json | undefined, after: Json | undefined, { resolve }: FieldContext) {
  const same: Resolve = (text) => text
  return elementChanges(path, statementsOf(before, resolve[0]), statementsOf(after, resolve[1]), {
    resolve: [same, same],
    compareLabels: true,
  })
}

function partChanges(path: string, before: JsonObject, after: JsonObject, context: FieldContext): FieldChange[] {
  return differingKeys(before, after, (_key, a, b) => sameValue(a, b, context.resolve)).flatMap((key) =>
    changesOf(`${path}.${key}`, own(before, key), own(after, key), context),
  )
}

/** Elements that are in only one list: first those that are gone, then those that are new. */
function elementChanges(
  path: string,
  before: readonly Json[],
  after: readonly Json[],
  { resolve }: FieldContext,
): FieldChange[] {
  const surplus = new Map<string, { element: Json; count: number }>()
  const count = (list: readonly Json[], text: Resolve, step: number) => {
    for (const element of list) {
      // An empty object may be a rule without conditions, which matters a lot.
      if (isNothing(element) && !isObject(element)) continue
      const key = comparableText(element, text)
      const entry = surplus.get(key)
      surplus.set(key, {
        element: betterSpelling(element, entry?.element ?? element),
        count: (entry?.count ?? 0) + step,
      })
    }
  }
  count(before, resolve[0], -1)
  count(after, resolve[1], 1)
  const entries = [...surplus].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  const gone = entries.filter(({ count }) => count < 0).map(({ element }) => ({ path, before: element }))
  return [...gone, ...entries.filter(({ count }) => count > 0).map(({ element }) => ({ path, after: element }))]
}

function fieldChange(path: string, before: Json | undefined, after: Json | undefined): FieldChange {
  return {
    path,
    ...(before !== undefined && !isNothing(before) && { before }),
    ...(after !== undefined && !isNothing(after) && { after }),
  }
}
