import type { Component } from '../graph/component.ts'
import { type Box, framed, grid, isEmpty, NOTHING, row, stack, withPlace } from './box.ts'
import { cell, labelWidth, quarter } from './cells.ts'

const LABEL_DEPTH = 1.75
const GAP = 1

/**
 * An autoscaling group: its members evenly along a platform, like Cloudcraft's layout `even`: the i-th of n at `x + (width - 1) * i / (n -
 * 1)`, a single one in the middle. The label is centred on the first two units.
 * @param step distance from one to the next.
 */
export function poolBox(pool: Component, members: readonly Component[], step = 2): Box {
  const width = Math.max(2, members.length === 0 ? 2 : (members.length - 1) * step + 1)
  const overhang = overhangOf(pool)
  const places = members.map(({ address }, index) => {
    const share = members.length === 1 ? 0.5 : index / (members.length - 1)
    return { address, x: overhang + (width - 1) * share, y: 0 }
  })
  const platform = { address: pool.address, x: overhang, y: 0, size: [width, 1] as const }
  const front = Math.max(width, 2 + overhang)
  return { width: overhang + front, depth: LABEL_DEPTH, places: [platform, ...places] }
}

/** How far a pool's label extends to the left of its platform. */
export function overhangOf({ name }: Component): number {
  return quarter(Math.max(0, labelWidth(name) / 2 - 1) + 0.124)
}

/**
 * A cluster with its content: its own icon at the back, then one row per service. Members without a service come last.
 * @param inside the boxes of its content.
 */
export function clusterBox(cluster: Component, inside: readonly Box[]): Box {
  const sign = cell({ ...cluster, name: undefined })
  const content = inside.every(isEmpty) ? NOTHING : grid(inside, GAP, 8)
  const box = stack([sign, content], GAP)
  return { ...box, width: Math.max(box.width, labelWidth(cluster.name) + 1) }
}

/** A service: its sign, and its tasks next to it. */
export function serviceBox(service: Component, tasks: readonly Component[]): Box {
  const inside = row([cell({ ...service, name: undefined }), ...tasks.map(cell)], 0.5)
  return { ...inside, width: Math.max(inside.width, labelWidth(service.name) + 1), depth: inside.depth + 0.5 }
}

/** An Azure cluster, a workload or a namespace: a plate with its content on it. */
export function plateBox(cluster: Component, inside: readonly Box[]): Box {
  const content = framed(grid(inside, GAP, 8), GAP)
  const size = [Math.max(4, labelWidth(cluster.name) + 1, content.width), Math.max(3, content.depth)] as const
  return withPlace(
    { width: size[0], depth: size[1], places: content.places },
    { address: cluster.address, x: 0, y: 0, size },
  )
}
