import type { Inventory } from '../../inventory/read/resource.ts'
import type { MapSelection } from './map.ts'
import type { MergedInventories } from './merged-inventories.ts'

/** Cloudcraft also shows Azure's networks, but has not published their type names. */
const VPC = 'vpc'
const SUBNET = 'subnet'

/** Whether a map draws resources of this type around others. */
export function isNetwork(type: string): boolean {
  return type === VPC || type === SUBNET
}

/** The networks around the nodes of a map. */
export interface Networks {
  /** By node: its innermost network. */
  readonly of: ReadonlyMap<number, number>
  /** By subnet: its VPC. */
  readonly around: ReadonlyMap<number, number>
}

/** A resource in two subnets is drawn in their VPC, one in two VPCs in no network. */
export function networksOf(merged: MergedInventories, { nodes, nodeOf }: MapSelection): Networks {
  const found = { vpcs: new Map<number, Set<number>>(), subnets: new Map<number, Set<number>>() }
  const { before, after, ofBefore, wasRemoved } = merged
  collect(found, after, (position) => position, { nodes, nodeOf })
  // A survivor is drawn where it is after, not where it was before.
  collect(found, before, ofBefore, { nodes, nodeOf: (number) => (wasRemoved(number) ? nodeOf(number) : -1) })
  const only = (numbers: ReadonlySet<number> | undefined) => (numbers?.size === 1 ? [...numbers][0] : undefined)
  const of = new Map<number, number>()
  const around = new Map<number, number>()
  for (const node of nodes) {
    const [vpc, subnet] = [only(found.vpcs.get(node)), only(found.subnets.get(node))]
    const innermost = subnet ?? vpc
    if (innermost !== undefined && innermost !== node) of.set(node, innermost)
    const outer = subnet === undefined ? undefined : (only(found.vpcs.get(subnet)) ?? vpc)
    if (subnet !== undefined && outer !== undefined && outer !== subnet) around.set(subnet, outer)
  }
  return { of, around }
}

interface Found {
  readonly vpcs: Map<number, Set<number>>
  readonly subnets: Map<number, Set<number>>
}

/**
 * Adds the networks of one side to `found`. A subnet is always a member of its VPC, whatever `nodeOf` says.
 * @param numberOf the number of the resource at a position of the inventory
 */
function collect(
  { vpcs, subnets }: Found,
  { resources, members }: Inventory,
  numberOf: (position: number) => number,
  { nodes, nodeOf }: MapSelection,
): void {
  const isSubnet = (position: number) => resources[position]?.type === SUBNET
  const nodeAt = (position: number) => (isSubnet(position) ? numberOf(position) : nodeOf(numberOf(position)))
  for (const [position, list] of members) {
    const type = resources[position]?.type ?? ''
    if (!isNetwork(type)) continue
    const into = type === VPC ? vpcs : subnets
    for (const member of list) {
      const node = nodeAt(member)
      if (nodes.has(node) || isSubnet(member)) into.set(node, (into.get(node) ?? new Set()).add(numberOf(position)))
    }
  }
}
