import { isDescribing } from './components/around.ts'
import { isGroup, typeOf } from './components/kinds.ts'
import { isPeering } from './components/peering.ts'
import { isRule } from './components/rules.ts'
import type { Declared, Skipped } from './declared.ts'
import { flowsOf } from './graph/flow-table.ts'
import { isPlacing } from './graph/places.ts'

export interface SortedOut {
  /** What is drawn, and what affects the drawing. */
  readonly kept: readonly Declared[]
  readonly folded: readonly Skipped[]
  readonly skipped: readonly Skipped[]
}

/** What Cloudcraft shows without having published its words for it. */
const UNDOCUMENTED = new Set(['azurerm_mssql_database', 'azurerm_sql_database', 'azurerm_virtual_network'])

/** Classifies resources; every one that is not drawn has a reason. */
export function sortOut(declared: readonly Declared[]): SortedOut {
  const named = new Set(
    declared.flatMap(({ isLookedUp, links }) => (isLookedUp === true ? [] : links.map(({ to }) => to))),
  )
  const kept: Declared[] = []
  const folded: Skipped[] = []
  const skipped: Skipped[] = []
  for (const resource of declared) {
    const { address, kind } = resource
    const type = typeOf(kind)
    const how = type === undefined ? foldedHow(kind) : undefined
    const isElsewhere =
      resource.isLookedUp === true && (type === undefined ? how === undefined : !(isGroup(type) && named.has(address)))
    if (isElsewhere) skipped.push({ address, kind, reason: 'it is a data source and not managed here' })
    else if (type === undefined && how === undefined) skipped.push({ address, kind, reason: whyNot(kind) })
    else kept.push(resource)
    if (how !== undefined && !isElsewhere) folded.push({ address, kind, reason: how })
  }
  return { kept, folded, skipped }
}

function foldedHow(kind: string): string | undefined {
  if (isRule(kind)) return 'it is a rule of what it belongs to'
  if (isPeering(kind)) return 'it is a peering of its VPC'
  if (isPlacing(kind)) return 'it positions other resources'
  if (isDescribing(kind)) return 'it describes other resources'
  return flowsOf(kind) === undefined ? undefined : 'it is part of connections'
}

function whyNot(kind: string): string {
  if (kind === 'AWS::CloudFormation::Stack' || kind === 'AWS::Serverless::Application')
    return 'nested stacks are not followed'
  if (UNDOCUMENTED.has(kind)) return 'Cloudcraft does not document the name of its type'
  return 'Cloudcraft has no component for it'
}
