import type { Resource } from '../world/world.ts'
import { isGroup } from './kinds.ts'
import { cellWidth, labelWidth } from './labels.ts'
import type { Placement } from './placement.ts'

const ROW = 2.75
const TIER_GAP = 1.5

interface Grid {
  readonly resources: readonly Resource[]
  readonly placement: Placement
  /** Distance between the columns of two zones. */
  readonly pitch: number
}

/**
 * Places the VPC: gateways and load balancers at the back, then one tier of subnets after the other, zones as columns.
 * @returns the width, 0 if there is no network
 */
export function placeNetwork(resources: readonly Resource[], placement: Placement): number {
  const subnets = resources.filter((resource) => resource.place !== undefined)
  const loose = resources.filter(isFrontage)
  if (subnets.length + loose.length === 0) return 0
  const grid: Grid = { resources, placement, pitch: zonePitch(resources) }
  placeFrontage(grid, loose)
  let y = loose.length > 0 ? ROW + TIER_GAP : 0
  for (const tier of [0, 1, 2]) {
    const rows = placeTier(
      grid,
      subnets.filter((subnet) => subnet.place?.tier === tier),
      y,
    )
    if (rows > 0) y += rows * ROW + TIER_GAP
  }
  return Math.max(0, ...[...placement.at.values()].map(([x]) => x + 1))
}

/** In the VPC but not in a subnet: gateways, load balancers, endpoints. */
function isFrontage(resource: Resource): boolean {
  if (resource.type === 'vpcendpoint') return true
  const inSubnet = resource.within.some((group) => group.startsWith('subnet/'))
  return resource.within.includes('vpc') && !inSubnet && !isGroup(resource.type)
}

/** Load balancers go where no public subnet is between them and their targets; the others fill the row. */
function placeFrontage({ resources, placement, pitch }: Grid, loose: readonly Resource[]): void {
  const isBalancer = (resource: Resource): boolean => resource.type === 'elb'
  const clear = clearZone(resources)
  const taken = new Set<number>()
  for (const resource of [...loose.filter(isBalancer), ...loose.filter((one) => !isBalancer(one))]) {
    let slot = isBalancer(resource) ? clear : 0
    while (taken.has(slot)) slot++
    taken.add(slot)
    placement.at.set(resource.handle, [slot * pitch, 0])
  }
}

/** The first zone whose public subnet is empty. */
function clearZone(resources: readonly Resource[]): number {
  const isUsed = (zone: number): boolean =>
    resources.some(
      ({ place, handle }) => place?.tier === 0 && place.zone === zone && membersIn(resources, handle).length > 0,
    )
  let zone = 0
  while (isUsed(zone)) zone++
  return zone
}

/** Wide enough for a subnet's outline, and for all volumes with their labels side by side. */
function zonePitch(resources: readonly Resource[]): number {
  const pools = resources.filter((resource) => resource.type === 'asg').map((asg) => perZone(resources, asg))
  const volumeLabel = labelWidth('vol-0123456789abcdef0') + 0.6
  const widest = Math.max(0, ...resources.filter((r) => inSubnet(r) && !isGroup(r.type)).map(cellWidth))
  return Math.max(5, widest, ...pools.map((columns) => columns * volumeLabel + 0.8))
}

const inSubnet = (resource: Resource): boolean => resource.within.some((group) => group.startsWith('subnet/'))

function perZone(resources: readonly Resource[], asg: Resource): number {
  const zones = new Map<string, number>()
  for (const member of membersIn(resources, asg.handle)) {
    const subnet = member.within.find((group) => group.startsWith('subnet/')) ?? ''
    zones.set(subnet, (zones.get(subnet) ?? 0) + 1)
  }
  return Math.max(1, ...zones.values())
}

function membersIn(resources: readonly Resource[], group: string): Resource[] {
  return resources.filter((resource) => resource.within.includes(group))
}

/** @returns the number of rows used */
function placeTier(grid: Grid, subnets: readonly Resource[], y: number): number {
  const inTier = (resource: Resource): boolean => subnets.some((subnet) => resource.within.includes(subnet.handle))
  const asgs = grid.resources.filter((asg) => asg.type === 'asg' && membersIn(grid.resources, asg.handle).some(inTier))
  let rows = 0
  for (const asg of asgs) rows += placeAsg(grid, asg, subnets, y + rows * ROW)
  const stacks = subnets.map((subnet) => placeStack(grid, subnet, y + rows * ROW))
  return rows + Math.max(0, ...stacks)
}

/** One row of instances over all zones, and their volumes in front of them. */
function placeAsg(grid: Grid, asg: Resource, subnets: readonly Resource[], y: number): number {
  const { placement, pitch } = grid
  const members = membersIn(grid.resources, asg.handle)
  const step = pitch / perZone(grid.resources, asg)
  const xs: number[] = []
  for (const subnet of subnets) {
    const inZone = members.filter((member) => member.within.includes(subnet.handle))
    for (const [i, member] of inZone.entries()) {
      const x = (subnet.place?.zone ?? 0) * pitch + i * step
      xs.push(x)
      placement.at.set(member.handle, [x, y])
      for (const volume of member.connects) placement.at.set(volume, [x, y + ROW])
    }
  }
  frameAsg(placement, asg.handle, xs, y)
  return 2
}

/** A group of one is centred on 2 units, as in scans. */
function frameAsg(placement: Placement, asg: string, xs: readonly number[], y: number): void {
  const [first, last] = [Math.min(...xs), Math.max(...xs)]
  placement.at.set(asg, [xs.length === 1 ? first - 0.5 : first, y])
  placement.size.set(asg, [Math.max(2, last - first + 1), 1])
  const even = xs.every(
    (x, i) => xs.length < 2 || Math.abs(x - (first + ((last - first) * i) / (xs.length - 1))) < 1e-9,
  )
  if (!even) placement.manual.add(asg)
}

/** Single resources of a subnet, one behind the other, an instance's volume in front of it. */
function placeStack({ resources, placement, pitch }: Grid, subnet: Resource, y: number): number {
  const x = (subnet.place?.zone ?? 0) * pitch
  let row = 0
  for (const resource of membersIn(resources, subnet.handle)) {
    if (placement.at.has(resource.handle) || isGroup(resource.type)) continue
    placement.at.set(resource.handle, [x, y + row++ * ROW])
    const volumes = resources.filter((other) => other.type === 'ebs' && resource.connects.includes(other.handle))
    for (const volume of volumes) placement.at.set(volume.handle, [x, y + row++ * ROW])
  }
  return row
}
