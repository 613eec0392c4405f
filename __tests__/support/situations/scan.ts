import type { Account, Component, Reference, Thing, Value } from './account.ts'
import { mapValue } from './account.ts'
import type { Random } from './random.ts'
import { respell } from './spelling.ts'

/** How scans differ in what they see. */
export interface ScanOptions {
  readonly labels?: boolean
  readonly automaticConnections?: boolean
  /** Component ids by ref, for a saved blueprint, which keeps them. */
  readonly ids?: ReadonlyMap<string, string>
  readonly colour?: string
  /** Fields that a newer Cloudcraft adds to all components of a type. */
  readonly extraFields?: Readonly<Record<string, Readonly<Record<string, Value>>>>
  /** The same, where each component has one of several values. */
  readonly variedFields?: Readonly<Record<string, Readonly<Record<string, readonly Value[]>>>>
  /** Sections that the document does not have. */
  readonly absent?: readonly Section[]
  /** The Unicode form in which names are written. */
  readonly form?: 'NFC' | 'NFD'
  /** Members and ends of connections that do not exist. */
  readonly dangling?: boolean
}

export type Section = 'nodes' | 'groups' | 'edges' | 'text' | 'connectors' | 'surfaces'

/** Cloudcraft's answer, and which component is which thing. */
export interface Scan {
  readonly account: Account
  readonly document: { readonly [key: string]: Value }
  readonly bytes: Uint8Array
  readonly refOf: ReadonlyMap<string, string>
  readonly hasLabels: boolean
}

/** Murmur3 of `region-<name>`, as Cloudcraft numbers its region groups. */
const REGION_IDS: Readonly<Record<string, string>> = { 'us-east-1': '1063814395', 'eu-west-1': '1569488139' }

/**
 * Writes an account as a scan would: new UUIDs, another layout, arrays in any order, duplicate members, numbers as text. Two scans of
 * one account differ in nearly every byte, but in nothing that matters.
 */
export function scan(account: Account, random: Random, options: ScanOptions = {}): Scan {
  const things = [...account.things.values()]
  const drawings = things.flatMap((thing) => Array.from({ length: thing.drawings ?? 1 }, () => thing))
  const refOf = new Map<string, string>()
  const ids = new Map<string, string>()
  const components = drawings.map((thing): readonly [Thing, string] => {
    const id = options.ids?.get(thing.ref) ?? thing.awsId ?? random.uuid()
    refOf.set(id, thing.ref)
    ids.set(thing.ref, id)
    return [thing, id]
  })
  const idOf = (ref: string) => ids.get(ref) ?? `gone-${ref}`
  const pen: Pen = { account, random, options, idOf }
  const written = components.map(([thing, id]) => ({ section: thing.section, component: write(thing, id, pen) }))
  const inSection = (section: Section) => written.filter((one) => one.section === section).map((one) => one.component)
  const lines = edgesOf(pen)
  const sections: Record<Section, Component[]> = {
    nodes: inSection('nodes'),
    groups: [...inSection('groups'), regionGroup(account, [...refOf.keys()])],
    edges: lines.edges,
    connectors: lines.connectors,
    text: options.labels === false ? [] : components.flatMap(([thing, id]) => labelOf(thing, id, pen)),
    surfaces: [{ type: 'zone', id: random.uuid(), mapPos: place(random), mapSize: [9, 4], name: 'a' }],
  }
  for (const section of options.absent ?? []) delete (sections as Partial<typeof sections>)[section]
  const document = wrap(sections, random)
  return {
    account,
    document,
    bytes: new TextEncoder().encode(JSON.stringify(document)),
    refOf,
    hasLabels: options.labels !== false,
  }
}

interface Pen {
  readonly account: Account
  readonly random: Random
  readonly options: ScanOptions
  readonly idOf: (ref: string) => string
}

