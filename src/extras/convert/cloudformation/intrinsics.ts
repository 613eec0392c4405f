import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'

/** Whether a condition holds; undefined when the template alone does not decide it. */
export type Conditions = (name: string) => boolean | undefined

/** What values of a template may refer to. */
export interface Surroundings {
  readonly resources: ReadonlySet<string>
  readonly parameters: ReadonlyMap<string, Json | undefined>
  readonly mappings: JsonObject
  readonly conditions: Conditions | undefined
}

/** Called for each reference to a resource. */
type OnLink = (resource: string, path: readonly string[]) => void

/**
 * Evaluates the functions in a template's value; undefined where that needs more than the template, such as an attribute of a
 * resource. Text is capped, because nested joins could grow without limit.
 */
export function resolve(
  value: Json | undefined,
  surroundings: Surroundings,
  onLink: OnLink = () => {},
): Json | undefined {
  const visit = (node: Json | undefined, path: readonly string[]): Json | undefined => {
    if (node === undefined || node === null) return undefined
    if (isArray(node)) return node.map((item, index) => visit(item, [...path, String(index)]) ?? null)
    if (!isObject(node)) return node
    const keys = Object.keys(node)
    const name = keys[0] ?? ''
    if (keys.length === 1 && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')))
      return carryOut(name, own(node, name), { surroundings, path, visit: (item) => visit(item, path), onLink })
    const entries = Object.entries(node).flatMap(([key, item]) => {
      const known = visit(item, [...path, key])
      return known === undefined ? [] : [[key, known] as const]
    })
    return Object.fromEntries(entries)
  }
  return visit(value, [])
}

interface Call {
  readonly surroundings: Surroundings
  readonly path: readonly string[]
  readonly visit: (node: Json | undefined) => Json | undefined
  readonly onLink: OnLink
}

const MAX_TEXT = 100_000

function carryOut(name: string, argument: Json | undefined, call: Call): Json | undefined {
  const parts = argument !== undefined && isArray(argument) ? argument : []
  if (name === 'Ref') return refer(argument, call)
  if (name === 'Fn::GetAtt') return refer(typeof argument === 'string' ? argument.split('.')[0] : parts[0], call, true)
  if (name === 'Fn::Sub') return substitute(argument, call)
  if (name === 'Fn::If') return choose(parts, call)
  const known = call.visit(argument)
  if (known === undefined || !isArray(known)) return undefined
  if (name === 'Fn::Join') return join(known)
  if (name === 'Fn::Select') return select(known)
  if (name === 'Fn::Split') return split(known)
  if (name === 'Fn::FindInMap') return findInMap(known, call.surroundings.mappings)
  return undefined
}

/** A resource's name or attribute is unknown before it exists; the reference itself is recorded. */
function refer(name: Json | undefined, { surroundings, path, onLink }: Call, isAttribute = false): Json | undefined {
  if (typeof name !== 'string') return undefined
  if (surroundings.resources.has(name)) onLink(name, path)
  return isAttribute ? undefined : surroundings.parameters.get(name)
}

function choose([condition, yes, no]: readonly Json[], { surroundings, visit }: Call): Json | undefined {
  const holds = typeof condition === 'string' ? surroundings.conditions?.(condition) : undefined
  return holds === undefined ? undefined : visit(holds ? yes : no)
}

function substitute(argument: Json | undefined, call: Call): Json | undefined {
  const [text, given] = argument !== undefined && isArray(argument) ? argument : [argument, undefined]
  if (typeof text !== 'string' || text.length > MAX_TEXT) return undefined
  const named = given !== undefined && isObject(given) ? given : {}
  let isKnown = true
  const filled = text.replace(/\$\{(!?)\s*([A-Za-z0-9:.]+)\s*\}/g, (whole, literal: string, name: string) => {
    if (literal === '!') return whole.replace('!', '')
    const value = Object.hasOwn(named, name) ? call.visit(own(named, name)) : referDotted(name, call)
    if (typeof value !== 'object' && value !== undefined) return String(value)
    isKnown = false
    return ''
  })
  return isKnown && filled.length <= MAX_TEXT ? filled : undefined
}

function referDotted(name: string, call: Call): Json | undefined {
  const [resource = ''] = name.split('.')
  return refer(resource, call, name.includes('.'))
}

function join([delimiter, list]: readonly Json[]): Json | undefined {
  if (typeof delimiter !== 'string' || list === undefined || !isArray(list)) return undefined
  if (list.some((item) => typeof item === 'object')) return undefined
  const text = list.join(delimiter)
  return text.length > MAX_TEXT ? undefined : text
}

function select([index, list]: readonly Json[]): Json | undefined {
  return list !== undefined && isArray(list) ? (list[Number(index)] ?? undefined) : undefined
}

function split([delimiter, text]: readonly Json[]): Json | undefined {
  return typeof delimiter === 'string' && typeof text === 'string' && delimiter !== ''
    ? text.split(delimiter)
    : undefined
}

function findInMap([map, first, second]: readonly Json[], mappings: JsonObject): Json | undefined {
  let found: Json | undefined = mappings
  for (const key of [map, first, second]) {
    if (found === undefined || !isObject(found) || (typeof key !== 'string' && typeof key !== 'number'))
      return undefined
    found = own(found, String(key))
  }
  return found
}
