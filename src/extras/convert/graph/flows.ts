import { typeOf } from '../components/kinds.ts'
import { byText, type Declared } from '../declared.ts'
import { directionOf } from './flow-table.ts'

/** A connection between two components. */
export interface Flow {
  readonly from: string
  readonly to: string
  /** Known only from a permission or a setting: possible, not certain. */
  readonly isWeak: boolean
}

interface Arc {
  readonly to: string
  readonly isWeak: boolean
}

/** More connections than a diagram can show. */
const MAX_FLOWS = 20_000
/** Permissions only count for data stores and messaging; otherwise everything would be connected to everything. */
const MAY_BE_USED = new Set('dynamodb s3 sqs snstopic kinesisstream eventbus rds'.split(' '))

export interface Flows {
  readonly flows: readonly Flow[]
  readonly isCut: boolean
  /** The resources through which flows lead, by address, with the ends of those flows. */
  readonly through: ReadonlyMap<string, ReadonlySet<string>>
}

/** The connections between components, through resources that are not components. */
export function findFlows(resources: readonly Declared[]): Flows {
  const types = new Map(resources.map(({ address, kind }) => [address, typeOf(kind)]))
  const arcs = findArcs(resources)
  const found = new Map<string, FoundFlow>()
  for (const { address } of resources) {
    if (types.get(address) === undefined) continue
    for (const flow of flowsFrom(address, arcs, types)) {
      const key = `${address}\n${flow.to}`
      const known = found.get(key)
      if (known === undefined || !flow.isWeak) found.set(key, flow)
    }
    if (found.size > MAX_FLOWS) break
  }
  const flows = [...found.values()].filter((flow) => !isTold(flow, found)).sort(byEnds)
  const through = new Map<string, Set<string>>()
  // A permission that is implied by the connection of a trigger is shown by that connection.
  for (const { from, to, via } of found.values())
    for (const address of via) through.set(address, (through.get(address) ?? new Set()).add(from).add(to))
  return {
    flows: flows.slice(0, MAX_FLOWS).map(({ from, to, isWeak }) => ({ from, to, isWeak })),
    isCut: flows.length > MAX_FLOWS,
    through,
  }
}

interface FoundFlow extends Flow {
  readonly via: readonly string[]
}

type Types = ReadonlyMap<string, string | undefined>

function flowsFrom(from: string, arcs: ReadonlyMap<string, readonly Arc[]>, types: Types): readonly FoundFlow[] {
  const { ends, viaOf } = reach(from, arcs, (address) => types.get(address) !== undefined)
  const meant = ends.filter(({ to, isWeak }) => to !== from && (!isWeak || MAY_BE_USED.has(types.get(to) ?? '')))
  return meant.map(({ to, isWeak }) => ({ from, to, isWeak, via: viaOf({ to, isWeak }) }))
}

/** A queue that triggers a function needs no second line back for the permission to read from it. */
function isTold({ from, to, isWeak }: Flow, found: ReadonlyMap<string, Flow>): boolean {
  return isWeak && found.get(`${to}\n${from}`)?.isWeak === false
}

function byEnds(first: Flow, second: Flow): number {
  return byText(first.from, second.from) || byText(first.to, second.to)
}

function findArcs(resources: readonly Declared[]): ReadonlyMap<string, readonly Arc[]> {
  const arcs = new Map<string, Arc[]>()
  const add = (from: string, arc: Arc) => {
    const list = arcs.get(from)
    if (list === undefined) arcs.set(from, [arc])
    else list.push(arc)
  }
  for (const { address, kind, links, impliedBy } of resources) {
    if (impliedBy !== undefined && typeOf(kind) === 'ebs') add(impliedBy, { to: address, isWeak: false })
    for (const { path, to } of links) {
      const direction = directionOf(kind, path)
      if (direction === 'from') add(to, { to: address, isWeak: false })
      else if (direction !== undefined) add(address, { to, isWeak: direction === 'may-use' })
    }
  }
  return arcs
}

interface Reach {
  readonly ends: readonly Arc[]
  /** The resources on the path to this end. */
  readonly viaOf: (end: Arc) => readonly string[]
}

/** The components that are reachable without passing another one; if reachable both with and without permissions, they count as without. */
function reach(
  start: string,
  arcs: ReadonlyMap<string, readonly Arc[]>,
  isComponent: (address: string) => boolean,
): Reach {
  const ends: Arc[] = []
  const cameFrom = new Map<string, Arc[]>()
  const seen = new Set<string>([`${start}|false`, `${start}|true`])
  const open: Arc[] = [{ to: start, isWeak: false }]
  for (let here = open.pop(); here !== undefined && ends.length < MAX_FLOWS; here = open.pop()) {
    for (const arc of arcs.get(here.to) ?? []) {
      const next = { to: arc.to, isWeak: here.isWeak || arc.isWeak }
      const key = keyOf(next)
      const before = cameFrom.get(key)
      if (before === undefined) cameFrom.set(key, [here])
      else before.push(here)
      if (seen.has(key)) continue
      seen.add(key)
      if (isComponent(next.to)) ends.push(next)
      else open.push(next)
    }
  }
  return { ends, viaOf: (end) => waysBack(end, start, cameFrom) }
}

/** More than between any two components of a real document. */
const MAX_VIA = 2_000

function waysBack(end: Arc, start: string, cameFrom: ReadonlyMap<string, readonly Arc[]>): readonly string[] {
  const via = new Map<string, string>()
  const open = [...(cameFrom.get(keyOf(end)) ?? [])]
  for (let here = open.pop(); here !== undefined && via.size < MAX_VIA; here = open.pop()) {
    const key = keyOf(here)
    if (here.to === start || via.has(key)) continue
    via.set(key, here.to)
    open.push(...(cameFrom.get(key) ?? []))
  }
  return [...new Set(via.values())]
}

function keyOf({ to, isWeak }: Arc): string {
  return `${to}|${isWeak}`
}
