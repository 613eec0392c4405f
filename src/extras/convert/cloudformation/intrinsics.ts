import { isArray, isObject, type Json, own } from '../../../json.ts'
import { findInMap, join, length, split } from './functions.ts'
import { attribute, attributeIn, enter, MAX_HOPS, outputIn, refer, referDotted } from './reference.ts'
import type { Bound, Surroundings } from './surroundings.ts'
import { functionIn, type Listener, type Walk } from './walk.ts'

/**
 * Evaluates the functions in a template's value; undefined if that needs more than the template, such as an attribute of a resource. Text
 * is capped, because nested joins could grow without limit.
 */
export function resolve(
  value: Json | undefined,
  surroundings: Surroundings,
  listener: Listener = {},
): Json | undefined {
  return visit(value, {
    surroundings,
    listener,
    path: [],
    hops: 0,
    isDeciding: false,
    budget: { steps: MAX_STEPS },
    visit,
  })
}

/** Like `resolve`, for values that decide something: here an unknown region or account also counts as a cause. */
export function decide(value: Json | undefined, surroundings: Surroundings, listener: Listener): Json | undefined {
  return visit(value, {
    surroundings,
    listener,
    path: [],
    hops: 0,
    isDeciding: true,
    budget: { steps: MAX_STEPS },
    visit,
  })
}

const MAX_TEXT = 100_000
/** Outputs that double in each of many nested stacks would take forever. */
const MAX_STEPS = 1_000_000

function visit(node: Json | undefined, walk: Walk): Json | undefined {
  walk.budget.steps -= 1
  if (node === undefined || node === null || walk.budget.steps < 0) return undefined
  if (isArray(node)) return node.map((item, index) => visit(item, at(walk, String(index))) ?? null)
  if (!isObject(node)) return node
  const name = functionIn(node)
  if (name !== undefined) return FUNCTIONS.get(name)?.(own(node, name), walk)
  const entries = Object.entries(node).flatMap(([key, item]) => {
    const known = visit(item, at(walk, key))
    return known === undefined ? [] : [[key, known] as const]
  })
  return Object.fromEntries(entries)
}

function at(walk: Walk, key: string): Walk {
  return { ...walk, path: [...walk.path, key] }
}

type Function = (argument: Json | undefined, walk: Walk) => Json | undefined

const FUNCTIONS: ReadonlyMap<string, Function> = new Map<string, Function>([
  ['Ref', refer],
  ['Fn::GetAtt', (argument, walk) => attribute(...attributeIn(argument, walk), walk)],
  ['Fn::Sub', substitute],
  ['Fn::If', (argument, walk) => choose(argument, walk, visit)],
  ['Fn::Join', (argument, walk) => onList(visit(argument, walk), join)],
  ['Fn::Split', (argument, walk) => onList(visit(argument, walk), split)],
  ['Fn::Length', (argument, walk) => length(visit(argument, walk))],
  ['Fn::Select', select],
  ['Fn::ImportValue', importValue],
  ['Fn::FindInMap', lookUp],
  // Their results are never needed; what they refer to is.
  ...['Fn::Base64', 'Fn::ToJsonString', 'Fn::Cidr'].map((name) => [name, refersOnly] as const),
])

function onList(value: Json | undefined, carryOut: (parts: readonly Json[]) => Json | undefined): Json | undefined {
  return value !== undefined && isArray(value) ? carryOut(value) : undefined
}

function refersOnly(argument: Json | undefined, walk: Walk): undefined {
  visit(argument, walk)
}

function choose<Result>(
  argument: Json | undefined,
  walk: Walk,
  go: (node: Json | undefined, walk: Walk) => Result | undefined,
): Result | undefined {
  const [condition, yes, no] = argument !== undefined && isArray(argument) ? argument : []
  const { conditions } = walk.surroundings
  if (typeof condition !== 'string' || conditions === undefined) return undefined
  const holds = conditions(condition)
  if (holds !== undefined) return go(holds ? yes : no, walk)
  for (const cause of conditions.causesOf?.(condition) ?? []) walk.listener.onUnknown?.(cause, walk.path)
  return undefined
}

/** Names are letters and digits; the keys of a substitution's own map may contain anything that its text may. */
const PLACEHOLDER = /\$\{(!?)\s*([^{}$!]*?)\s*\}/g

