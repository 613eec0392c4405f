import type { Resource } from '../world/world.ts'
import { isPlate } from './kinds.ts'
import { cellWidth, labelTextOf, labelWidth } from './labels.ts'
import type { Placement } from './placement.ts'

const ROW = 2.75
const SERVICE_X = 3
const TASK_X = 6
const TASK_STEP = 2
/** Between two clusters. */
const GAP = 1.5
/** From the edge of a plate to its content. */
const EDGE = 1
/** A pod with the space to the next. */
const POD_WIDTH = 2
const CLUSTERS = new Set(['ecscluster', 'ekscluster'])

/**
 * Places clusters one in front of the other: the services of each in rows, their tasks next to them, and the cluster itself halfway, where
 * it does not block the first service. Those of Azure are plates with their content on them.
 * @returns the depth used
 */
export function placeClusters(resources: readonly Resource[], placement: Placement, left: number): number {
  let y = 0
  for (const cluster of resources.filter((resource) => CLUSTERS.has(resource.type))) {
    const rows = placeServices(resources, placement, cluster, [left, y])
    placement.at.set(cluster.handle, [left, y + ((rows - 1) * ROW) / 2])
    y += rows * ROW + GAP
  }
  const plates = new Set(resources.filter(({ type }) => isPlate(type)).map(({ handle }) => handle))
  const isInside = ({ within }: Resource) => within.some((group) => plates.has(group))
  for (const plate of resources.filter((one) => plates.has(one.handle) && !isInside(one))) {
    y += placePlate(resources, placement, plate, [left, y])[1] + GAP
  }
  return y
}

type Point = readonly [x: number, y: number]

function placeServices(
  resources: readonly Resource[],
  placement: Placement,
  cluster: Resource,
  [left, top]: Point,
): number {
  const services = resources.filter(
    (other) => other.within.length === 1 && other.within[0] === cluster.handle && hasMembers(resources, other),
  )
  for (const [row, service] of services.entries()) {
    placement.at.set(service.handle, [left + SERVICE_X, top + row * ROW])
    const tasks = resources.filter((other) => other.within.includes(service.handle))
    for (const [i, task] of tasks.entries())
      placement.at.set(task.handle, [left + TASK_X + i * TASK_STEP, top + row * ROW])
  }
  return Math.max(1, services.length)
}

function hasMembers(resources: readonly Resource[], group: Resource): boolean {
  return (
    ['ecsservice', 'eksworkload'].includes(group.type) || resources.some((other) => other.within.includes(group.handle))
  )
}

/**
 * A plate: first the plates on it, one in front of the other, then everything else in a row.
 * @returns its width and depth
 */
function placePlate(
  resources: readonly Resource[],
  placement: Placement,
  plate: Resource,
  [left, top]: Point,
): readonly [width: number, depth: number] {
  const inside = resources.filter((other) => other.within.includes(plate.handle))
  let [width, depth] = [labelWidth(plate.name ?? ''), 0]
  for (const inner of inside.filter(({ type }) => isPlate(type))) {
    const size = placePlate(resources, placement, inner, [left + EDGE, top + EDGE + depth])
    width = Math.max(width, size[0])
    depth += size[1] + EDGE
  }
  let x = 0
  for (const one of inside.filter(({ type }) => !isPlate(type))) {
    const room = labelTextOf(one, false) === undefined ? POD_WIDTH : cellWidth(one)
    placement.at.set(one.handle, [left + EDGE + x + (room - 1) / 2, top + EDGE + depth])
    x += room
  }
  const size = [Math.max(width, x) + 2 * EDGE, depth + (x > 0 ? 1.5 : 0) + 2 * EDGE] as const
  placement.at.set(plate.handle, [left, top])
  placement.size.set(plate.handle, size)
  return size
}
