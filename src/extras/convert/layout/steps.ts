import { byText } from '../declared.ts'
import type { Component } from '../graph/component.ts'
import type { Flow } from '../graph/flows.ts'

/** The links of a chain. */
interface Links {
  readonly order: readonly string[]
  readonly next: ReadonlyMap<string, readonly string[]>
  readonly previous: ReadonlyMap<string, readonly string[]>
}

type Steps = ReadonlyMap<string, number>

/** The components of a chain step by step, each step in an order that keeps lines short. */
export function sortIntoSteps(chain: readonly Component[], flows: readonly Flow[]): readonly (readonly Component[])[] {
  const links = linksOf(chain, flows)
  const steps = delayed(links, earliest(links))
  const columns: Component[][] = Array.from({ length: Math.max(...steps.values()) + 1 }, () => [])
  for (const component of chain) columns[steps.get(component.address) ?? 0]?.push(component)
  const lanes = new Map<string, number>()
  for (const column of columns) {
    const keyed = column.map((component) => ({ component, key: keyOf(component.address, links, lanes) }))
    keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || byText(a.component.address, b.component.address))
    column.splice(0, column.length, ...keyed.map(({ component }) => component))
    for (const [lane, { address }] of column.entries()) lanes.set(address, lane)
  }
  return columns.filter((column) => column.length > 0)
}

/** After what leads to it; ends of a chain come last, out of the way of lines that continue. */
function keyOf(
  address: string,
  { next, previous }: Links,
  lanes: ReadonlyMap<string, number>,
): readonly [number, number] {
  const behind = (previous.get(address) ?? []).flatMap((other) => lanes.get(other) ?? [])
  const mean = behind.reduce((sum, lane) => sum + lane, 0) / Math.max(1, behind.length)
  return [(next.get(address) ?? []).length === 0 ? 1 : 0, mean]
}

function linksOf(chain: readonly Component[], flows: readonly Flow[]): Links {
  const order = chain.map(({ address }) => address)
  const next = new Map<string, string[]>(order.map((address) => [address, []]))
  const previous = new Map<string, string[]>(order.map((address) => [address, []]))
  for (const { from, to } of flows) {
    if (!next.has(from)) continue
    next.get(from)?.push(to)
    previous.get(to)?.push(from)
  }
  return { order, next, previous }
}

/** Each comes one step after all that lead to it; in a cycle, the first by address comes first. */
function earliest({ order, next, previous }: Links): Steps {
  const waiting = new Map(order.map((address) => [address, previous.get(address)?.length ?? 0]))
  const steps = new Map<string, number>()
  const reached = new Map<string, number>()
  const ready = order.filter((address) => waiting.get(address) === 0)
  const settle = (here: string) => {
    const step = reached.get(here) ?? 0
    steps.set(here, step)
    for (const to of (next.get(here) ?? []).filter((address) => !steps.has(address))) {
      reached.set(to, Math.max(reached.get(to) ?? 0, step + 1))
      waiting.set(to, (waiting.get(to) ?? 1) - 1)
      if (waiting.get(to) === 0) ready.push(to)
    }
  }
  // Cycles never become ready: break them in order once nothing else is left.
  for (const rest of order) {
    for (let here = ready.pop(); here !== undefined; here = ready.pop()) if (!steps.has(here)) settle(here)
    if (!steps.has(rest)) settle(rest)
  }
  return steps
}

/** Moves the start of a chain right before its first target, so that its line crosses nothing. */
function delayed({ order, next, previous }: Links, steps: Steps): Steps {
  return new Map(
    order.map((address) => {
      const step = steps.get(address) ?? 0
      const after = (next.get(address) ?? []).map((to) => steps.get(to) ?? 0)
      const isFirst = (previous.get(address) ?? []).length === 0 && after.length > 0
      return [address, isFirst ? Math.max(step, Math.min(...after) - 1) : step]
    }),
  )
}
