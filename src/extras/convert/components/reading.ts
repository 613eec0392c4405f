import { isArray, isObject, type Json, own } from '../../../json.ts'
import type { Declared, Fields } from '../declared.ts'

/** Longer than any name or setting in a diagram. */
const MAX_TEXT = 256

/**
 * The value of the first attribute that exists. Terraform's and CloudFormation's names never collide, so both can be listed. Dots
 * separate nested blocks; Terraform writes a block as a list of one.
 */
export function valueAt({ values }: Pick<Declared, 'values'>, ...attributes: readonly string[]): Json | undefined {
  for (const attribute of attributes) {
    const found = attribute.split('.').reduce<Json | undefined>(stepInto, values)
    if (found !== undefined && found !== null) return found
  }
  return undefined
}

function stepInto(value: Json | undefined, key: string): Json | undefined {
  if (value === undefined || typeof value !== 'object' || value === null) return undefined
  if (isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : stepInto(value[0], key)
  return isObject(value) ? own(value, key) : undefined
}

export function textAt(resource: Pick<Declared, 'values'>, ...attributes: readonly string[]): string | undefined {
  const value = valueAt(resource, ...attributes)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value.slice(0, MAX_TEXT) : undefined
}

/** Templates also write numbers as text. */
export function numberAt(resource: Pick<Declared, 'values'>, ...attributes: readonly string[]): number | undefined {
  const value = valueAt(resource, ...attributes)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && Math.abs(number) < 1e12 ? number : undefined
}

export function flagAt(resource: Pick<Declared, 'values'>, ...attributes: readonly string[]): boolean | undefined {
  const value = valueAt(resource, ...attributes)
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : undefined
}

export function listAt(resource: Pick<Declared, 'values'>, ...attributes: readonly string[]): readonly Json[] {
  const value = valueAt(resource, ...attributes)
  return value !== undefined && isArray(value) ? value : []
}

/** Drops unknown properties, for which Cloudcraft's defaults apply. */
export function known(fields: Readonly<Record<string, Json | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
}

/** Splits `db.r6g.large`, `cache.t3.micro`, `t3.medium.search`, `m5.xlarge` into family and size. */
export function instanceFields(name: string | undefined): Fields {
  const bare = name?.replace(/^(db|cache)\./, '').replace(/\.(search|elasticsearch)$/, '')
  const [instanceType, instanceSize] = bare?.split('.') ?? []
  return instanceType && instanceSize ? { instanceType, instanceSize } : {}
}
