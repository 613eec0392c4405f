import { ExpectedError } from '../../../errors.ts'
import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import { objectsOf, type TerraformResource } from './modules.ts'

/** Before Terraform 1.9 a stored state marks few secrets; attributes with a name like a secret's are left out as well. */
const SECRET = /passw|secret|token|private_key|credential|auth_key|access_key|connection_string/i

/**
 * The resources of a stored state (`terraform.tfstate`, version 4).
 * @throws ExpectedError CONVERT_RAW_STATE for the versions of Terraform 0.11 and before
 */
export function resourcesInState(origin: string, root: JsonObject): readonly TerraformResource[] {
  if (own(root, 'version') !== 4) {
    const what = `${origin} is a state of an unknown version`
    const remedy = 'Run `terraform show -json` and convert what it prints (only version 4 can be read as it is stored)'
    throw new ExpectedError('CONVERT_RAW_STATE', what, remedy)
  }
  return objectsOf(own(root, 'resources')).flatMap((resource) =>
    objectsOf(own(resource, 'instances')).map((instance) => instanceOf(resource, instance)),
  )
}

function instanceOf(resource: JsonObject, instance: JsonObject): TerraformResource {
  const module = ownText(resource, 'module') ?? ''
  const isData = own(resource, 'mode') === 'data'
  const [type, name] = [ownText(resource, 'type') ?? '', ownText(resource, 'name') ?? '']
  const key = own(instance, 'index_key')
  const index = typeof key === 'string' || typeof key === 'number' ? key : undefined
  const isDeposed = ownText(instance, 'deposed') !== undefined
  return { address: '', module, isData, type, name, index, isDeposed, values: valuesOf(instance) }
}

/** Secrets are paths: `[[{type: 'get_attr', value: 'password'}]]`; a whole attribute is left out even if only a part of it is one. */
function valuesOf(instance: JsonObject): JsonObject {
  const attributes = own(instance, 'attributes')
  if (attributes === undefined || !isObject(attributes)) return {}
  const paths = own(instance, 'sensitive_attributes')
  const marked = new Set((paths !== undefined && isArray(paths) ? paths : []).map(firstStep))
  const kept = Object.entries(attributes).filter(([key]) => !marked.has(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutSecrets(key, value)]))
}

function firstStep(path: Json): string {
  const step = isArray(path) ? path[0] : path
  return step !== undefined && isObject(step) ? (ownText(step, 'value') ?? '') : ''
}

function withoutSecrets(key: string, value: Json): Json {
  if (typeof value === 'string') return SECRET.test(key) ? null : value
  if (isArray(value)) return value.map((item) => withoutSecrets(key, item))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, withoutSecrets(inner, item)]))
}
