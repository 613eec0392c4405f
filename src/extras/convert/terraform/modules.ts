import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'

/** A document of Terraform. */
export interface TerraformFile {
  readonly origin: string
  readonly root: JsonObject
  /** The prefix of its addresses, as there may be several documents. */
  readonly prefix: string
}

/** One instance of a resource in a state or a plan. */
export interface TerraformResource {
  readonly address: string
  /** The address of the module it is in; empty for the root. */
  readonly module: string
  readonly isData: boolean
  readonly type: string
  readonly name: string
  /** Its key in `count` or `for_each`. */
  readonly index: string | number | undefined
  readonly isDeposed: boolean
  readonly values: JsonObject
}

/** Collects the resources of a module and its child modules. A missing type is empty. */
export function resourcesIn(rootModule: Json | undefined): readonly TerraformResource[] {
  const found: TerraformResource[] = []
  const modules: JsonObject[] = isObject(rootModule) ? [rootModule] : []
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    const address = ownText(module, 'address') ?? ''
    for (const raw of objectsOf(own(module, 'resources'))) found.push(resourceOf(raw, address))
    for (const child of objectsOf(own(module, 'child_modules'))) modules.push(child)
  }
  return found
}

export function objectsOf(list: Json | undefined): readonly JsonObject[] {
  return list !== undefined && isArray(list) ? list.filter(isObject) : []
}

function resourceOf(raw: JsonObject, module: string): TerraformResource {
  const address = ownText(raw, 'address') ?? ''
  const index = own(raw, 'index')
  const values = withoutSensitive(own(raw, 'values'), own(raw, 'sensitive_values'))
  return {
    address,
    module,
    isData: own(raw, 'mode') === 'data',
    type: ownText(raw, 'type') ?? '',
    name: ownText(raw, 'name') ?? address,
    index: typeof index === 'string' || typeof index === 'number' ? index : undefined,
    isDeposed: ownText(raw, 'deposed_key') !== undefined,
    values: isObject(values) ? values : {},
  }
}

/**
 * A resource's values without those that Terraform marks as sensitive, and without null.
 * @param mask `sensitive_values`: the same shape, with `true` where a value is secret.
 */
function withoutSensitive(value: Json | undefined, mask: Json | undefined): Json | undefined {
  if (value === undefined || value === null || mask === true) return undefined
  if (isArray(value)) {
    const masks = mask !== undefined && isArray(mask) ? mask : []
    return value.map((item, index) => withoutSensitive(item, masks[index]) ?? null)
  }
  if (!isObject(value)) return value
  const masks = isObject(mask) ? mask : {}
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const clean = withoutSensitive(item, own(masks, key))
    return clean === undefined ? [] : [[key, clean] as const]
  })
  return Object.fromEntries(kept)
}
