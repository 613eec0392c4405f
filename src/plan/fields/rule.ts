import type { Json } from '../../json.ts'
import { type Attributes, findAt } from './attributes.ts'

/** One of Cloudcraft's fields, and how it follows from an attribute of the provider. */
export interface FieldRule {
  readonly path: string
  /** The first one that exists. */
  readonly from: readonly string[]
  /** Undefined if the value means nothing that Cloudcraft would show. */
  readonly read: (value: Json) => Json | undefined
}

export type FieldRules = readonly FieldRule[]

const asText = (value: Json) => (typeof value === 'string' && value !== '' ? value : undefined)
const asNumber = (value: Json) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
const asFlag = (value: Json) => {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : undefined
}

export function text(path: string, from: string): FieldRule {
  return { path, from: from.split(' '), read: asText }
}

export function number(path: string, from: string, times = 1): FieldRule {
  return { path, from: from.split(' '), read: (value) => scaled(asNumber(value), times) }
}

function scaled(value: number | undefined, times: number): number | undefined {
  return value === undefined ? undefined : value * times
}

export function flag(path: string, from: string): FieldRule {
  return { path, from: from.split(' '), read: asFlag }
}

/** A text, translated to Cloudcraft's term. */
export function word(path: string, from: string, says: (value: string) => string | undefined): FieldRule {
  return {
    path,
    from: from.split(' '),
    read: (value) => (typeof value === 'string' ? says(value) : undefined),
  }
}

export function oneOf(path: string, from: string, table: Readonly<Record<string, string>>): FieldRule {
  return word(path, from, (value) => (Object.hasOwn(table, value) ? table[value] : undefined))
}

/** `db.r6g.large`, `cache.t3.micro`, `t3.medium.search`: Cloudcraft stores family and size separately. */
export function size(from: string): FieldRules {
  return [
    word('instanceType', from, (name) => parts(name)?.[0]),
    word('instanceSize', from, (name) => parts(name)?.[1]),
  ]
}

function parts(name: string): readonly [string, string] | undefined {
  const [family, size, ...rest] = name
    .replace(/^(db|cache)\./, '')
    .replace(/\.(search|elasticsearch)$/, '')
    .split('.')
  return family && size && rest.length === 0 && family !== 'serverless' ? [family, size] : undefined
}

/** What a rule finds: a value, or that there is an unknown one. */
export function readField(
  rule: FieldRule,
  attributes: Attributes | undefined,
): { value: Json } | 'withheld' | undefined {
  const found = findAt(attributes, ...rule.from)
  if (found === undefined || found === 'withheld') return found
  const value = rule.read(found.value)
  return value === undefined ? undefined : { value }
}
