import { isArray, isObject, type Json, type JsonObject, own } from '../../../json.ts'
import { valueAt } from '../components/reading.ts'
import { byText, type Link } from '../declared.ts'
import { bracketOf, indexOf } from './addresses.ts'
import { objectsOf, type TerraformResource } from './modules.ts'
import { childObject, openScopes, type Scope, type Scopes } from './scopes.ts'

/** Longer chains of variables and outputs are cycles. */
const MAX_HOPS = 30
/** Limit for followed references per plan, against hostile documents. */
const MAX_STEPS = 2_000_000
const MAX_LINKS = 2_000

const REFERENCE =
  /^(data\.)?([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.([A-Za-z0-9_-]+))?(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/

/** The context of an expression: `count.index`, `each.key` and `var.x` differ per instance. */
interface Place {
  readonly scope: Scope
  readonly key: string | number | undefined
  readonly forEach: Json | undefined
}

/** The references of a plan's code. */
export interface CodeLinks {
  readonly linksOf: (resource: TerraformResource) => readonly Link[]
  /** How many attributes without a value refer to `locals`, which are not in a plan's JSON. */
  readonly locals: () => number
}

/** References between resources from the code of a plan, for values that are unknown until apply. */
export function linksByCode(configuration: JsonObject | undefined, resources: readonly TerraformResource[]): CodeLinks {
  const rootModule = childObject(configuration, 'root_module')
  if (rootModule === undefined) return { linksOf: () => [], locals: () => 0 }
  const scopes = openScopes(rootModule, resources)
  const codeOf = indexCode()
  const budget = { steps: MAX_STEPS }
  let locals = 0
  const linksOf = (resource: TerraformResource): readonly Link[] => {
    const scope = scopes.scopeOf(resource.module)
    const code = scope && codeOf(scope.config, resource)
    if (scope === undefined || code === undefined) return []
    const place = { scope, key: resource.index, forEach: own(code, 'for_each_expression') }
    const links: Link[] = []
    collect(own(code, 'expressions') ?? {}, [], (path, references) => {
      const search: Search = { scopes, budget, hops: 0, local: { isMet: false } }
      const found = new Set(follow(references, place, search))
      if (search.local.isMet && found.size === 0 && valueAt(resource, path.join('.')) === undefined) locals += 1
      for (const to of found) if (to !== resource.address && links.length < MAX_LINKS) links.push({ path, to })
    })
    return links
  }
  return { linksOf, locals: () => locals }
}

/** A module's code by resource; indexed once for all instances of the module. */
function indexCode() {
  const indexes = new Map<JsonObject, ReadonlyMap<string, JsonObject>>()
  return (config: JsonObject, { isData, type, name }: TerraformResource): JsonObject | undefined => {
    const index = indexes.get(config) ?? indexOfCode(config)
    indexes.set(config, index)
    return index.get(`${isData ? 'data' : 'managed'} ${type} ${name}`)
  }
}

function indexOfCode(config: JsonObject): ReadonlyMap<string, JsonObject> {
  const codes = objectsOf(own(config, 'resources'))
  return new Map(codes.map((code) => [`${own(code, 'mode')} ${own(code, 'type')} ${own(code, 'name')}`, code]))
}

/** Visits the expressions of a resource's code, in nested blocks as well. */
function collect(
  node: Json,
  path: readonly string[],
  found: (path: readonly string[], references: Json[]) => void,
): void {
  if (isArray(node)) for (const [index, item] of node.entries()) collect(item, [...path, String(index)], found)
  else if (isObject(node)) {
    const references = own(node, 'references')
    if (references !== undefined && isArray(references)) found(path, [...references])
    else for (const [key, item] of Object.entries(node)) collect(item, [...path, key], found)
  }
}

interface Search {
  readonly scopes: Scopes
  readonly budget: { steps: number }
  readonly hops: number
  /** Whether a reference led to `locals`. */
  readonly local: { isMet: boolean }
}

function follow(references: readonly Json[], place: Place, search: Search): readonly string[] {
  if (search.hops > MAX_HOPS) return []
  return mostTelling(references).flatMap((reference) => {
    search.budget.steps -= 1
    return search.budget.steps < 0 ? [] : followOne(reference, place, { ...search, hops: search.hops + 1 })
  })
}

/** Terraform lists `a.b[0].id` together with `a.b[0]` and `a.b`; the latter would mean all instances. */
function mostTelling(references: readonly Json[]): readonly string[] {
  const texts = references.filter((reference) => typeof reference === 'string').slice(0, 500)
  return texts.filter((text) => !texts.some((other) => other.startsWith(`${text}.`) || other.startsWith(`${text}[`)))
}

function followOne(reference: string, place: Place, search: Search): readonly string[] {
  const match = REFERENCE.exec(reference)
  const [, data = '', first = '', second = '', bracket = '', attribute = '', item = ''] = match ?? []
  if (match === null) return []
  if (first === 'local') search.local.isMet = true
  if (first === 'var') return pick(followVariable(second, place.scope, search), indexOf(bracket))
  if (first === 'each') return sameKey(expression(place.forEach, place, search), place.key)
  if (first === 'module')
    return pick(followOutput({ name: second, bracket, output: attribute }, place, search), indexOf(item))
  const instances = search.scopes.instancesOf(place.scope, `${data}${first}.${second}`)
  return choose(instances, ({ index }) => index, indexOf(bracket), place.key).map(({ address }) => address)
}

/**
 * One item of a list or map of references. The list is that of one counted resource, or an explicit list of single resources; for anything
 * else it is unknown which item is meant.
 */
function pick(addresses: readonly string[], key: Key): readonly string[] {
  if (key === undefined || addresses.length < 2) return addresses
  const isOneResource = new Set(addresses.map(withoutIndex)).size === 1
  const named = addresses.filter((address) => isOneResource && address.endsWith(bracketOf(key)))
  if (named.length > 0) return named
  if (typeof key === 'string') return addresses
  // `values(RESOURCE)` of a `for_each` is in the order of its keys.
  const isInOrder = isOneResource || addresses.every((address) => withoutIndex(address) === address)
  const item = isInOrder ? (isOneResource ? [...addresses].sort(byText) : addresses)[key] : undefined
  return item === undefined ? addresses : [item]
}

function withoutIndex(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '')
}

function followVariable(name: string, scope: Scope, search: Search): readonly string[] {
  if (scope.parent === undefined) return []
  const place = { scope: scope.parent, key: scope.key, forEach: own(scope.call, 'for_each_expression') }
  return expression(childObject(childObject(scope.call, 'expressions'), name), place, search)
}

/** `module.NAME[KEY].OUTPUT`. */
interface OutputReference {
  readonly name: string
  readonly bracket: string
  readonly output: string
}

function followOutput({ name, bracket, output }: OutputReference, place: Place, search: Search): readonly string[] {
  const children = search.scopes.childrenOf(place.scope, name)
  return choose(children, ({ key }) => key, indexOf(bracket), place.key).flatMap((scope) => {
    const said = childObject(childObject(childObject(scope.config, 'outputs'), output), 'expression')
    return expression(said, { scope, key: undefined, forEach: undefined }, search)
  })
}

function expression(node: Json | undefined, place: Place, search: Search): readonly string[] {
  const found: string[] = []
  if (node !== undefined) collect(node, [], (_, references) => found.push(...follow(references, place, search)))
  return found
}

type Key = string | number | undefined

/** The referenced instance, otherwise the one with the same key as the referring instance, otherwise all. */
function choose<Item>(items: readonly Item[], keyOf: (item: Item) => Key, named: Key, here: Key): readonly Item[] {
  if (named !== undefined) return items.filter((item) => keyOf(item) === named)
  const same = here === undefined ? [] : items.filter((item) => keyOf(item) === here)
  return same.length > 0 ? same : items
}

function sameKey(addresses: readonly string[], key: Key): readonly string[] {
  if (key === undefined) return addresses
  const same = addresses.filter((address) => address.endsWith(bracketOf(key)))
  return same.length > 0 ? same : addresses
}
