import { isNested } from './cloudformation/stacks.ts'
import { isDescribing } from './components/around.ts'
import { declaredKind, isGroup, typeOf } from './components/kinds.ts'
import { isPeering } from './components/peering.ts'
import { isRule } from './components/rules.ts'
import type { Declared, Skipped } from './declared.ts'
import { hasFlows } from './graph/flow-table.ts'
import { isPlacing } from './graph/places.ts'

/** A resource that is not a component, and how a component could show it. */
export interface Foldable {
  readonly resource: Declared
  readonly reason: string
  /** Why it is left out if no component shows it. */
  readonly otherwise: string
}

export interface SortedOut {
  /** What is drawn, and what affects the drawing. */
  readonly kept: readonly Declared[]
  readonly foldable: readonly Foldable[]
  readonly skipped: readonly Skipped[]
}

/** Kinds that Cloudcraft shows without having published their type names. */
const UNDOCUMENTED = new Set(['azurerm_mssql_database', 'azurerm_sql_database', 'azurerm_virtual_network'])
const ELSEWHERE = 'it is a data source and not managed here'

/** Classifies resources; every one that is not drawn has a reason. */
export function sortOut(declared: readonly Declared[]): SortedOut {
  const named = new Set(
    declared.flatMap(({ isLookedUp, links }) => (isLookedUp === true ? [] : links.map(({ to }) => to))),
  )
  const kept: Declared[] = []
  const foldable: Foldable[] = []
  const skipped: Skipped[] = []
  for (const resource of declared) {
    const how = typeOf(resource.kind) === undefined ? foldedHow(resource.kind) : undefined
    const reason = whyAside(resource, how !== undefined, named)
    if (reason !== undefined) skipped.push({ address: resource.address, kind: resource.kind, reason })
    else kept.push(resource)
    if (how !== undefined && reason === undefined)
      foldable.push({ resource, reason: how[0], otherwise: resource.isLookedUp === true ? ELSEWHERE : how[1] })
  }
  return { kept, foldable, skipped }
}

/** A data source counts if it contains something, or leads somewhere. */
function whyAside(resource: Declared, isFoldable: boolean, named: ReadonlySet<string>): string | undefined {
  const { address, kind, isLookedUp = false } = resource
  const type = typeOf(kind)
  if (isFoldable) return undefined
  if (isLookedUp && !(type !== undefined && isGroup(type) && named.has(address))) return ELSEWHERE
  return type === undefined ? whyNot(kind) : undefined
}

function foldedHow(kind: string): readonly [string, string] | undefined {
  if (isRule(kind)) return ['it is a rule of another resource', 'what it is a rule of is not drawn']
  if (isPeering(kind)) return ['it is a peering of its VPC', 'its two VPCs are not both drawn']
  if (isPlacing(kind)) return ['it positions other resources', 'nothing that is drawn uses it']
  if (isDescribing(kind)) return ['it describes other resources', 'nothing that is drawn uses it']
  // One whose template is not available was left out when the template was read.
  if (isNested(kind)) return ['its template is followed', 'nothing in its template is drawn']
  return hasFlows(kind) ? ['it is part of connections', 'it leads to no connection'] : undefined
}

function whyNot(kind: string): string {
  if (UNDOCUMENTED.has(declaredKind(kind))) return 'Cloudcraft does not document the name of its type'
  return 'Cloudcraft has no component for it'
}
