import { describe, expect, test } from '@jest/globals'
import { inventoryFrom, parsed, resource } from '../inventories.ts'

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((name) => resource('sqs', name))
const ALL = [A, B, C, D] as (typeof A & object)[]

function lines(edges: readonly object[], connectors: readonly string[] = []): string[] {
  const parts = { edges, connectors: connectors.map((id) => ({ type: 'connector', id })) }
  const { resources, connections } = inventoryFrom(ALL, parts)
  const name = (position: number) => resources[position]?.name
  return connections.map(({ from, to }) => `${name(from)}>${name(to)}`).sort()
}

const edge = (from: string, to: string, more: object = {}) => ({ type: 'edge', from: id(from), to: id(to), ...more })
const id = (name: string) => (/^[a-d]$/.test(name) ? `sqs-${name}` : name)

describe('Connections', () => {
  test('have a direction, and each is there once', () => {
    expect(lines([edge('a', 'b'), edge('a', 'b', { id: 'x' }), edge('b', 'a')])).toEqual(['a>b', 'b>a'])
  })
  test('run through connectors, one or many', () => {
    expect(lines([edge('a', 'k'), edge('k', 'l'), edge('l', 'b')], ['k', 'l'])).toEqual(['a>b'])
  })
  test('fork and meet at connectors', () => {
    expect(lines([edge('a', 'k'), edge('b', 'k'), edge('k', 'c'), edge('k', 'd')], ['k'])).toEqual([
      'a>c',
      'a>d',
      'b>c',
      'b>d',
    ])
  })
  test('end where connectors run in a circle', () => {
    expect(lines([edge('a', 'k'), edge('k', 'l'), edge('l', 'k'), edge('l', 'b')], ['k', 'l'])).toEqual(['a>b'])
  })
  test('and memberships are found by ids that are numbers as well', () => {
    const lambda = { type: 'lambda', id: 7, arn: 'arn:aws:lambda:us-east-1:123456789012:function:f' }
    const network = { type: 'vpc', id: 8, name: 'main', nodes: [7] }
    const edges = [{ type: 'edge', from: 7, to: 8 }]
    const { connections, members } = parsed({ nodes: [lambda], groups: [network], edges })
    expect([connections, [...members]]).toEqual([[{ from: 0, to: 1, automatic: false }], [[1, [0]]]])
  })
  test('that lead nowhere are none', () => {
    expect(lines([edge('a', 'ghost'), edge('ghost', 'b'), edge('a', 'k')], ['k'])).toEqual([])
    expect(lines([edge('a', 'a'), { type: 'edge', from: id('a') }, { type: 'edge', from: 1, to: [] }])).toEqual([])
  })
  test('drawn by a person and by Cloudcraft are a person’s', () => {
    const edges = [edge('a', 'b', { type: 'autoedge' }), edge('a', 'b')]
    for (const order of [edges, [...edges].reverse()]) {
      expect(inventoryFrom(ALL, { edges: order }).connections).toEqual([{ from: 0, to: 1, automatic: false }])
    }
  })
  test('a very long chain of connectors takes no time and no stack', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `k${i}`)
    const chain = ids.slice(1).map((next, i) => edge(`k${i}`, next))
    expect(lines([edge('a', 'k0'), ...chain], ids)).toEqual([])
  })
})
