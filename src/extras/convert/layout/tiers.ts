import { byText } from '../declared.ts'
import type { Component } from '../graph/component.ts'
import { groupBy } from './group-by.ts'

/** Subnets that are connected by components in several of them, placed side by side. */
export interface Tier {
  readonly subnets: readonly string[]
  /** Components in exactly one subnet, by subnet. */
  readonly single: ReadonlyMap<string, readonly Component[]>
  /** Autoscaling groups whose instances are spread over the subnets. */
  readonly pools: readonly Component[]
  /** Components in several subnets, if there are none of the above. */
  readonly shared: readonly Component[]
}

/** A network's tiers, and the components in none. */
export interface Tiers {
  readonly tiers: readonly Tier[]
  readonly loose: readonly Component[]
}

/**
 * Sorts a network's components into tiers. A component that spans subnets with other content would make their outlines overlap, so it is
 * placed next to them in the network.
 */
export function sortIntoTiers(subnets: readonly string[], components: readonly Component[]): Tiers {
  const known = new Set(subnets)
  const inside = components.filter((component) => component.subnets.some((subnet) => known.has(subnet)))
  const roots = tie(subnets, inside)
  const groups = groupBy(subnets, (subnet) => rootOf(roots, subnet))
  const byTier = groupBy(inside, (component) =>
    rootOf(roots, component.subnets.find((subnet) => known.has(subnet)) ?? ''),
  )
  const parts = [...groups].map(([root, columns]) => sortTier(columns, byTier.get(root) ?? []))
  const sorted = new Set(inside)
  const loose = components.filter((component) => !sorted.has(component))
  return {
    tiers: parts
      .map(({ tier }) => tier)
      .filter(isUsed)
      .sort((a, b) => rankOf(a) - rankOf(b)),
    loose: [...loose, ...parts.flatMap(({ loose: beside }) => beside)].sort(
      (a, b) => leads(a) - leads(b) || byText(a.address, b.address),
    ),
  }
}

function sortTier(
  columns: readonly string[],
  components: readonly Component[],
): { tier: Tier; loose: readonly Component[] } {
  const isPool = ({ type, subnets }: Component) => type === 'asg' && areNeighbours(columns, subnets)
  const pools = components.filter(isPool)
  const others = components.filter((component) => !isPool(component))
  const single = groupBy(
    others.filter(({ subnets }) => subnets.length === 1),
    ({ subnets }) => subnets[0] ?? '',
  )
  const spanning = others.filter(({ subnets }) => subnets.length > 1)
  const isInAll = ({ type, subnets }: Component) =>
    type !== 'asg' && columns.every((column) => subnets.includes(column))
  const isShared = single.size === 0 && pools.length === 0 && spanning.every(isInAll)
  const tier = { subnets: columns, single, pools, shared: isShared ? spanning : [] }
  return { tier, loose: isShared ? [] : spanning }
}

/** Whether the subnets are adjacent columns, so that a platform can span exactly them. */
function areNeighbours(columns: readonly string[], subnets: readonly string[]): boolean {
  const found = subnets.map((subnet) => columns.indexOf(subnet)).filter((column) => column >= 0)
  return Math.max(...found) - Math.min(...found) === found.length - 1
}

function isUsed({ single, pools, shared }: Tier): boolean {
  return single.size + pools.length + shared.length > 0
}

/** Load balancers come last in their row: their targets are in front of them or further along. */
function leads({ type }: Component): number {
  return type === 'elb' ? 1 : 0
}

/** From the internet inwards: gateways, pools, single components, shared components (mostly data). */
export function rankOf({ single, pools, shared }: Tier): number {
  if (shared.length > 0) return 3
  if (pools.length > 0) return 1
  return [...single.values()].flat().some(({ type }) => type === 'natgateway') ? 0 : 2
}

function tie(subnets: readonly string[], components: readonly Component[]): Map<string, string> {
  const roots = new Map(subnets.map((subnet) => [subnet, subnet]))
  for (const component of components) {
    const [first, ...others] = component.subnets.filter((subnet) => roots.has(subnet))
    for (const other of others) roots.set(rootOf(roots, other), rootOf(roots, first ?? other))
  }
  return roots
}

function rootOf(roots: Map<string, string>, subnet: string): string {
  let root = subnet
  for (let up = roots.get(root); up !== undefined && up !== root; up = roots.get(root)) root = up
  for (let here = subnet; here !== root; ) {
    const up = roots.get(here) ?? root
    roots.set(here, root)
    here = up
  }
  return root
}
