import type { Resource } from '../world/world.ts'
import { isGlobal, isOutline } from './kinds.ts'
import { placeClusters } from './layout-clusters.ts'
import { placeFlows } from './layout-flows.ts'
import { placeNetwork } from './layout-network.ts'
import { emptyPlacement, type Placement } from './placement.ts'

/** Between the network and its surroundings: space for outlines and titles. */
const AISLE = 5.5
/** Where global services are, and how far apart. */
const BEHIND = -6.5
const STEP = 5

/**
 * Places everything by content alone: an unchanged account is drawn the same, a changed one re-flows. The network is on the left, clusters
 * to its right, flows in front of the clusters, and global services at the back.
 */
export function layOut(resources: readonly Resource[]): Placement {
  const placement = emptyPlacement()
  const regional = resources.filter((resource) => !isGlobal(resource.type))
  const networkWidth = placeNetwork(regional, placement)
  const left = networkWidth === 0 ? 0 : networkWidth + AISLE
  const clusterDepth = placeClusters(regional, placement, left)
  const rest = regional.filter((resource) => !placement.at.has(resource.handle) && !isOutline(resource.type))
  placeFlows(rest, placement, [left, clusterDepth])
  placeGlobal(resources, placement)
  return placement
}

/** The front door is at the back, outside the region's frame, in line with its targets. */
function placeGlobal(resources: readonly Resource[], placement: Placement): void {
  const found = ['cloudfront', 'r53'].flatMap((type) => resources.filter((resource) => resource.type === type))
  const target = found.flatMap(({ connects }) => connects).find((handle) => placement.at.has(handle))
  const [x] = placement.at.get(target ?? '') ?? [found.length * STEP]
  for (const [i, resource] of found.entries()) placement.at.set(resource.handle, [x - i * STEP, BEHIND])
}
