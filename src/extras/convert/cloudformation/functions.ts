import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'

const MAX_TEXT = 100_000

export function join([delimiter, list]: readonly Json[]): Json | undefined {
  if (typeof delimiter !== 'string' || list === undefined || !isArray(list)) return undefined
  if (list.some((item) => typeof item === 'object')) return undefined
  const text = list.join(delimiter)
  return text.length > MAX_TEXT ? undefined : text
}

export function split([delimiter, text]: readonly Json[]): Json | undefined {
  return typeof delimiter === 'string' && typeof text === 'string' && delimiter !== ''
    ? text.split(delimiter)
    : undefined
}

export function length(list: Json | undefined): Json | undefined {
  return list !== undefined && isArray(list) ? list.length : undefined
}

/** An entry of `Mappings`: by map, first and second key. */
export function findInMap(keys: readonly Json[], mappings: JsonObject): Json | undefined {
  let found: Json | undefined = mappings
  for (const key of keys) {
    if (found === undefined || !isObject(found) || (typeof key !== 'string' && typeof key !== 'number'))
      return undefined
    found = own(found, String(key))
  }
  return keys.length === 3 ? found : undefined
}