function write(thing: Thing, id: string, { random, options, idOf }: Pen): Component {
  const extra = options.extraFields?.[thing.type] ?? {}
  const varied = Object.entries(options.variedFields?.[thing.type] ?? {}).map(([field, values]) => [
    field,
    random.pick(values),
  ])
  const resolved = mapValue({ ...thing.fields, ...extra, ...Object.fromEntries(varied) }, (leaf) =>
    typeof leaf === 'object' && leaf !== null ? idOf((leaf as Reference).$ref) : inForm(leaf, options),
  ) as Component
  const component: Component = {
    type: thing.type,
    id,
    ...(thing.arn !== undefined && { arn: thing.arn }),
    ...(thing.resourceId !== undefined && { resourceId: thing.resourceId }),
    ...(thing.region !== undefined && { region: thing.region }),
    ...(thing.awsId === undefined && { mapPos: place(random) }),
    ...(thing.type === 'asg' && { mapSize: [random.int(2, 9) + 0.19, 1] }),
    ...respell(resolved, random),
    ...colours(options.colour ?? '#ececed', random),
    ...(random.chance(0.1) && { link: null }),
  }
  if (thing.members !== undefined) component['nodes'] = memberIds(thing.members.map(idOf), random, options)
  return random.chance(0.2) ? Object.fromEntries(random.shuffled(Object.entries(component))) : component
}

function memberIds(ids: readonly string[], random: Random, { dangling }: ScanOptions): string[] {
  const twice = ids.filter(() => random.chance(0.2))
  return random.shuffled([...ids, ...twice, ...(dangling ? [random.uuid(), 'toString'] : [])])
}

function colours(colour: string, random: Random): Component {
  const written = random.chance(0.5) ? colour : { isometric: colour, '2d': colour }
  return { color: written, ...(random.chance(0.3) && { accentColor: null }) }
}

function place(random: Random): number[] {
  return [random.int(-40, 40) / 4, random.int(-40, 40) / 4 + 1e-15]
}

/** The geometry of automatic labels; a label is a component of its own with a new id. */
function labelOf({ label: name }: Thing, id: string, { random, options }: Pen): Component[] {
  if (name === undefined) return []
  const label = inForm(name, options)
  const offset = [0.5 - 0.08 * label.length, 1]
  return [
    { type: 'isotext', id: random.uuid(), text: label, mapPos: { relTo: id, offset }, textSize: 16, outline: true },
  ]
}

function inForm<T>(value: T, { form }: ScanOptions): T {
  return form === undefined || typeof value !== 'string' ? value : (value.normalize(form) as T & string)
}

function edgesOf({ account, random, options, idOf }: Pen): { edges: Component[]; connectors: Component[] } {
  const connectors: Component[] = []
  const edges = account.links.flatMap(({ from, to, automatic }): Component[] => {
    if (automatic && options.automaticConnections === false) return []
    const [start, end] = [idOf(from), idOf(to)]
    const style = { width: 2, dashed: automatic, color: '#000000' }
    if (automatic) return [{ type: 'autoedge', id: `${start}-${end}`, from: start, to: end, ...style }]
    const id = random.chance(0.5) ? { id: random.uuid() } : {}
    if (!random.chance(0.2)) return [{ type: 'edge', ...id, from: start, to: end, ...style }]
    const bend = random.uuid()
    connectors.push({ type: 'connector', id: bend, mapPos: place(random) })
    return [
      { type: 'edge', ...id, from: start, to: bend, ...style },
      { type: 'edge', from: bend, to: end, ...style, endCap: 'arrow' },
    ]
  })
  if (options.dangling) edges.push({ type: 'edge', from: random.uuid(), to: idOf([...account.things.keys()][0] ?? '') })
  return { edges, connectors }
}

function regionGroup({ region }: Account, ids: readonly string[]): Component {
  const id = REGION_IDS[region] ?? '2788616197'
  return { type: 'region', id, arn: `arn:aws::${region}::`, region, name: region, nodes: [...ids], visible: true }
}

function wrap(sections: Record<Section, Component[]>, random: Random): { readonly [key: string]: Value } {
  const shuffled = Object.fromEntries(
    Object.entries(sections).map(([section, list]) => [section, random.shuffled(list)]),
  )
  const moment = new Date(random.int(1_600_000_000, 1_900_000_000) * 1000).toISOString()
  const data = { name: `Production ${moment}`, version: random.int(4, 6), grid: 'infinite', ...shuffled }
  return random.pick([
    { tags: [], data },
    { id: random.uuid(), data, createdAt: moment, linkKey: random.hex(22) },
    data,
  ])
}
