import { at } from '../../errors.ts'
import { ONE_OF_SEVERAL, VOLUME_OF_ONE } from '../change.ts'
import { type Both, both, type SideIndex } from '../read/both.ts'
import { componentType } from '../read/component-types/component-types.ts'
import { accountOf } from '../read/identity.ts'
import type { Resource } from '../read/resource.ts'
import { companionsOf, configurationText, listAt, matchVolumes, storageOf } from './companions.ts'
import { type Leftovers, type Reasons, resourceAt, stillLeft } from './leftovers.ts'
import { fleetName } from './names.ts'
import { ABSENT, type Pairing, pair } from './pairing.ts'
import { namespacesOf } from './place.ts'

/** Machines of fleets whose group may not be drawn: nodes of a cluster, or a scan without autoscaling groups. */
const MACHINES: ReadonlySet<string> = new Set(['ec2', 'azurevm'])
/** It is unknown which of several alike has replaced which. */
const CONFIDENCE = 0.8

/** What was replaced in fleets without a drawn pool: positions before. */
export interface Fleets {
  /** Machines and volumes that were paired with arbitrary ones of their kind. */
  readonly exchanged: ReadonlySet<number>
  /** Volumes that were replaced by similar ones, so that no data was expected to be kept. */
  readonly churned: ReadonlySet<number>
}

/**
 * Pairs machines of a fleet that was rolled over although no pool is drawn: several with the same name in one network or, without names,
 * configured alike in the same groups. Their volumes are added and removed with them, as in a pool.
 */
export function pairFleets(
  left: Both<Leftovers>,
  pairing: Pairing,
  reasons: Reasons,
  pooled: Both<ReadonlyMap<number, unknown>>,
): Fleets {
  const [exchanged, churned] = [new Set<number>(), new Set<number>()]
  const exchanges = exchangesIn(left, pooled)
  if (exchanges.length === 0) return { exchanged, churned }
  const companions = both(left, companionsOf)
  const volumesOf = (side: SideIndex, machine: number) => volumes(left[side], companions[side].get(machine) ?? [])
  const accept = (before: number, after: number, because: string) => {
    pair(pairing, before, after)
    reasons.set(before, { confidence: CONFIDENCE, because: [because] })
    exchanged.add(before)
  }
  for (const exchange of exchanges) {
    const machines = pairsOf(left, exchange, volumesOf)
    for (const [before, after] of machines) {
      accept(before, after, ONE_OF_SEVERAL)
      const { pairs } = matchVolumes(volumesOf(0, before), volumesOf(1, after), resourceOf)
      for (const [gone, come] of pairs) accept(gone.position, come.position, VOLUME_OF_ONE)
    }
    // As in a pool, what counts is how many similar ones were added to the fleet as a whole.
    const [gone, come] = both(exchange, (members, side) => members.flatMap((one) => volumesOf(side, one)))
    for (const [volume] of matchVolumes(gone, come, resourceOf).pairs) churned.add(volume.position)
  }
  return { exchanged, churned }
}

/** What was removed and added in each fleet in which both happened. */
function exchangesIn(
  left: Both<Leftovers>,
  pooled: Both<ReadonlyMap<number, unknown>>,
): readonly Both<readonly number[]>[] {
  const [befores, afters] = both(left, (side, index) => fleetsIn(side, pooled[index]))
  const exchanges = [...befores].flatMap(([key, gone]) => {
    const come = afters.get(key)
    return come === undefined ? [] : [{ key, gone, come }]
  })
  // A single machine is not interchangeable with another: there have to be several, here or among those that stayed.
  const stayed = exchanges.some(({ gone, come }) => isAlone(gone, come)) ? likenessesOfSurvivors(left[0]) : new Set()
  return exchanges.flatMap(({ key, gone, come }) => (isAlone(gone, come) && !stayed.has(key) ? [] : [[gone, come]]))
}

function isAlone(gone: readonly number[], come: readonly number[]): boolean {
  return gone.length === 1 && come.length === 1
}

/** Leftover machines outside pools, by what makes them interchangeable. */
function fleetsIn(side: Leftovers, pooled: ReadonlyMap<number, unknown>): ReadonlyMap<string, readonly number[]> {
  const fleets = new Map<string, number[]>()
  for (const position of stillLeft(side)) {
    if (!MACHINES.has(resourceAt(side, position).type) || pooled.has(position)) continue
    const key = likeness(side, position)
    if (key !== undefined) listAt(fleets, key).push(position)
  }
  return fleets
}

function likenessesOfSurvivors(side: Leftovers): ReadonlySet<unknown> {
  const isSurvivor = (type: string, position: number) => MACHINES.has(type) && side.partners[position] !== ABSENT
  return new Set(
    side.inventory.resources.flatMap(({ type }, position) =>
      isSurvivor(type, position) ? [likeness(side, position)] : [],
    ),
  )
}

/** Undefined for a machine about which nothing is known: without a name and a group it is not similar to any other. */
function likeness(side: Leftovers, position: number): string | undefined {
  const resource = resourceAt(side, position)
  const name = fleetName(resource)
  const where = side.shared(name === undefined ? groupsOf(side, position) : namespacesOf(side, position)).sort()
  if (name === undefined && where.length === 0) return undefined
  const what = name === undefined ? `configured ${configurationText(resource)}` : `called ${name}`
  return [resource.type, resource.region, accountOf(resource), what, ...where].join('\n')
}

/** The groups that say what a machine is for: networks and firewalls, but not subnets, since a fleet uses several. */
function groupsOf(side: Leftovers, position: number): readonly number[] {
  const groups = side.inventory.groups.get(position) ?? []
  const isFirewall = (group: number) => componentType(resourceAt(side, group).type)?.firewall === 'any'
  return [...namespacesOf(side, position), ...groups.filter(isFirewall)]
}

/** Pairs removed and added machines: those alike in configuration and volumes first. The rest have no partner. */
function pairsOf(
  left: Both<Leftovers>,
  [gone, come]: Both<readonly number[]>,
  volumesOf: (side: SideIndex, machine: number) => readonly Volume[],
): readonly (readonly [number, number])[] {
  const waiting = new Map<string, number[]>()
  const textOf = (side: SideIndex, position: number) =>
    [resourceAt(left[side], position), ...volumesOf(side, position).map(resourceOf)].map(configurationText).join('\n')
  // Reversed because pop() takes from the end.
  for (const after of inOrder(left[1], come).toReversed()) listAt(waiting, textOf(1, after)).push(after)
  const pairs: (readonly [number, number])[] = []
  const unlike = inOrder(left[0], gone).filter((before) => {
    const after = waiting.get(textOf(0, before))?.pop()
    if (after !== undefined) pairs.push([before, after])
    return after === undefined
  })
  const rest = inOrder(left[1], [...waiting.values()].flat())
  return [...pairs, ...unlike.slice(0, rest.length).map((before, i) => [before, at(rest, i)] as const)]
}

function inOrder(side: Leftovers, positions: readonly number[]): readonly number[] {
  const keyOf = (position: number) => resourceAt(side, position).key
  return positions.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

interface Volume {
  readonly position: number
  readonly resource: Resource
}

function resourceOf({ resource }: Volume): Resource {
  return resource
}

/** In an order that does not depend on the document: the largest first. */
function volumes(side: Leftovers, positions: readonly number[]): readonly Volume[] {
  return inOrder(side, positions)
    .map((position): Volume => ({ position, resource: resourceAt(side, position) }))
    .sort((a, b) => storageOf(b.resource) - storageOf(a.resource))
}
