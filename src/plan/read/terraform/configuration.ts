import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'

/** The code behind a plan, as far as the plan repeats it. */
export interface Configuration {
  /** The code of a resource: that of its block, without the indices of modules and instances. */
  readonly codeOf: (entry: JsonObject) => JsonObject | undefined
  readonly moduleAt: (path: readonly string[]) => Module | undefined
  /** The region of a resource's provider, if the plan contains it. */
  readonly regionOf: (entry: JsonObject) => string | undefined
}

export interface Module {
  readonly config: JsonObject
  /** The block that calls the module; undefined for the root. */
  readonly call: JsonObject | undefined
}

/** The deepest nesting of modules that is followed: a hostile plan could nest without end. */
const MAX_NESTING = 50

export function configurationOf(root: JsonObject): Configuration {
  const configuration = child(root, 'configuration')
  const rootModule = child(configuration, 'root_module')
  const modules = new Map<string, Module | undefined>()
  const moduleAt = (path: readonly string[]): Module | undefined => {
    const key = path.join('.')
    if (!modules.has(key)) modules.set(key, openModule(rootModule, path))
    return modules.get(key)
  }
  // A module may have thousands of blocks, so they are indexed once.
  const codes = new Map<string, ReadonlyMap<string, JsonObject>>()
  const codeOf = (entry: JsonObject): JsonObject | undefined => {
    const path = modulePath(ownText(entry, 'module_address') ?? moduleIn(ownText(entry, 'address') ?? ''))
    const key = path.join('.')
    const inModule = codes.get(key) ?? codesIn(moduleAt(path)?.config)
    codes.set(key, inModule)
    return inModule.get(blockName(entry))
  }
  const providers = child(configuration, 'provider_config')
  return { codeOf, moduleAt, regionOf: (entry) => regionOf(root, providers, codeOf(entry)) }
}

function openModule(rootModule: JsonObject | undefined, path: readonly string[]): Module | undefined {
  if (rootModule === undefined || path.length > MAX_NESTING) return undefined
  let [config, call]: [JsonObject | undefined, JsonObject | undefined] = [rootModule, undefined]
  for (const name of path) {
    call = child(child(config, 'module_calls'), name)
    config = child(call, 'module')
  }
  return config === undefined ? undefined : { config, call }
}

function codesIn(module: JsonObject | undefined): ReadonlyMap<string, JsonObject> {
  const list = module === undefined ? undefined : own(module, 'resources')
  if (list === undefined || !isArray(list)) return new Map()
  return new Map(list.filter(isObject).map((code) => [blockName(code), code]))
}

function blockName(block: JsonObject): string {
  return `${ownText(block, 'type')}.${ownText(block, 'name')}`
}

function regionOf(
  root: JsonObject,
  providers: JsonObject | undefined,
  code: JsonObject | undefined,
): string | undefined {
  const key = code === undefined ? undefined : ownText(code, 'provider_config_key')
  const provider = key === undefined ? undefined : child(providers, key)
  const region = child(child(provider, 'expressions'), 'region')
  if (region === undefined) return undefined
  const name = /^var\.([A-Za-z0-9_-]+)$/.exec(referencesOf(region)[0] ?? '')?.[1]
  const module = child(child(root, 'configuration'), 'root_module')
  const isSecret = name !== undefined && own(child(child(module, 'variables'), name) ?? {}, 'sensitive') === true
  const variable = name === undefined || isSecret ? undefined : child(child(root, 'variables'), name)
  const found = ownText(region, 'constant_value') ?? (variable && ownText(variable, 'value'))
  return found !== undefined && found.length < 40 ? found : undefined
}

export function referencesOf(expression: Json | undefined): readonly string[] {
  const references = isObject(expression) ? own(expression, 'references') : undefined
  return references !== undefined && isArray(references) ? references.filter((one) => typeof one === 'string') : []
}

/** `module.a["x"].module.b` is `['a', 'b']`. */
export function modulePath(address: string): readonly string[] {
  const bare = address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')
  return [...bare.matchAll(/(?:^|\.)module\.([A-Za-z0-9_-]+)/g)].map(([, name]) => name ?? '')
}

/** The module part of an address; some versions do not give it separately. */
export function moduleIn(address: string): string {
  return /^(?:module\.[A-Za-z0-9_-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*/.exec(address)?.[0].replace(/\.$/, '') ?? ''
}

export function child(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object === undefined ? undefined : own(object, key)
  return isObject(value) ? value : undefined
}
