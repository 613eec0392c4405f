import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'
import type { Skipped } from '../declared.ts'
import { resolve } from './intrinsics.ts'
import type { Surroundings } from './surroundings.ts'

/** More copies than a template may have resources. */
const MAX_COPIES = 2_000

/** An object with its loops unfolded, and the loops whose list is unknown. */
export interface Unfolded {
  readonly object: JsonObject
  readonly skipped: readonly Skipped[]
}

/**
 * Unfolds every `Fn::ForEach::NAME: [identifier, list, {key: body}]`, also nested ones and those in properties. `${identifier}` and
 * `&{identifier}` are replaced by an item of the list; the latter with only its letters and digits.
 */
export function unfold(object: JsonObject, surroundings: Surroundings): Unfolded {
  const skipped: Skipped[] = []
  const budget = { copies: MAX_COPIES }
  const go = (entries: readonly (readonly [string, Json])[]): readonly (readonly [string, Json])[] =>
    entries.flatMap(([key, value]) => {
      if (!isLoop(key)) return [[key, deeper(value)] as const]
      const copies = copiesOf(value, surroundings, budget)
      if (copies === undefined)
        skipped.push({
          address: key,
          kind: 'Fn::ForEach',
          reason: `the list of this loop is not known${fromWhere(value)}`,
        })
      return copies === undefined ? [] : go(copies.flatMap((copy) => Object.entries(copy)))
    })
  const deeper = (value: Json): Json => {
    if (isArray(value)) return value.map(deeper)
    return isObject(value) ? Object.fromEntries(go(Object.entries(value))) : value
  }
  return { object: Object.fromEntries(go(Object.entries(object))), skipped }
}

export function isLoop(name: string): boolean {
  return name === 'Fn::ForEach' || name.startsWith('Fn::ForEach::')
}

function fromWhere(value: Json): string {
  const list = isArray(value) ? value[1] : undefined
  const name = list !== undefined && isObject(list) ? own(list, 'Ref') : undefined
  return typeof name === 'string' ? `: the parameter ${name} has no value` : ''
}

function copiesOf(
  value: Json,
  surroundings: Surroundings,
  budget: { copies: number },
): readonly JsonObject[] | undefined {
  const [identifier, list, body] = isArray(value) ? value : []
  if (typeof identifier !== 'string' || body === undefined || !isObject(body)) return undefined
  const items = resolve(list, surroundings)
  if (items === undefined || !isArray(items)) return undefined
  const texts = items.filter((item) => typeof item === 'string' || typeof item === 'number').map(String)
  budget.copies -= texts.length
  if (texts.length < items.length || budget.copies < 0) return undefined
  return texts.map((text) => filled(body, identifier, text) as JsonObject)
}

function filled(node: Json, identifier: string, text: string): Json {
  if (typeof node === 'string') return filledText(node, identifier, text)
  if (isArray(node)) return node.map((item) => filled(item, identifier, text))
  if (!isObject(node)) return node
  const entries = Object.entries(node)
  const [first] = entries
  if (entries.length === 1 && first !== undefined && first[0] === 'Ref' && first[1] === identifier) return text
  return Object.fromEntries(
    entries.map(([key, value]) => [filledText(key, identifier, text), filled(value, identifier, text)]),
  )
}

function filledText(template: string, identifier: string, text: string): string {
  return template
    .replaceAll(`\${${identifier}}`, text)
    .replaceAll(`&{${identifier}}`, text.replace(/[^A-Za-z0-9]/g, ''))
}
