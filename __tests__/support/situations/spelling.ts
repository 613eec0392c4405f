import type { Component, Value } from './account.ts'
import type { Random } from './random.ts'

const RULES = new Set(['inboundRules', 'outboundRules'])

/** The same fields in another spelling that occurs in documents: numbers as text, rules in any order and grouping. */
export function respell(fields: Component, random: Random): Component {
  const entries = Object.entries(fields).map(([field, value]): [string, Value] => {
    if (RULES.has(field) && Array.isArray(value)) return [field, respellRules(value as readonly Component[], random)]
    if (field === 'peeringConnections') return [field, renumber(value, random)]
    return [field, respellScalar(value, random)]
  })
  return Object.fromEntries(entries)
}

/** Documents contain 500 and "500", true and "true", and rounding errors of floating point. */
function respellScalar(value: Value, random: Random): Value {
  if (typeof value === 'boolean') return random.chance(0.2) ? String(value) : value
  if (typeof value !== 'number') return value
  if (random.chance(0.3)) return String(value)
  return Number.isInteger(value) ? value : value + random.int(-3, 3) * 1e-13
}

/** Rules are a set: in any order, sometimes duplicated, several targets of a rule as a list in one text. */
function respellRules(rules: readonly Component[], random: Random): Value {
  const split = random.shuffled(rules)
  const [first] = split
  const alike = first === undefined ? [] : split.filter((rule) => first === rule || differOnlyInTarget(first, rule))
  if (alike.length < 2 || random.chance(0.5)) {
    return random.chance(0.1) && first !== undefined ? [...split, { ...first }] : split
  }
  const target = alike.map((rule) => String(rule['target'])).join(random.pick([',', ', ']))
  return random.shuffled([{ ...first, target } as Component, ...split.filter((rule) => !alike.includes(rule))])
}

function differOnlyInTarget(a: Component, b: Component): boolean {
  const rest = ({ target: _, ...others }: Component) => JSON.stringify(Object.entries(others).sort())
  return rest(a) === rest(b)
}

/** A peering connection has an id that is new in each scan. No list and an empty list are the same. */
function renumber(value: Value, random: Random): Value {
  if (!Array.isArray(value)) return value
  return random.shuffled(value as readonly Component[]).map((peering) => ({ ...peering, id: random.uuid() }))
}
