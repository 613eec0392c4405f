import { byText } from '../declared.ts'
import type { Component } from '../graph/component.ts'
import type { Flow } from '../graph/flows.ts'
import { type Box, grid, NOTHING, stack, staggered } from './box.ts'
import { quarter } from './cells.ts'
import { groupBy } from './group-by.ts'
import { sortIntoSteps } from './steps.ts'

const BETWEEN_STEPS = 2
const BETWEEN_CHAINS = 2
const GAP = 1
/** A larger step becomes several columns. */
const MAX_COLUMN = 6
/** From this number on, three columns are as wide as two. */
const MANY = 16

/** Components outside networks: connected ones as chains along x, all others in a block. */
export function chainsBox(
  components: readonly Component[],
  flows: readonly Flow[],
  unitOf: (component: Component) => Box,
): Box {
  const byAddress = new Map(components.map((component) => [component.address, component]))
  const between = flows.filter(({ from, to }) => byAddress.has(from) && byAddress.has(to))
  const chainOf = numberChains(components, between)
  const chains = groupBy(components, ({ address }) => chainOf.get(address) ?? '')
  const flowsIn = groupBy(between, ({ from }) => chainOf.get(from) ?? '')
  const long = [...chains].filter(([, chain]) => chain.length > 1)
  const boxes = long.map(([key, chain]) => chainBox(chain, flowsIn.get(key) ?? [], unitOf))
  const single = [...chains.values()].filter((chain) => chain.length === 1).flat()
  // Same types next to each other.
  const sorted = [...single].sort((a, b) => byText(a.type, b.type) || byText(a.address, b.address))
  return stack([grid(boxes, BETWEEN_CHAINS, 24), grid(sorted.map(unitOf), GAP)], BETWEEN_CHAINS)
}

/** The chain of each component, identified by the chain's first address. */
function numberChains(components: readonly Component[], flows: readonly Flow[]): ReadonlyMap<string, string> {
  const neighbours = new Map<string, string[]>(components.map(({ address }) => [address, []]))
  for (const { from, to } of flows) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  const chainOf = new Map<string, string>()
  for (const { address: first } of components) {
    const open = [first]
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      if (chainOf.has(here)) continue
      chainOf.set(here, first)
      open.push(...(neighbours.get(here) ?? []).filter((next) => !chainOf.has(next)))
    }
  }
  return chainOf
}

function chainBox(chain: readonly Component[], flows: readonly Flow[], unitOf: (component: Component) => Box): Box {
  const columns = sortIntoSteps(chain, flows).map((step) => {
    const units = step.map(unitOf)
    const isTall = units.length > MAX_COLUMN && units.every(({ places }) => places.length === 1)
    return isTall ? staggered(units, units.length > MANY ? 3 : 2, GAP) : stack(units, GAP)
  })
  return besideEachOther(columns, flows)
}

/**
 * Columns with aligned centres, far enough apart that each line turns between them. A line that goes further along its column than to the
 * next one would turn in the column of its target, under other components.
 */
function besideEachOther(columns: readonly Box[], flows: readonly Flow[]): Box {
  const depth = Math.max(0, ...columns.map((column) => column.depth))
  const level = columns.map((column) => shifted(column, 0, quarter((depth - column.depth) / 2)))
  return level.reduce((whole, column) => {
    const x = whole.places.length === 0 ? 0 : whole.width + gapBetween(whole, column, flows)
    return { width: x + column.width, depth, places: [...whole.places, ...shifted(column, x, 0).places] }
  }, NOTHING)
}

function shifted(box: Box, x: number, y: number): Box {
  return { ...box, places: box.places.map((place) => ({ ...place, x: place.x + x, y: place.y + y })) }
}

/** The maximum distance to the next column: with it there is room for 48 components next to one. */
const MAX_GAP = 24

function gapBetween(before: Box, column: Box, flows: readonly Flow[]): number {
  const [left, right] = [before, column].map(({ places }) => new Map(places.map((place) => [place.address, place])))
  const needed = flows.map(({ from, to }) => {
    const start = left?.get(from) ?? left?.get(to)
    const end = right?.get(to) ?? right?.get(from)
    if (start === undefined || end === undefined) return 0
    const [behind, ahead] = [before.width - start.x - 1, end.x]
    // The line bends halfway, which has to be between the columns, not inside one.
    return Math.max(Math.abs(start.y - end.y) - behind - ahead, Math.abs(behind - ahead))
  })
  return quarter(Math.min(MAX_GAP, Math.max(BETWEEN_STEPS, ...needed)) + 0.124)
}