function substitute(argument: Json | undefined, walk: Walk): Json | undefined {
  const [text, given] = argument !== undefined && isArray(argument) ? argument : [argument, undefined]
  if (typeof text !== 'string' || text.length > MAX_TEXT) return undefined
  const named = given !== undefined && isObject(given) ? given : {}
  let isKnown = true
  const filled = text.replace(PLACEHOLDER, (whole, literal: string, name: string) => {
    if (literal === '!') return whole.replace('!', '')
    const value = Object.hasOwn(named, name) ? visit(own(named, name), walk) : referDotted(name, walk)
    if (typeof value !== 'object' && value !== undefined) return String(value)
    isKnown = false
    return ''
  })
  return isKnown && filled.length <= MAX_TEXT ? filled : undefined
}

/** Only the selected item is referred to, not the whole list. */
function select(argument: Json | undefined, walk: Walk): Json | undefined {
  const [index, list] = argument !== undefined && isArray(argument) ? argument : []
  const position = Number(visit(index, walk) ?? Number.NaN)
  const items = itemsOf(list, walk)
  if (items !== undefined && Number.isInteger(position)) {
    const item = items[position]
    return item === undefined ? undefined : visit(item.node, { ...walk, ...item.from })
  }
  const known = visit(list, walk)
  return known !== undefined && isArray(known) ? (known[position] ?? undefined) : undefined
}

interface Item {
  readonly node: Json | undefined
  readonly from: Pick<Walk, 'surroundings' | 'hops'>
}

/** The items of a list before they are evaluated, through parameters, outputs, and text that is joined and split again. */
function itemsOf(node: Json | undefined, walk: Walk): readonly Item[] | undefined {
  const { surroundings, hops } = walk
  if (node === undefined || hops > MAX_HOPS) return undefined
  if (isArray(node)) return node.map((item) => ({ node: item, from: { surroundings, hops } }))
  const name = functionIn(node)
  const argument = name === undefined || !isObject(node) ? undefined : own(node, name)
  if (name === 'Fn::If') return choose(argument, walk, itemsOf)
  const bound = boundIn(name, argument, walk)
  if (bound !== undefined) return itemsOf(bound.node, { ...walk, surroundings: bound.within, hops: hops + 1 })
  if (name === undefined || argument === undefined || !isArray(argument) || argument[0] !== ',') return undefined
  return name === 'Fn::Split' || name === 'Fn::Join' ? itemsOf(argument[1], walk) : undefined
}

function boundIn(name: string | undefined, argument: Json | undefined, walk: Walk): Bound | undefined {
  if (name === 'Ref') return typeof argument === 'string' ? walk.surroundings.bound?.get(argument) : undefined
  return name === 'Fn::GetAtt' ? outputIn(...attributeIn(argument, walk), walk) : undefined
}

function importValue(argument: Json | undefined, walk: Walk): Json | undefined {
  const pattern = patternOf(argument, walk.surroundings)
  const bound = walk.surroundings.exported?.(pattern)
  if (bound !== undefined) return enter(bound, walk)
  walk.listener.onUnknown?.(`import ${pattern}`, walk.path)
  return undefined
}

/** The name of an export, with `*` for each unknown part. */
export function patternOf(node: Json | undefined, surroundings: Surroundings): string {
  const whole = resolve(node, surroundings)
  if (typeof whole === 'string') return whole
  const text = node !== undefined && isObject(node) ? own(node, 'Fn::Sub') : undefined
  if (typeof text !== 'string' || text.length > MAX_TEXT) return '*'
  return text.replace(PLACEHOLDER, (_, _literal: string, name: string) => {
    const value = resolve({ 'Fn::Sub': `\${${name}}` }, surroundings)
    return typeof value === 'string' ? value : '*'
  })
}

function lookUp(argument: Json | undefined, walk: Walk): Json | undefined {
  const parts = argument !== undefined && isArray(argument) ? argument : []
  const keys = parts.slice(0, 3).map((part) => visit(part, { ...walk, isDeciding: true }) ?? null)
  const found = findInMap(keys, walk.surroundings.mappings)
  const last = parts[3]
  return found ?? (last !== undefined && isObject(last) ? visit(own(last, 'DefaultValue'), walk) : undefined)
}
