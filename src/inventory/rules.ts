import type { Resolve } from './equality.ts'
import { isArray, isObject, type Json, type JsonObject, own } from './json.ts'

/** Lists of things that Cloudcraft numbers anew or people annotate: compared by what they say. */
const LISTS_OF_STATEMENTS: ReadonlySet<string> = new Set(['inboundRules', 'outboundRules', 'peeringConnections'])

/** Parts of a rule or a peering that do not change what it permits. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['description', 'hidden', 'id'])

export function isStatementList(field: string): boolean {
  return LISTS_OF_STATEMENTS.has(field)
}

/** A list of rules as what they permit: one target each, references as keys, annotations left out. */
export function statementsOf(list: Json | undefined, resolve: Resolve): readonly Json[] {
  if (!isArray(list)) return []
  return list.flatMap((rule): readonly Json[] =>
    isObject(rule) ? splitTargets(rule).map((one) => bare(one, resolve)) : [rule],
  )
}

/** One rule may name several targets in one text: `10.0.0.0/8, 172.16.0.0/12`. */
function splitTargets(rule: JsonObject): readonly JsonObject[] {
  const target = own(rule, 'target')
  if (typeof target !== 'string' || !target.includes(',')) return [rule]
  const targets = target.split(',').map((one) => one.trim())
  return targets.filter((one) => one !== '').map((one) => ({ ...rule, target: one }))
}

function bare(rule: JsonObject, resolve: Resolve): JsonObject {
  const entries = Object.entries(rule).filter(([key, value]) => !ANNOTATIONS.has(key) && value !== null)
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'string' ? resolve(value) : value]))
}
