import { isArray, isObject, type Json, type JsonObject, own } from '../../json.ts'
import { type Both, both } from '../read/both.ts'
import { isUuid } from '../read/identity.ts'
import { canonicalBlock } from './addresses.ts'
import { betterSpelling, comparableText, type Resolve } from './equality.ts'
import { canonicalPorts } from './ports.ts'
import { protocolName } from './protocols.ts'

/** Lists whose elements get new numbers or annotations: only what they permit is compared. */
const LISTS_OF_STATEMENTS: ReadonlySet<string> = new Set(['inboundRules', 'outboundRules', 'peeringConnections'])

/** Parts of a rule or a peering connection that do not change what it permits. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['description', 'hidden', 'id'])

export function isStatementList(field: string): boolean {
  return LISTS_OF_STATEMENTS.has(field)
}

/**
 * What a list of rules permits: without duplicates and annotations, one target per rule, references as keys, protocols, ports and addresses
 * in canonical form.
 */
export function statementsOf(list: Json | undefined, resolve: Resolve): readonly Json[] {
  return [...distinct(list, (rule) => bare(rule, resolve)).values()]
}

/** Whether two lists that permit the same have different descriptions. */
export function isDescribedDifferently(
  before: Json | undefined,
  after: Json | undefined,
  resolve: Both<Resolve>,
): boolean {
  const [was, is] = both([before, after], (list, side) =>
    distinct(list, (rule) => ({
      ...bare(rule, resolve[side]),
      description: own(rule, 'description') || null,
    })),
  )
  return was.size !== is.size || [...was.keys()].some((text) => !is.has(text))
}

/** A single rule may be written instead of a list. Anything else is ignored. */
export function rulesIn(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : isObject(value) ? [value] : []
}

/** The targets of a rule: `10.0.0.0/8`, or several separated by commas, or a list. */
export function targetsOf(rule: JsonObject): readonly string[] {
  const target = own(rule, 'target')
  const texts = (isArray(target) ? target : [target]).filter((one) => typeof one === 'string')
  return texts.flatMap((text) => text.split(',').map((one) => one.trim())).filter((one) => one !== '')
}

/** Rules are a set: listing one twice does not permit more. */
function distinct(list: Json | undefined, statement: (rule: JsonObject) => Json): ReadonlyMap<string, Json> {
  const statements = rulesIn(list).flatMap((rule): readonly Json[] =>
    isObject(rule) ? splitTargets(rule).map(statement) : [rule],
  )
  const found = new Map<string, Json>()
  for (const one of statements) {
    const key = comparableText(one, (text) => text)
    found.set(key, betterSpelling(one, found.get(key) ?? one))
  }
  return found
}

/** A rule may have several targets: `10.0.0.0/8, 172.16.0.0/12`. */
function splitTargets(rule: JsonObject): readonly JsonObject[] {
  const target = own(rule, 'target')
  const isOne = typeof target === 'string' ? !target.includes(',') : !isArray(target)
  return isOne ? [rule] : targetsOf(rule).map((one) => ({ ...rule, target: one }))
}

function bare(rule: JsonObject, resolve: Resolve): JsonObject {
  const entries = Object.entries(rule).filter(([key, value]) => !ANNOTATIONS.has(key) && value !== null)
  const meant = entries.map(([key, value]): [string, Json] => [key, meaning(key, value, resolve)])
  return Object.fromEntries([...meant, ...implied(rule)])
}

/** What a rule may leave out: without ports it applies to all of them, and an address shows its family. */
function implied(rule: JsonObject): readonly [string, Json][] {
  const target = own(rule, 'target')
  // A peering connection has no protocol.
  if (!Object.hasOwn(rule, 'protocol') || typeof target !== 'string') return []
  const block = canonicalBlock(target)
  return [
    ['portRange', canonicalPorts(own(rule, 'portRange'))],
    ...(block === undefined ? [] : [['targetType', block.includes(':') ? 'ipv6' : 'ip'] as [string, Json]]),
  ]
}

/** The canonical form of a part of a rule, so that `6` and `tcp`, `10.0.0.1` and `10.0.0.1/32` are equal. */
function meaning(key: string, value: Json, resolve: Resolve): Json {
  if (key === 'protocol') return protocolName(value)
  if (typeof value !== 'string') return value
  return (key === 'target' ? canonicalBlock(value) : undefined) ?? reference(value, resolve)
}

/** Of a component that is not drawn only a UUID is known, which is new in every snapshot, so all of these are equal. */
function reference(text: string, resolve: Resolve): string {
  const key = resolve(text)
  return key === text && isUuid(text) ? 'a component that is not drawn' : key
}
