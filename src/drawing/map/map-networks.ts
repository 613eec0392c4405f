import type { Inventory } from '../../inventory/read/resource.ts'
import type { Union } from './map-union.ts'

const VPC = /^(vpc|azurevnet|azurevirtualnetwork)$/
const SUBNET = /^(subnet|azuresubnet)$/

/** Whether a map draws resources of this type around others. */
export function isNetwork(type: string): boolean {
  return VPC.test(type) || SUBNET.test(type)
}

/** Where the nodes of a map stand: by node its innermost network, by subnet its VPC. */
export interface Networks {
  readonly of: ReadonlyMap<number, number>
  readonly around: ReadonlyMap<number, number>
}

/** What is in two subnets stands in their VPC, what is in two VPCs in none. */
export function networksOf(union: Union, nodes: ReadonlySet<number>, nodeOf: (number: number) => number): Networks {
  const found = { vpcs: new Map<number, Set<number>>(), subnets: new Map<number, Set<number>>() }
  const { before, after, ofBefore, wasRemoved } = union
  collect(found, after, (position) => position, nodes, nodeOf)
  // Of what is still there, where it is counts, not where it was.
  collect(found, before, ofBefore, nodes, (number) => (wasRemoved(number) ? nodeOf(number) : -1))
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

type NumberOf = (number: number) => number

/** @param nodeOf the node that a member belongs to; a subnet, whatever that says, is a member of its VPC */
function collect(
  { vpcs, subnets }: Found,
  { resources, members }: Inventory,
  numberOf: NumberOf,
  nodes: ReadonlySet<number>,
  nodeOf: NumberOf,
): void {
  const isSubnet = (position: number) => SUBNET.test(resources[position]?.type ?? '')
  const nodeAt = (position: number) => (isSubnet(position) ? numberOf(position) : nodeOf(numberOf(position)))
  for (const [position, list] of members) {
    const type = resources[position]?.type ?? ''
    if (!isNetwork(type)) continue
    const into = VPC.test(type) ? vpcs : subnets
    for (const member of list) {
      const node = nodeAt(member)
      if (nodes.has(node) || isSubnet(member)) into.set(node, (into.get(node) ?? new Set()).add(numberOf(position)))
    }
  }
}
