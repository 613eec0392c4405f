import { isArray, isObject, type Json, own } from '../../../json.ts'
import type { Fields } from '../declared.ts'

/** Fields whose rules and peerings name other components by `{address}`, with the ids of those in their place. */
export function withIds(fields: Fields, ids: ReadonlyMap<string, string>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, replaced(value, ids)]))
}

function replaced(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (isArray(value)) return value.map((item) => replaced(item, ids))
  if (!isObject(value)) return value
  const address = own(value, 'address')
  if (typeof address === 'string') return ids.get(address) ?? ''
  return withIds(value, ids)
}
