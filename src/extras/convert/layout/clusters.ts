import type { Component } from '../graph/component.ts'
import { type Box, grid } from './box.ts'
import { cell } from './cells.ts'
import { clusterBox, plateBox, serviceBox } from './pools.ts'

const CLUSTERS = new Set(['ecscluster', 'ekscluster', 'azureakscluster'])
const SERVICES = new Set(['ecsservice', 'eksworkload'])
const BETWEEN_CLUSTERS = 2.5

/** Whether a component is a cluster or in one. */
export function isClustered({ type }: Component): boolean {
  return CLUSTERS.has(type) || SERVICES.has(type) || type === 'ecstask' || type === 'ekspod'
}

/** Clusters with their services and tasks, and services whose cluster is not in the document. */
export function clustersBox(
  components: readonly Component[],
  childrenOf: (parent: string) => readonly Component[],
): Box {
  const tops = components.filter(({ parent, type }) => isClusteredTop(type, parent))
  return grid(
    tops.map((top) => boxOf(top, childrenOf)),
    BETWEEN_CLUSTERS,
    16,
  )
}

function isClusteredTop(type: string, parent: string | undefined): boolean {
  return CLUSTERS.has(type) || (parent === undefined && (SERVICES.has(type) || type === 'ecstask' || type === 'ekspod'))
}

function boxOf(component: Component, childrenOf: (parent: string) => readonly Component[]): Box {
  if (component.type === 'azureakscluster') return plateBox(component)
  if (SERVICES.has(component.type)) return serviceBox(component, childrenOf(component.address))
  if (!CLUSTERS.has(component.type)) return cell(component)
  return clusterBox(
    component,
    childrenOf(component.address).map((child) => boxOf(child, childrenOf)),
  )
}
