/** A value as JSON.parse returns it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** An object from outside: its keys may be anything, `__proto__` and `toString` included, so read it with `own`. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Deeper nesting than any diagram has; bounds every recursion over a document from outside. */
export const MAX_DEPTH = 500

/** The object's own value under `key`; never something inherited. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** The object's own value under `key` if it is a non-empty string. */
export function ownText(object: JsonObject, key: string): string | undefined {
  const value = own(object, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Text with sorted object keys, so that equal values give equal text whatever the order of their keys. */
export function canonicalText(value: Json | undefined, depth = 0): string {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  if (isArray(value)) return `[${value.map((item) => canonicalText(item, depth + 1)).join(',')}]`
  const object = value as JsonObject
  const entries = Object.keys(object).sort()
  return `{${entries.map((key) => `${JSON.stringify(key)}:${canonicalText(object[key], depth + 1)}`).join(',')}}`
}

/**
 * How valibot checks foreign data: up to the first mistake, which is all that a message mentions. Otherwise a list of a million wrong
 * entries would produce a million issues, each with a copy of its input: four megabytes of JSON would end the process.
 */
export const ONE_ISSUE = { abortEarly: true } as const
