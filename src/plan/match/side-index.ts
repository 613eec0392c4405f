import { shortName } from '../../inventory/read/identity.ts'
import type { Inventory, Resource } from '../../inventory/read/resource.ts'
import { ownText } from '../../json.ts'
import { shortAzureType } from '../kinds.ts'

/** One inventory, indexed by what plans know. Lists are positions in `inventory.resources`. */
export interface SideIndex {
  readonly inventory: Inventory
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** By the last part of the key: `i-0abc…`. */
  readonly byTail: ReadonlyMap<string, readonly number[]>
  /** `type\nname`. */
  readonly byName: ReadonlyMap<string, readonly number[]>
  /** `type\nbeginning of the name up to its last hyphen`, in lower case. */
  readonly byStem: ReadonlyMap<string, readonly number[]>
  readonly types: ReadonlySet<string>
}

export function indexSide(inventory: Inventory): SideIndex {
  const [byKey, byTail, byName, byStem] = [new Map(), new Map(), new Map(), new Map()] as Map<string, number[]>[] as [
    Map<string, number[]>,
    Map<string, number[]>,
    Map<string, number[]>,
    Map<string, number[]>,
  ]
  const types = new Set<string>()
  for (const [position, resource] of inventory.resources.entries()) {
    types.add(resource.type)
    if (resource.identity !== 'described') {
      put(byKey, bareKey(resource.key), position)
      put(byTail, tailOf(resource), position)
    }
    for (const lookup of lookupsOf(resource)) {
      for (const name of namesOf(resource)) {
        put(byName, `${lookup}\n${name}`, position)
        const stem = stemOf(name)
        if (stem !== undefined) put(byStem, `${lookup}\n${stem}`, position)
      }
    }
  }
  return { inventory, byKey, byTail, byName, byStem, types }
}

function put(map: Map<string, number[]>, key: string, position: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [position])
  else list.push(position)
}

/** Cloudcraft adds a suffix to distinguish components with the same Azure id; plans do not have it. */
export function bareKey(key: string): string {
  const hash = key.startsWith('/') ? key.indexOf('#') : -1
  return hash < 0 ? key : key.slice(0, hash)
}

function tailOf({ identity, key }: Resource): string {
  return shortName({ kind: identity, key: bareKey(key) })
}

/** Its type; for Azure also Azure's own type: `microsoft.sql/databases`. */
function lookupsOf({ identity, key, type }: Resource): readonly string[] {
  if (identity !== 'azure-id') return [type]
  const parts = bareKey(key).split('/providers/').at(-1)?.split('/') ?? []
  const azureType = [parts[0] ?? '', ...parts.slice(1).filter((_, index) => index % 2 === 0)]
  return azureType.length < 2 ? [type] : [type, shortAzureType(azureType)]
}

/** Everything that may be its name in a plan, in the form used for comparison. */
function namesOf(resource: Resource): ReadonlySet<string> {
  const { identity, label, name, type, properties } = resource
  const found = [label, name, ownText(properties, 'name'), identity === 'described' ? undefined : tailOf(resource)]
  const names = new Set(
    found.flatMap((one) => (one === undefined || one === '' ? [] : [nameKey(one, identity === 'azure-id')])),
  )
  // An access list's ARN ends in an id after its name.
  if (type === 'waf') names.add(resource.key.split('/').at(-2) ?? '')
  // A replication group is drawn as its members: `sessions-001`, `sessions-0002-001`.
  if (type === 'elasticache') for (const one of [...names]) names.add(one.replace(/(-\d{4})?-\d{3}$/, ''))
  return names
}

/** Azure's names are case-insensitive; names of zones may end in a dot. */
export function nameKey(name: string, isAzure: boolean): string {
  const bare = name.replace(/\.$/, '')
  return isAzure ? bareName(bare).toLowerCase() : bare
}

function bareName(name: string): string {
  return name.replace(/#componentType=.*$/i, '')
}

/** `shop-Orders-` of `shop-Orders-1A2B3C`. */
export function stemOf(name: string): string | undefined {
  const hyphen = name.lastIndexOf('-')
  return hyphen <= 0 ? undefined : name.slice(0, hyphen + 1).toLowerCase()
}
