import fc from 'fast-check'
import {
  type Difference,
  type DifferenceOptions,
  drawDifference,
} from '../../../../src/drawing/difference/difference.ts'
import { factsOf } from '../../../../src/drawing/difference/facts.ts'
import type { ComparedDocuments, ReadDocument } from '../../../../src/drawing/difference/read-document.ts'
import { type Union, unionOf } from '../../../../src/drawing/difference/union.ts'
import type { Change } from '../../../../src/inventory/change.ts'
import { type Comparison, compareInventories } from '../../../../src/inventory/diff.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'

/** A resource as a test speaks of it; the size is what may change. */
export interface Thing {
  readonly name: string
  readonly type?: string
  readonly at?: readonly [number, number]
  readonly size?: string
  /** Names of the groups that it is in. */
  readonly within?: readonly string[]
  /** Names of what it is connected to. */
  readonly to?: readonly string[]
}

const arnOf = (type: string, name: string) => `arn:aws:${type}:us-east-1:111122223333:thing/${name}`
const GROUPS = new Set(['vpc', 'subnet', 'sg', 'asg'])

/** The document of a scan; `scan` makes ids new, as they are in each one. */
export function documentOf(things: readonly Thing[], scan: string) {
  const idOf = (name: string) => `${scan}-${name}`
  const component = ({ name, type = 'ec2', at, size = 'large' }: Thing) => ({
    type,
    id: idOf(name),
    arn: arnOf(type, name),
    name,
    region: 'us-east-1',
    instanceSize: size,
    ...(at && { mapPos: at }),
    ...(type === 'asg' && { mapSize: [5, 1] }),
  })
  const membersOf = (group: string) =>
    things.filter(({ within }) => within?.includes(group)).map(({ name }) => idOf(name))
  return {
    tags: [],
    data: {
      nodes: things.filter(({ type = 'ec2' }) => !GROUPS.has(type)).map(component),
      groups: things
        .filter(({ type = 'ec2' }) => GROUPS.has(type))
        .map((group) => ({ ...component(group), nodes: membersOf(group.name) })),
      edges: things.flatMap(({ name, to = [] }) =>
        to.map((target) => ({ type: 'edge', from: idOf(name), to: idOf(target), endCap: 'arrow' })),
      ),
      text: things.map(({ name }) => ({
        type: 'isotext',
        id: `text-${idOf(name)}`,
        text: name,
        mapPos: { relTo: idOf(name), offset: [0.5 - 0.08 * name.length, 1] },
      })),
      surfaces: [],
    },
  }
}

export function read(document: unknown): ReadDocument {
  return { document, inventory: parseInventory('test', new TextEncoder().encode(JSON.stringify(document))) }
}

export interface Pair {
  readonly before: ReadDocument
  readonly after: ReadDocument
  readonly comparison: Comparison
}

/** What is drawn of a pair; `changes` instead of those that were found. */
export function documentsOf({ before, after, comparison }: Pair, changes?: readonly Change[]): ComparedDocuments {
  return { before, after, changes: changes ?? comparison.diff.changes, pairing: comparison.pairing }
}

export function compared(before: unknown, after: unknown): Pair {
  const [was, is] = [read(before), read(after)]
  return { before: was, after: is, comparison: compareInventories(was.inventory, is.inventory) }
}

export function pairOf(before: readonly Thing[], after: readonly Thing[]): Pair {
  return compared(documentOf(before, 'b'), documentOf(after, 'a'))
}

export function drawn(pair: Pair, options?: DifferenceOptions): Difference {
  return drawDifference(documentsOf(pair), options)
}

export function unionFor(pair: Pair): Union {
  return unionOf(pair.before, pair.after, factsOf(documentsOf(pair)))
}

/** The marks that changes give to resources: by kind, the names. */
export function marksOf(changes: readonly Change[]): Record<string, string[]> {
  const marks: Record<string, string[]> = { added: [], removed: [], changed: [], replaced: [] }
  for (const change of changes) {
    if (change.kind === 'removed') marks['removed']?.push(change.before.name)
    if (change.kind === 'added' || change.kind === 'changed' || change.kind === 'replaced') {
      marks[change.kind]?.push(change.after.name)
    }
  }
  return Object.fromEntries(Object.entries(marks).map(([kind, names]) => [kind, names.sort()]))
}

/** The components of a picture: those with this class, as `mark name`. */
export function componentsIn(
  svg: string,
  kind = 'r',
): readonly { mark: string; title: string; before?: string; after?: string }[] {
  const pattern = new RegExp(
    `<g class="${kind}"(?: data-before="([^"]*)")?(?: data-after="([^"]*)")? data-mark="([a-z]+)"><title>([^<]*)</title>`,
    'g',
  )
  return [...svg.matchAll(pattern)].map(([, before, after, mark = '', title = '']) => ({
    mark,
    title,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }))
}

const TYPES = ['ec2', 'rds', 's3', 'lambda', 'elasticache'] as const

/** What is there before and after a deployment and a new layout: some in two subnets of a VPC, some outside. */
export const accounts = fc
  .record({
    things: fc.array(
      fc.record({
        type: fc.constantFrom(...TYPES),
        fate: fc.constantFrom('stays', 'stays', 'stays', 'goes', 'comes', 'changes'),
        home: fc.constantFrom('one', 'two', undefined),
        to: fc.option(fc.nat(24), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 24 },
    ),
    shift: fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })),
  })
  .map(({ things, shift }) => {
    const networks: Thing[] = [
      { name: 'net', type: 'vpc' },
      { name: 'one', type: 'subnet', within: ['net'] },
      { name: 'two', type: 'subnet', within: ['net'] },
    ]
    const left = { one: 0, two: 14, none: 28 }
    const side = (gone: string, size: string, [dx, dy]: readonly [number, number]) => {
      const here = things.flatMap((thing, index) => (thing.fate === gone ? [] : [{ ...thing, index }]))
      const seen = { one: 0, two: 0, none: 0 }
      return here.map(({ type, fate, home, to, index }): Thing => {
        const rank = seen[home ?? 'none']++
        return {
          name: `thing-${index}`,
          type,
          size: fate === 'changes' ? size : 'large',
          at: [left[home ?? 'none'] + (rank % 4) * 3 + dx, Math.floor(rank / 4) * 3 + dy],
          ...(home && { within: [home, 'net'] }),
          to: to !== undefined && to !== index && here.some((other) => other.index === to) ? [`thing-${to}`] : [],
        }
      })
    }
    return {
      before: [...networks, ...side('comes', 'large', [0, 0])],
      after: [...networks, ...side('goes', 'xlarge', shift)],
    }
  })
