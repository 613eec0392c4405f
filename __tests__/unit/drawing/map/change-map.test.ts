import { describe, expect, test } from '@jest/globals'
import { changeMap } from '../../../../src/drawing/map/change-map.ts'
import type { ChangeMap } from '../../../../src/drawing/map/map.ts'
import type { Change } from '../../../../src/inventory/change.ts'
import { compareInventories } from '../../../../src/inventory/diff.ts'
import { matchInventories } from '../../../../src/inventory/match/match.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import { type Component, type DocumentParts, instance, inventoryOf } from '../../../support/inventories.ts'
import { inventoriesAround, SCENARIOS } from '../../../support/scenario-reports.ts'

type Side = readonly [readonly Component[], DocumentParts?]

function mapOf(was: Side, is: Side, choose: (changes: readonly Change[]) => readonly Change[] = (all) => all) {
  const [before, after] = [was, is].map(([components, parts]) => parseInventory('x', inventoryOf(components, parts)))
  if (before === undefined || after === undefined) throw new Error('two sides')
  const { changes } = compareInventories(before, after).diff
  return changeMap(before, after, matchInventories(before, after).pairing, choose(changes))
}

function scenarioMap(name: string): ChangeMap | undefined {
  const { before, after } = inventoriesAround(name)
  return changeMap(
    before,
    after,
    matchInventories(before, after).pairing,
    compareInventories(before, after).diff.changes,
  )
}

/** Nodes, groups and edges by name, for people. */
function told(map: ChangeMap | undefined) {
  const nameOf = (id: string | undefined) =>
    [...(map?.nodes ?? []), ...(map?.groups ?? [])].find((one) => one.id === id)?.name
  return {
    nodes: (map?.nodes ?? []).map(({ name, mark, group, count }) =>
      [name, mark, ...(group ? [`in ${nameOf(group)}`] : []), ...(count ? [`${count} times`] : [])].join(' '),
    ),
    groups: (map?.groups ?? []).map(({ name, mark, parent }) =>
      [name, mark, ...(parent ? [`in ${nameOf(parent)}`] : [])].join(' '),
    ),
    edges: (map?.edges ?? []).map(({ from, to, mark }) => `${nameOf(from)} ${mark} ${nameOf(to)}`),
  }
}

const edge = (from: string, to: string) => ({ type: 'edge', from, to })
const web = (n: number) => instance(`web-${n}`, { id: `w${n}` })
const many = (count: number) => Array.from({ length: count }, (_, n) => web(n))

