import { isNested } from './cloudformation/stacks.ts'
import { isDescribing } from './components/around.ts'
import { isPeering, peeringEnds } from './components/peering.ts'
import { isRule, ruleOwner } from './components/rules.ts'
import { byText, type Declared, type Folded, type Skipped } from './declared.ts'
import { clusterOf } from './graph/clusters.ts'
import type { Graph } from './graph/component.ts'
import type { Flows } from './graph/flows.ts'
import { modelOf } from './graph/implied.ts'
import type { Foldable } from './skipped.ts'

/** A component shows only so many; the rest of a long list says nothing more. */
const MAX_INTO = 50

/**
 * Which component shows a resource that is not a component itself: a rule, a connection, a position. Resources that none shows are left
 * out.
 * @param resources all that affect the drawing.
 */
export function foldIn(
  foldable: readonly Foldable[],
  resources: readonly Declared[],
  graph: Graph,
  flows: Flows,
): { readonly folded: readonly Folded[]; readonly skipped: readonly Skipped[] } {
  const drawn = new Set(graph.components.map(({ address }) => address))
  const users = usersOf(resources, drawn)
  const folded: Folded[] = []
  const skipped: Skipped[] = []
  for (const { resource, reason, otherwise } of foldable) {
    const { address, kind } = resource
    const into = new Set([
      ...ownersOf(resource, drawn),
      ...(graph.saidBy.get(address) ?? []),
      ...(flows.through.get(address) ?? []),
      ...(users.get(address) ?? []),
      ...(isNested(kind) ? inStack(address, graph) : []),
    ])
    if (into.size === 0) skipped.push({ address, kind, reason: otherwise })
    else folded.push({ address, kind, reason, into: [...into].sort(byText).slice(0, MAX_INTO) })
  }
  return { folded, skipped }
}

function ownersOf(resource: Declared, drawn: ReadonlySet<string>): readonly string[] {
  const { kind, links } = resource
  const isDrawn = (address: string | undefined) => address !== undefined && drawn.has(address)
  const owner = isRule(kind) ? ruleOwner(resource) : undefined
  if (owner !== undefined && drawn.has(owner)) return [owner]
  if (isPeering(kind)) {
    const ends = peeringEnds(resource)
    return ends.every(isDrawn) ? ends.flatMap((end) => end ?? []) : []
  }
  return isDescribing(kind) ? links.map(({ to }) => to).filter(isDrawn) : []
}

/** Components that use something of a resource: the model of their members, the cluster they are in, what describes them. */
function usersOf(resources: readonly Declared[], drawn: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map(resources.map(({ address, kind }) => [address, kind]))
  const users = new Map<string, Set<string>>()
  for (const resource of resources) {
    const { address, links } = resource
    if (!drawn.has(address)) continue
    const described = links.map(({ to }) => to).filter((to) => isDescribing(kinds.get(to) ?? ''))
    for (const used of [modelOf(resource), clusterOf(resource), ...described])
      if (used !== undefined) users.set(used, (users.get(used) ?? new Set()).add(address))
  }
  return users
}

/** The components of a nested stack. */
function inStack(address: string, { components }: Graph): readonly string[] {
  return components.map((component) => component.address).filter((other) => other.startsWith(`${address}/`))
}
