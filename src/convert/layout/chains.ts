import { byText } from '../declared.ts'
import type { Component } from '../graph/component.ts'
import type { Flow } from '../graph/flows.ts'
import { type Box, grid, row, stack } from './box.ts'
import { sortIntoSteps } from './steps.ts'

const BETWEEN_STEPS = 2
const BETWEEN_CHAINS = 2
const GAP = 1
/** A step with more than this is a block, not a column. */
const MAX_COLUMN = 6

/** What stands in no network: whatever is connected as chains, step by step along x; all else in a block. */
export function chainsBox(
  components: readonly Component[],
  flows: readonly Flow[],
  unitOf: (component: Component) => Box,
): Box {
  const byAddress = new Map(components.map((component) => [component.address, component]))
  const between = flows.filter(({ from, to }) => byAddress.has(from) && byAddress.has(to))
  const chains = chainsOf(components, between)
  const boxes = chains.filter((chain) => chain.length > 1).map((chain) => chainBox(chain, between, unitOf))
  const single = chains.filter((chain) => chain.length === 1).flat()
  // Alike beside alike.
  const sorted = [...single].sort((a, b) => byText(a.type, b.type) || byText(a.address, b.address))
  return stack([grid(boxes, BETWEEN_CHAINS, 24), grid(sorted.map(unitOf), GAP)], BETWEEN_CHAINS)
}

function chainsOf(components: readonly Component[], flows: readonly Flow[]): readonly (readonly Component[])[] {
  const neighbours = new Map<string, string[]>(components.map(({ address }) => [address, []]))
  for (const { from, to } of flows) {
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  const seen = new Set<string>()
  return components.flatMap(({ address }) => {
    if (seen.has(address)) return []
    const open = [address]
    const found = new Set(open)
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      seen.add(here)
      for (const next of neighbours.get(here) ?? []) {
        if (found.has(next)) continue
        found.add(next)
        open.push(next)
      }
    }
    return [
      components.length === found.size ? components : components.filter((component) => found.has(component.address)),
    ]
  })
}

function chainBox(chain: readonly Component[], flows: readonly Flow[], unitOf: (component: Component) => Box): Box {
  const columns = sortIntoSteps(chain, flows).map((step) => {
    const units = step.map(unitOf)
    return units.length > MAX_COLUMN ? grid(units, GAP, 4) : stack(units, GAP)
  })
  return row(columns, BETWEEN_STEPS)
}
