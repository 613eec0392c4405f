import type { Value } from './account.ts'
import type { Random } from './random.ts'

/** Lists whose order has a meaning: a place is a pair. */
const ORDERED = new Set(['mapPos', 'mapSize', 'offset'])

/** The same document with every list in another order. */
export function shuffledLists(document: Value, random: Random): Value {
  if (Array.isArray(document))
    return random.shuffled(document as readonly Value[]).map((item) => shuffledLists(item, random))
  if (typeof document !== 'object' || document === null) return document
  return Object.fromEntries(
    Object.entries(document).map(([field, value]) => [
      field,
      ORDERED.has(field) ? value : shuffledLists(value, random),
    ]),
  )
}

/** The same document without the components with this ARN, and without references to them. */
export function withoutArn(document: Value, arn: string): Value {
  if (Array.isArray(document)) {
    return document.filter((item) => !(isObject(item) && item['arn'] === arn)).map((item) => withoutArn(item, arn))
  }
  if (!isObject(document)) return document
  return Object.fromEntries(Object.entries(document).map(([field, value]) => [field, withoutArn(value, arn)]))
}

function isObject(value: Value): value is { readonly [field: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