describe('a change map', () => {
  test('is not drawn where nothing changed', () => {
    expect(scenarioMap('nothing')).toBeUndefined()
    expect(mapOf([[web(1)]], [[web(1)]])).toBeUndefined()
  })

  test('says nothing of what may merely not have been read', () => {
    expect(scenarioMap('permission-lost')).toBeUndefined()
  })

  test('shows what changed, one hop around it, and where it stands', () => {
    expect(told(scenarioMap('release'))).toEqual({
      nodes: [
        'Internet unchanged',
        'web-blue replaced in production 3 times',
        'refunds added',
        'checkout replaced 3 times',
        'web unchanged in production',
        'refund-order added',
        'customers unchanged in data-c',
        'orders changed in data-a',
        'orders-replica unchanged in data-b',
        'larkspur-legacy-exports removed',
        'database changed in production',
        'refunds added',
      ],
      groups: [
        'production unchanged',
        'data-a unchanged in production',
        'data-b unchanged in production',
        'data-c unchanged in production',
      ],
      edges: [
        'Internet added database',
        'refund-order added refunds',
        'refunds added refund-order',
        'web unchanged web-blue',
        'web unchanged checkout',
        'orders unchanged orders-replica',
        'database unchanged customers',
        'database unchanged orders',
        'database unchanged orders-replica',
      ],
    })
  })

  test('is the same whatever the order of the documents', () => {
    const [first, second] = [scenarioMap('release'), scenarioMap('release')]
    expect(first).toEqual(second)
    const components = [...many(5), instance('db', { id: 'd' })]
    const edges = [edge('w1', 'd'), edge('w2', 'd'), edge('d', 'w3')]
    const changed = components.map((one) => (one.label === 'db' ? { ...one, instanceSize: 'xlarge' } : one))
    expect(mapOf([components, { edges }], [changed, { edges }])).toEqual(
      mapOf([components.toReversed(), { edges }], [changed.toReversed(), { edges: edges.toReversed() }]),
    )
  })

  test('draws connections that came and went, with their ends', () => {
    const map = mapOf([many(3), { edges: [edge('w0', 'w1')] }], [many(3), { edges: [edge('w1', 'w2')] }])
    expect(told(map)).toEqual({
      nodes: ['web-0 unchanged', 'web-1 unchanged', 'web-2 unchanged'],
      groups: [],
      edges: ['web-0 removed web-1', 'web-1 added web-2'],
    })
  })

  test('leaves out what the changes leave out: ignored resources and connections', () => {
    const size = (component: Component) => ({ ...component, instanceSize: 'small' })
    const map = mapOf(
      [[web(0), web(1)], { edges: [edge('w0', 'w1')] }],
      [[size(web(0)), web(1), web(2)], { edges: [edge('w0', 'w2')] }],
      (changes) => changes.filter(({ kind }) => kind === 'changed'),
    )
    expect(told(map)).toEqual({ nodes: ['web-0 changed', 'web-1 unchanged'], groups: [], edges: [] })
  })

  test('keeps what is removed where it was, with its connections', () => {
    const subnet = (nodes: readonly string[]) => ({ type: 'subnet', id: 'subnet-0aaaaaaaaaaaaaaaa', name: 'a', nodes })
    const vpc = (nodes: readonly string[]) => ({ type: 'vpc', id: 'vpc-0aaaaaaaaaaaaaaaa', name: 'v', nodes })
    const edges = [edge('w0', 'w1')]
    const map = mapOf(
      [[web(0), web(1)], { edges, groups: [subnet(['w0', 'w1']), vpc(['w0', 'w1'])] }],
      [[web(0)], { groups: [subnet(['w0']), vpc(['w0'])] }],
    )
    expect(told(map)).toEqual({
      nodes: ['web-0 unchanged in a', 'web-1 removed in a'],
      groups: ['v unchanged', 'a unchanged in v'],
      edges: ['web-0 removed web-1'],
    })
  })

  test('draws a network as a frame around its members, or as a node where it has none', () => {
    const vpc = (nodes: readonly string[]) => ({ type: 'vpc', id: 'vpc-0aaaaaaaaaaaaaaaa', name: 'v', nodes })
    const around = mapOf([[web(0)]], [[web(0), web(1)], { groups: [vpc(['w1'])] }])
    expect(told(around)).toMatchObject({ nodes: ['web-1 added in v'], groups: ['v added'] })
    expect(told(mapOf([[web(0)]], [[web(0)], { groups: [vpc([])] }]))).toMatchObject({ nodes: ['v added'], groups: [] })
  })

  test('has room for what is urgent before anything else', () => {
    const isShown = (tags: Change['tags']) => {
      const tagged = (changes: readonly Change[]) =>
        changes.map((change) =>
          change.kind === 'added' && change.after.name === 'web-69' ? { ...change, tags } : change,
        )
      const map = mapOf([[web(500)]], [[web(500), ...many(70)]], tagged)
      return map?.nodes.some(({ name }) => name === 'web-69')
    }
    expect([isShown([]), isShown(['exposure']), isShown(['destructive'])]).toEqual([false, true, true])
  })

  test.each([
    ['volumes', ['ebs', 'ec2']],
    ['instances', ['ec2', 'ebs']],
  ])('counts a pool in its instances where the rollout of its %s comes first', (_, types) => {
    const asg = { type: 'asg', id: 'g0', label: 'pool', nodes: ['w0'] }
    const rollouts = types.map((memberType): Change => {
      const survivor = { id: 'g0', key: 'g0', type: 'asg', name: 'pool' }
      const gone = Array.from({ length: memberType === 'ebs' ? 5 : 2 }, (__, n) => ({
        ...survivor,
        id: `${memberType}${n}`,
      }))
      const parent = { before: survivor, after: survivor }
      return { kind: 'rollout', parent, memberType, removed: gone, added: gone, fields: [], tags: [] }
    })
    const map = mapOf([[web(0)], { groups: [asg] }], [[web(0)], { groups: [asg] }], () => rollouts)
    expect(map?.nodes).toEqual([expect.objectContaining({ type: 'ec2', count: 2, mark: 'replaced' })])
  })

  test('has at most 60 groups, and VPCs before subnets', () => {
    const groups = (type: string) =>
      many(60).map((_, n) => ({ type, id: `${type}-${n}`, name: `${type} ${n}`, nodes: [`w${n}`] }))
    const parts = { groups: [...groups('vpc'), ...groups('subnet')] }
    const bare = { groups: parts.groups.map((group) => ({ ...group, nodes: [] })) }
    const map = mapOf([[web(500)], bare], [[web(500), ...many(60)], parts], (changes) =>
      changes.filter(({ kind }) => kind === 'added'),
    )
    expect(map?.nodes.filter(({ name }) => name.startsWith('web'))).toHaveLength(60)
    expect(map?.groups.map(({ type }) => type)).toEqual(many(60).map(() => 'vpc'))
  })

  test('has at most 60 nodes, removals first, and says how many found no room', () => {
    const bucket = (n: number) => ({ type: 's3', arn: `arn:aws:s3:::bucket-${n}`, label: `bucket-${n}` })
    const buckets = many(40).map((_, n) => bucket(n))
    // One stays: were all gone at once, it would be in doubt.
    const map = mapOf([[bucket(99), web(500), ...buckets]], [[bucket(99), web(500), ...many(400)]])
    expect(map?.nodes).toHaveLength(60)
    expect(map?.nodes.filter(({ mark }) => mark === 'removed')).toHaveLength(40)
    expect(map?.left).toBe(440 - 60)
  })

  test('has at most 200 edges, those that came or went first', () => {
    const edges = many(60).flatMap((_, from) =>
      Array.from({ length: 10 }, (_, n) => edge(`w${from}`, `w${(from + n + 1) % 60}`)),
    )
    const resized = many(60).map((one) => ({ ...one, instanceSize: 'small' }))
    const map = mapOf([many(60), { edges }], [resized, { edges: edges.slice(5) }])
    expect(map?.edges).toHaveLength(200)
    expect(map?.edges.slice(0, 6).map(({ mark }) => mark)).toEqual([...Array(5).fill('removed'), 'unchanged'])
  })

  test('shows a few neighbours of a hub', () => {
    const hub = (size: string) => instance('hub', { id: 'h', instanceSize: size })
    const edges = many(400).map((_, n) => edge('h', `w${n}`))
    const map = mapOf([[hub('large'), ...many(400)], { edges }], [[hub('small'), ...many(400)], { edges }])
    expect(map?.nodes).toHaveLength(7)
  })

  test('cuts names of any length', () => {
    const map = mapOf([[web(0)]], [[web(0), instance('😀'.repeat(100_000))]])
    expect([...(map?.nodes[0]?.name ?? '')]).toHaveLength(100)
  })

  test.each(SCENARIOS)('of the scenario %s names every end of every edge and every parent', (name) => {
    const { nodes = [], groups = [], edges = [] } = scenarioMap(name) ?? {}
    const nodeIds = new Set(nodes.map(({ id }) => id))
    const groupIds = new Set(groups.map(({ id }) => id))
    expect(edges.filter(({ from, to }) => !nodeIds.has(from) || !nodeIds.has(to))).toEqual([])
    expect(nodes.filter(({ group }) => group !== undefined && !groupIds.has(group))).toEqual([])
    expect(groups.filter(({ parent }) => parent !== undefined && !groupIds.has(parent))).toEqual([])
    expect([nodeIds.size, groupIds.size]).toEqual([nodes.length, groups.length])
  })
})
