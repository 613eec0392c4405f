import { isObject, type JsonObject, own } from '../../../json.ts'
import { indexOf, moduleSteps } from './addresses.ts'
import type { TerraformResource } from './modules.ts'

/** One instance of a module, with its code. */
export interface Scope {
  /** `module.web[0]`; empty for the root. */
  readonly address: string
  readonly config: JsonObject
  /** The calling module, and the call. */
  readonly parent: Scope | undefined
  readonly call: JsonObject
  /** Its key in the call's `count` or `for_each`. */
  readonly key: string | number | undefined
}

export interface Scopes {
  /** Undefined for a module whose code is not in the plan. */
  scopeOf(module: string): Scope | undefined
  /** The instances of a module that this scope calls. */
  childrenOf(scope: Scope, name: string): readonly Scope[]
  /** The instances of a resource in a module, by type and name; data sources as `data.type.name`. */
  instancesOf(scope: Scope, name: string): readonly TerraformResource[]
}

/** The modules of a plan, to resolve references between them. */
export function openScopes(rootModule: JsonObject, resources: readonly TerraformResource[]): Scopes {
  const scopes = new Map<string, Scope | undefined>()
  const root: Scope = { address: '', config: rootModule, parent: undefined, call: {}, key: undefined }
  scopes.set('', root)
  const open = (module: string): Scope | undefined => {
    let scope: Scope | undefined = root
    for (const [name, bracket] of moduleSteps(module)) scope = scope && enter(scopes, scope, name, bracket)
    return scope
  }
  const instances = new Map<string, TerraformResource[]>()
  for (const resource of resources) {
    open(resource.module)
    add(instances, instanceKey(resource.module, nameOf(resource)), resource)
  }
  const children = new Map<string, Scope[]>()
  for (const scope of scopes.values()) {
    const name = moduleSteps(scope?.address ?? '').at(-1)?.[0]
    if (scope?.parent !== undefined && name !== undefined) add(children, instanceKey(scope.parent.address, name), scope)
  }
  return {
    scopeOf: open,
    childrenOf: (scope, name) => children.get(instanceKey(scope.address, name)) ?? [],
    instancesOf: (scope, name) => instances.get(instanceKey(scope.address, name)) ?? [],
  }
}

function enter(scopes: Map<string, Scope | undefined>, parent: Scope, name: string, bracket: string) {
  const address = `${parent.address === '' ? '' : `${parent.address}.`}module.${name}${bracket}`
  const known = scopes.get(address)
  if (known !== undefined) return known
  const call = childObject(childObject(parent.config, 'module_calls'), name)
  const config = childObject(call, 'module')
  const scope = call && config && { address, config, parent, call, key: indexOf(bracket) }
  scopes.set(address, scope)
  return scope
}

export function childObject(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const child = object && own(object, key)
  return child !== undefined && isObject(child) ? child : undefined
}

function nameOf({ isData, type, name }: TerraformResource): string {
  return `${isData ? 'data.' : ''}${type}.${name}`
}

function instanceKey(module: string, name: string): string {
  return `${module}\n${name}`
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
