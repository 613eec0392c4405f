import { isArray, isObject, type Json, type JsonObject, own } from '../../json.ts'
import { betterSpelling, comparableText, type Resolve } from './equality.ts'

/** Lists of things that Cloudcraft numbers anew or people annotate: compared by what they say. */
const LISTS_OF_STATEMENTS: ReadonlySet<string> = new Set(['inboundRules', 'outboundRules', 'peeringConnections'])

/** Parts of a rule or a peering that do not change what it permits. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['description', 'hidden', 'id'])

export function isStatementList(field: string): boolean {
  return LISTS_OF_STATEMENTS.has(field)
}

/** A list of rules as what they permit: each once, one target each, references as keys, annotations left out. */
export function statementsOf(list: Json | undefined, resolve: Resolve): readonly Json[] {
  return [...distinct(list, (rule) => bare(rule, resolve)).values()]
}

/** Whether two lists that permit the same are described otherwise. */
export function isDescribedOtherwise(
  before: Json | undefined,
  after: Json | undefined,
  resolve: [Resolve, Resolve],
): boolean {
  const [was, is] = [before, after].map((list, side) =>
    distinct(list, (rule) => ({
      ...bare(rule, resolve[side] as Resolve),
      description: own(rule, 'description') || null,
    })),
  ) as [ReadonlyMap<string, Json>, ReadonlyMap<string, Json>]
  return was.size !== is.size || [...was.keys()].some((text) => !is.has(text))
}

/** Rules are a set: one that is listed twice permits no more. */
function distinct(list: Json | undefined, statement: (rule: JsonObject) => Json): ReadonlyMap<string, Json> {
  if (!isArray(list)) return new Map()
  const statements = list.flatMap((rule): readonly Json[] =>
    isObject(rule) ? splitTargets(rule).map(statement) : [rule],
  )
  const found = new Map<string, Json>()
  for (const one of statements) {
    const key = comparableText(one, (text) => text)
    found.set(key, betterSpelling(one, found.get(key) ?? one))
  }
  return found
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
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? reference(value, resolve) : value]),
  )
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A component that is not drawn is known by nothing but a UUID that is new in every snapshot: it cannot be told from another. */
function reference(text: string, resolve: Resolve): string {
  const key = resolve(text)
  return key === text && UUID.test(text) ? 'a component that is not drawn' : key
}
