import { type Json, type JsonObject, own, ownText } from '../../../json.ts'
import { objectsOf, type TerraformResource } from './modules.ts'
import { childObject, openScopes } from './scopes.ts'

/** The region of a resource's provider, if a plan has it; a state has no provider configuration. */
export function providerRegion(
  root: JsonObject,
  configuration: JsonObject | undefined,
): (resource: TerraformResource) => string | undefined {
  const rootModule = childObject(configuration, 'root_module')
  const providers = childObject(configuration, 'provider_config')
  if (rootModule === undefined || providers === undefined) return () => undefined
  const { scopeOf } = openScopes(rootModule, [])
  const keys = new Map<JsonObject, ReadonlyMap<string, string>>()
  return ({ module, isData, type, name }) => {
    const config = scopeOf(module)?.config
    if (config === undefined) return undefined
    const known = keys.get(config) ?? providerKeys(config)
    keys.set(config, known)
    const key = known.get(`${isData ? 'data' : 'managed'} ${type} ${name}`)
    return key === undefined ? undefined : regionIn(childObject(providers, key), root)
  }
}

function providerKeys(config: JsonObject): ReadonlyMap<string, string> {
  const codes = objectsOf(own(config, 'resources'))
  return new Map(
    codes.map((code) => [
      `${own(code, 'mode')} ${own(code, 'type')} ${own(code, 'name')}`,
      ownText(code, 'provider_config_key') ?? '',
    ]),
  )
}

function regionIn(provider: JsonObject | undefined, root: JsonObject): string | undefined {
  const region = childObject(childObject(provider, 'expressions'), 'region')
  if (region === undefined) return undefined
  const constant = ownText(region, 'constant_value')
  if (constant !== undefined) return constant
  const references = own(region, 'references')
  const name = Array.isArray(references) && references.length === 1 ? variableName(references[0]) : undefined
  if (name === undefined || isSecret(name, root)) return undefined
  const variable = childObject(childObject(root, 'variables'), name)
  return variable && ownText(variable, 'value')
}

function isSecret(variable: string, root: JsonObject): boolean {
  const rootModule = childObject(childObject(root, 'configuration'), 'root_module')
  const code = childObject(childObject(rootModule, 'variables'), variable)
  return code !== undefined && own(code, 'sensitive') === true
}

function variableName(reference: Json | undefined): string | undefined {
  return typeof reference === 'string' ? /^var\.([A-Za-z0-9_-]+)$/.exec(reference)?.[1] : undefined
}
