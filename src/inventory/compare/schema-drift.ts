import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import type { FieldChange, Warning } from '../change.ts'
import { type Both, both } from '../read/both.ts'
import type { Inventory } from '../read/resource.ts'
import { isStatementList } from '../values/rules.ts'

/** Someone may well have changed fewer than this by hand. */
const FEWEST = 3

/** Which fields of one resource, or of the members of a pool, differ. */
export interface FieldDifference {
  readonly type: string
  readonly fields: readonly FieldChange[]
}

/** Which fields come from a new version of Cloudcraft. */
export interface SchemaDrift {
  readonly drifted: (type: string, field: FieldChange) => boolean
  readonly warnings: readonly Warning[]
}

/**
 * If no resource of a type had a field and all have it now, or the other way round, the field comes from a new version of Cloudcraft, not
 * from a deployment, whatever its values: it becomes one warning instead of one change per resource. A field that existed, even as an empty
 * list, is not new. A few resources of a type are needed to tell; the same field on other types then counts as new as well.
 */
export function findSchemaDrift(differences: Iterable<FieldDifference>, inventories: Both<Inventory>): SchemaDrift {
  const candidates = new Map<string, Candidate>()
  for (const { type, fields } of differences) {
    for (const { path } of fields) {
      if (path !== 'name' && !isStatementList(path)) candidates.set(`${type}\n${path}`, { type, path })
    }
  }
  if (candidates.size === 0) return { drifted: () => false, warnings: [] }
  const componentsOf = byType(inventories, new Set([...candidates.values()].map(({ type }) => type)))
  const drift = driftAmong(candidates, componentsOf)
  const warnings = [...drift]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { type, path }]): Warning => {
      const [was, is] = both(componentsOf, (of) => of(type))
      const text = driftText(path, isWithout(path, was), Math.min(was.length, is.length))
      return { code: 'schema-drift', type, text }
    })
  return { drifted: (type, { path }) => drift.has(`${type}\n${path}`), warnings }
}

interface Candidate {
  readonly type: string
  /** Dotted. */
  readonly path: string
}

type Components = readonly JsonObject[]

function byType(inventories: Both<Inventory>, types: ReadonlySet<string>): Both<(type: string) => Components> {
  return both(inventories, ({ resources }) => {
    const found = new Map<string, JsonObject[]>([...types].map((type) => [type, []]))
    for (const { type, properties } of resources) found.get(type)?.push(properties)
    return (type) => found.get(type) ?? []
  })
}

/** Fields that appeared on or disappeared from a whole type. If one type has enough resources, the same field on others counts as well. */
function driftAmong(
  candidates: ReadonlyMap<string, Candidate>,
  componentsOf: Both<(type: string) => Components>,
): ReadonlyMap<string, Candidate> {
  const found = [...candidates].flatMap(([key, one]) => {
    const sides = both(componentsOf, (of) => of(one.type))
    const turn = turnOf(one.path, sides)
    const isCertain = sides.every(({ length }) => length >= FEWEST)
    return turn === undefined ? [] : [{ key, one, isCertain, turn: `${turn} ${one.path}` }]
  })
  const certain = new Set(found.flatMap(({ turn, isCertain }) => (isCertain ? [turn] : [])))
  return new Map(found.flatMap(({ key, one, turn }) => (certain.has(turn) ? [[key, one]] : [])))
}

/** Whether a field appeared on all resources of a type or disappeared from all; otherwise undefined. */
function turnOf(path: string, [was, is]: Both<Components>): 'came' | 'went' | undefined {
  if (was.length === 0 || is.length === 0) return undefined
  if (isWithout(path, was) && isWith(path, is)) return 'came'
  return isWith(path, was) && isWithout(path, is) ? 'went' : undefined
}

function isWith(path: string, components: Components): boolean {
  return components.every((component) => valueAt(component, path) !== undefined)
}

function isWithout(path: string, components: Components): boolean {
  return components.every((component) => valueAt(component, path) === undefined)
}

/** Undefined if there is no such field. A field that is `null` exists. */
function valueAt(component: JsonObject, path: string): Json | undefined {
  const whole = own(component, path)
  if (whole !== undefined || !path.includes('.')) return whole
  let value: Json | undefined = component
  for (const part of path.split('.')) value = isObject(value) ? own(value, part) : undefined
  return value
}

function driftText(path: string, isNew: boolean, count: number): string {
  const what = isNew ? 'appeared on' : 'went from'
  return `${path} ${what} ${count === 1 ? 'the only one' : `all ${count}`}: taken for a change of Cloudcraft's format, not of the account`
}
