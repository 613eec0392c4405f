import { isArray, isObject, type Json, type JsonObject, MAX_DEPTH, own } from '../../json.ts'

/** The first difference of two JSON values. A side that has nothing there is undefined. */
export interface Difference {
  /** `targets[0].changes[3].fields`; empty for the whole. */
  readonly place: string
  readonly given: Json | undefined
  readonly expected: Json | undefined
}

/** The first difference in the order in which the given value is read; undefined if they are equal, whatever the order of keys. */
export function firstDifference(
  given: Json | undefined,
  expected: Json | undefined,
  place = '',
  depth = 0,
): Difference | undefined {
  if (given === expected) return undefined
  if (depth > MAX_DEPTH) return { place, given, expected }
  if (isArray(given) && isArray(expected)) return inLists(given, expected, place, depth)
  if (isObject(given) && isObject(expected)) return inObjects(given, expected, place, depth)
  return { place, given, expected }
}

function inLists(given: readonly Json[], expected: readonly Json[], place: string, depth: number) {
  for (let at = 0; at < Math.max(given.length, expected.length); at += 1) {
    const found = firstDifference(given[at], expected[at], `${place}[${at}]`, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function inObjects(given: JsonObject, expected: JsonObject, place: string, depth: number): Difference | undefined {
  for (const key of new Set([...Object.keys(given), ...Object.keys(expected)])) {
    const inside = place === '' ? key : `${place}.${key}`
    const found = firstDifference(own(given, key), own(expected, key), inside, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
