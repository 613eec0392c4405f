import { groupOf } from '../../../inventory/read/component-types/component-types.ts'
import type { Component } from '../graph/component.ts'
import { type Box, grid } from './box.ts'
import { cell } from './cells.ts'
import { clusterBox, plateBox, serviceBox } from './pools.ts'

const SERVICES = new Set(['ecsservice', 'eksworkload'])
const MEMBERS = new Set(
  'ecsservice ecstask eksworkload ekspod azureaksworkload azureakspod azuresbqueue azuresbtopic'.split(' '),
)
const BETWEEN_CLUSTERS = 2.5

/** Whether a component is a cluster or in one. */
export function isClustered({ type }: Component): boolean {
  return isGround(type) || MEMBERS.has(type)
}

function isGround(type: string): boolean {
  return groupOf(type) === 'floor' || groupOf(type) === 'plate'
}

/** Clusters with their services and tasks, and services whose cluster is not in the document. */
export function clustersBox(
  components: readonly Component[],
  childrenOf: (parent: string) => readonly Component[],
): Box {
  const tops = components.filter(({ parent }) => parent === undefined)
  return grid(
    tops.map((top) => boxOf(top, childrenOf)),
    BETWEEN_CLUSTERS,
    16,
  )
}

function boxOf(component: Component, childrenOf: (parent: string) => readonly Component[]): Box {
  const { type, address } = component
  if (SERVICES.has(type)) return serviceBox(component, childrenOf(address))
  if (!isGround(type)) return cell(component)
  const inside = childrenOf(address).map((child) => boxOf(child, childrenOf))
  return groupOf(type) === 'plate' ? plateBox(component, inside) : clusterBox(component, inside)
}
