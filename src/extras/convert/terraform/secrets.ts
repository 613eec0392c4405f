import { isArray, isObject, type Json, own } from '../../../json.ts'

/**
 * A resource's values without those that Terraform calls sensitive, and without what is not set.
 * @param mask `sensitive_values`: the same shape, with `true` where a value is secret.
 */
export function withoutSecrets(value: Json | undefined, mask: Json | undefined): Json | undefined {
  if (value === undefined || value === null || mask === true) return undefined
  if (isArray(value)) {
    const masks = mask !== undefined && isArray(mask) ? mask : []
    return value.map((item, index) => withoutSecrets(item, masks[index]) ?? null)
  }
  if (!isObject(value)) return value
  const masks = isObject(mask) ? mask : {}
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const clean = withoutSecrets(item, own(masks, key))
    return clean === undefined ? [] : [[key, clean] as const]
  })
  return Object.fromEntries(kept)
}
