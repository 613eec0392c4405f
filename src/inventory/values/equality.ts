/**
 * `values` decides when two values mean the same: numbers and their spellings, lists in any order, references to components that have new
 * ids (`equality.ts`), security rules that permit the same traffic (`rules.ts`), and which fields count at all (`field-classes.ts`). It
 * knows fields and types, but neither pairs of resources nor changes as a whole.
 */
import { ExpectedError } from '../../errors.ts'
import { isArray, isObject, type Json, type JsonObject, MAX_DEPTH, own } from '../../json.ts'
import type { Both } from '../read/both.ts'

/** Arithmetic leaves rounding errors such as 12.940000000000001 in fractions, but not in whole numbers. */
const TOLERANCE = 1e-9
const NUMERIC = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

/** Text in the form of a number; `007` is not. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/

/** The number in a text; undefined for `007` and any other text. */
export function plainNumber(text: string): number | undefined {
  return PLAIN_NUMBER.test(text) ? Number(text) : undefined
}

/** Translates component ids, which are new in every snapshot, into keys, which are not. Returns other text unchanged. */
export type Resolve = (text: string) => string

/** Whether a value means nothing: absent, `null`, or an empty text, list or object. */
export function isNothing(value: Json | undefined, depth = 0): boolean {
  if (value === undefined || value === null || value === '') return true
  if (typeof value !== 'object') return false
  if (isArray(value)) return value.length === 0
  if (depth > MAX_DEPTH) throw tooDeep()
  return Object.values(value).every((part) => isNothing(part, depth + 1))
}

/**
 * Whether two values mean the same. All forms of nothing are equal (`isNothing`). A number equals its text form, but two different texts
 * stay different (`"007"` is not `"7"`). Lists are compared as multisets: Cloudcraft returns them in any order.
 */
export function sameValue(a: Json | undefined, b: Json | undefined, resolve: Both<Resolve>, depth = 0): boolean {
  if (a === b) return true
  if (depth > MAX_DEPTH) throw tooDeep()
  if (!isObject(a) || !isObject(b)) {
    const [noA, noB] = [isNothing(a, depth), isNothing(b, depth)]
    if (noA || noB) return noA && noB
  }
  if (a === null || a === undefined || b === null || b === undefined) return false
  if (typeof a !== 'object' || typeof b !== 'object') return sameScalar(a, b, resolve)
  if (isArray(a) || isArray(b)) return isArray(a) && isArray(b) && sameList(a, b, resolve, depth)
  return sameObject(a as JsonObject, b as JsonObject, resolve, depth)
}

function sameScalar(a: Json, b: Json, resolve: Both<Resolve>): boolean {
  if (typeof a === 'string' && typeof b === 'string') return sameText(resolve[0](a), resolve[1](b))
  if (typeof a === 'number' || typeof b === 'number') return sameNumber(toNumber(a), toNumber(b))
  if (typeof a === 'object' || typeof b === 'object') return false
  const truth = truthOf(a)
  return truth !== undefined && truth === truthOf(b)
}

function sameText(a: string, b: string): boolean {
  return a === b || (BOOLEAN_TEXT.test(a) && a.toLowerCase() === b.toLowerCase())
}

const BOOLEAN_TEXT = /^(true|false)$/i

/** A value as a boolean: booleans also occur as text, `true` or `True`. Undefined for anything else. */
export function truthOf(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value
  return typeof value === 'string' && BOOLEAN_TEXT.test(value) ? value.toLowerCase() === 'true' : undefined
}

function toNumber(value: Json): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && NUMERIC.test(value) ? Number(value) : Number.NaN
}

function sameNumber(a: number, b: number): boolean {
  if (Number.isInteger(a) && Number.isInteger(b)) return a === b
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b))
}

function sameObject(a: JsonObject, b: JsonObject, resolve: Both<Resolve>, depth: number): boolean {
  for (const key of Object.keys(a)) if (!sameValue(a[key], own(b, key), resolve, depth + 1)) return false
  for (const key of Object.keys(b)) if (!Object.hasOwn(a, key) && !isNothing(b[key], depth)) return false
  return true
}

function sameList(a: readonly Json[], b: readonly Json[], resolve: Both<Resolve>, depth: number): boolean {
  if (a.length !== b.length) return false
  if (a.every((item, i) => sameValue(item, b[i], resolve, depth + 1))) return true
  const texts = b.map((item) => comparableText(item, resolve[1], depth + 1)).sort()
  return a
    .map((item) => comparableText(item, resolve[0], depth + 1))
    .sort()
    .every((text, i) => text === texts[i])
}

/** Equal text for values that mean the same: numbers by value, keys in order, ids as keys, lists sorted, nothing left out. */
export function comparableText(value: Json | undefined, resolve: Resolve, depth = 0): string {
  if (depth > MAX_DEPTH) throw tooDeep()
  if (typeof value === 'string') return comparableString(value, resolve)
  if (typeof value === 'number') return String(Number.isInteger(value) ? value : Number(value.toPrecision(12)))
  if (isArray(value))
    return `[${value
      .map((item) => comparableText(item, resolve, depth + 1))
      .sort()
      .join(',')}]`
  if (!isObject(value)) return String(value ?? null)
  const keys = Object.keys(value).filter((key) => !isNothing(value[key], depth))
  return `{${keys.sort().map((key) => `${JSON.stringify(key)}:${comparableText(value[key], resolve, depth + 1)}`)}}`
}

function comparableString(value: string, resolve: Resolve): string {
  if (PLAIN_NUMBER.test(value)) return String(Number(value))
  return String(truthOf(value) ?? JSON.stringify(resolve(value)))
}

/** Which of two spellings of a value to show, whatever their order: the shorter one, so 512 rather than "512". */
export function betterSpelling<T extends Json>(a: T, b: T): T {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  if (left.length !== right.length) return left.length < right.length ? a : b
  return left <= right ? a : b
}

function tooDeep(): ExpectedError {
  return new ExpectedError(
    'INVENTORY_TOO_DEEP',
    `A component is nested deeper than ${MAX_DEPTH} levels`,
    'Give an inventory as Cloudcraft sends it',
  )
}
