/**
 * convert/layout/: positions: regions, in each the networks (network.ts), clusters (clusters.ts) and chains (chains.ts), made of
 * boxes (box.ts). Not here: what belongs together (graph/).
 */

import { mayHold } from '../../../inventory/read/component-types/component-types.ts'
import { isFrame } from '../components/kinds.ts'
import { byText } from '../declared.ts'
import type { Component, Graph } from '../graph/component.ts'
import type { Flow } from '../graph/flows.ts'
import { isGlobal } from '../graph/regions.ts'
import { type Box, grid, type Place, packed, row, stack } from './box.ts'
import { cell } from './cells.ts'
import { chainsBox } from './chains.ts'
import { clustersBox, isClustered } from './clusters.ts'
import { groupBy } from './group-by.ts'
import { type Network, networkBox, type Standing } from './network.ts'

/** Between networks, and between a network and its surroundings: nested outlines need the space. */
const BETWEEN_NETWORKS = 7
const BETWEEN_REGIONS = 9.5
/** Between a network and what belongs to it but must not be inside its outline. */
const BESIDE_NETWORK = 4
const OUTSIDE_GAP = 1.25

export interface Layout {
  /** The position of every component that is not a frame. */
  readonly places: ReadonlyMap<string, Place>
  readonly standings: readonly Standing[]
}

/** Deterministic: regions along x, in each the networks, next to them clusters and chains; global services at the back. */
export function layOut({ components }: Graph, flows: readonly Flow[]): Layout {
  const standing = components.filter(({ type }) => !isFrame(type))
  const disks = disksOf(standing, flows)
  const hanging = new Set([...disks.values()].flat().map(({ address }) => address))
  const unitOf = (component: Component) =>
    stack([cell(component), ...(disks.get(component.address) ?? []).map(cell)], 0.75)
  const free = standing.filter(({ address }) => !hanging.has(address))
  const standings: Standing[] = []
  const regions = groupBy(
    free.filter(({ type }) => !isGlobal(type)),
    regionOf(components),
  )
  const boxes = [...regions]
    .sort(([a], [b]) => byText(a, b))
    .map(([, inside]) => {
      const { box, standings: found } = regionBox(inside, { components, flows, unitOf })
      standings.push(...found)
      return box
    })
  const world = grid(free.filter(({ type }) => isGlobal(type)).map(unitOf), 2, 24)
  const all = stack([world, packed(boxes, BETWEEN_REGIONS)], BETWEEN_NETWORKS)
  return { places: new Map(all.places.map((place) => [place.address, place])), standings }
}

/** The context for laying out a part. */
interface Whole {
  readonly components: readonly Component[]
  readonly flows: readonly Flow[]
  /** A component with its disks. */
  readonly unitOf: (component: Component) => Box
}

function regionBox(inside: readonly Component[], whole: Whole): Network {
  const children = groupBy(
    inside.filter(({ parent }) => parent !== undefined),
    ({ parent = '' }) => parent,
  )
  const childrenOf = (parent: string) => children.get(parent) ?? []
  const clustered = inside.filter(isClustered)
  const others = inside.filter((component) => !isClustered(component) && component.parent === undefined)
  const networked = others.filter((component) => component.vpc !== undefined || component.subnets.length > 0)
  const pools = others.filter((component) => component.type === 'asg' && !networked.includes(component))
  const networks = networksOf([...networked, ...pools], childrenOf, whole)
  const placed = new Set([...networked, ...pools])
  const loose = others.filter((component) => !placed.has(component))
  const beside = [clustersBox(clustered, childrenOf), chainsBox(loose, whole.flows, whole.unitOf)]
  const inNetworks = networks.map(({ box }) => box)
  const parts = [packed(inNetworks, BETWEEN_NETWORKS), packed(beside, BETWEEN_NETWORKS / 2)]
  return {
    box: packed(parts, BETWEEN_NETWORKS),
    standings: networks.flatMap(({ standings }) => standings),
  }
}

function networksOf(
  networked: readonly Component[],
  childrenOf: (parent: string) => readonly Component[],
  { components, unitOf }: Whole,
): readonly Network[] {
  return [...groupBy(networked, ({ vpc }) => vpc ?? '')]
    .sort(([a], [b]) => byText(a, b))
    .map(([vpc, group]) => {
      const subnets = components.filter((component) => component.type === 'subnet' && (component.vpc ?? '') === vpc)
      const addresses = subnets.map(({ address }) => address)
      // An outline is drawn only around members: it would cross components that it must not contain. Few lines pass on this side.
      const inside = group.filter(({ type }) => mayHold('vpc', type) || type === 'asg')
      const outside = group.filter((component) => !inside.includes(component))
      const { box, standings } = networkBox(addresses, inside, unitOf, ({ address }) => childrenOf(address))
      return { box: row([stack(outside.map(unitOf), OUTSIDE_GAP), box], BESIDE_NETWORK), standings }
    })
}

/** Members of a network or a cluster are drawn in its region. */
function regionOf(components: readonly Component[]): (component: Component) => string {
  const byAddress = new Map(components.map((component) => [component.address, component]))
  const find = ({ vpc, parent, subnets, region }: Component): string => {
    const around = byAddress.get(parent ?? vpc ?? subnets[0] ?? '')
    return around === undefined ? (region ?? '') : find(around)
  }
  return find
}

/** Volumes of a machine are drawn in front of it. */
function disksOf(standing: readonly Component[], flows: readonly Flow[]): ReadonlyMap<string, readonly Component[]> {
  const byAddress = new Map(standing.map((component) => [component.address, component]))
  const taken = new Set<string>()
  const disks = new Map<string, Component[]>()
  for (const { from, to } of flows) {
    const [machine, disk] = [byAddress.get(from), byAddress.get(to)]
    if (machine?.type !== 'ec2' || disk?.type !== 'ebs' || taken.has(to) || machine.parent !== undefined) continue
    taken.add(to)
    disks.set(from, [...(disks.get(from) ?? []), disk])
  }
  return disks
}
