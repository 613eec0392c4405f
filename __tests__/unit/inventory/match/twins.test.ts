import { describe, expect, test } from '@jest/globals'
import type { Component } from '../../../support/inventories.ts'
import { diffOf, resource, told } from '../inventories.ts'

let made = 0
/** Each call is another scan: the id is new. */
function anonymous(label: string | undefined, properties: object = {}): Component {
  made++
  return { type: 'efs', id: `uuid-${made}`, region: 'us-east-1', ...(label !== undefined && { label }), ...properties }
}
const STAYS = { ...resource('sqs', 'stays'), label: 'stays' }

describe('What has no ARN', () => {
  test('is recognised by its name', () => {
    const side = (mode: string) => [[STAYS, anonymous('files', { throughputMode: mode })]] as const
    expect(told(diffOf(side('bursting'), side('elastic')))).toEqual(['changed files: throughputMode'])
  })
  test('and no name is recognised by where it stands', () => {
    const side = (mode: string) => {
      const files = anonymous(undefined, { throughputMode: mode })
      return [[STAYS, files], { groups: [resource('vpc', 'v', { nodes: [files.id] })] }] as const
    }
    expect(told(diffOf(side('bursting'), side('elastic')))).toEqual(['changed efs: throughputMode'])
  })
  test('or by the groups that both sides know, when it joins a new one', () => {
    const side = (mode: string, isJoined: boolean) => {
      const files = anonymous(undefined, { throughputMode: mode })
      const groups = [resource('vpc', 'v', { nodes: [files.id] })]
      const joined = isJoined ? [resource('sg', 'new', { nodes: [files.id] })] : []
      return [[STAYS, files], { groups: [...groups, ...joined] }] as const
    }
    expect(told(diffOf(side('bursting', false), side('elastic', true)))).toEqual([
      'changed efs: throughputMode',
      'added new',
    ])
  })
  test('and stands several times is counted', () => {
    const side = (count: number) => [[STAYS, ...Array.from({ length: count }, () => anonymous('files'))]] as const
    expect(told(diffOf(side(4), side(4)))).toEqual([])
    expect(told(diffOf(side(4), side(3)))).toEqual(['removed files'])
    expect(told(diffOf(side(2), side(4)))).toEqual(['added files', 'added files'])
  })
  test('and is like its former self is that, though what it was connected to is gone', () => {
    const database = (role: string) => ({ type: 'rds', id: `uuid-${made++}`, region: 'us-east-1', role })
    const [primary, replica, alone] = [database('primary'), database('replica'), database('replica')]
    const edges = [{ type: 'edge', from: primary.id, to: replica.id }]
    expect(told(diffOf([[STAYS, primary, replica], { edges }], [[STAYS, alone]]))).toEqual(['removed rds'])
  })
  test.each([
    ['with a name', { name: 'shop' }],
    ['without one', {}],
  ])('and is in a pool %s is exchanged only where it differs', (_what, pool) => {
    const side = (size: string, count: number, store: boolean) => {
      const members = Array.from({ length: count }, () => ({ type: 'ekspod', id: `uuid-${made++}`, cpu: size }))
      const group = { type: 'eksworkload', id: `uuid-${made++}`, ...pool, nodes: members.map(({ id }) => id) }
      const other = { ...resource('rds', 'store'), id: `uuid-${made++}` }
      const edges = members.map(({ id }) => ({ type: 'edge', from: id, to: other.id }))
      return [[STAYS, ...members, ...(store ? [other] : [])], { groups: [group], edges: store ? edges : [] }] as const
    }
    expect(told(diffOf(side('1', 3, true), side('1', 3, true)))).toEqual([])
    expect(told(diffOf(side('1', 3, true), side('1', 3, false)))).toEqual(['removed store'])
    expect(told(diffOf(side('1', 3, true), side('1', 2, true)))).toEqual(['removed ekspod'])
    expect(told(diffOf(side('1', 3, true), side('2', 3, true)))).toEqual([
      expect.stringMatching(/^rollout .*: 3 ekspod by 3$/),
    ])
  })
  test('and is in one of several pools stays with others like it', () => {
    const pool = (size: string, count: number) => {
      const members = Array.from({ length: count }, () => ({ type: 'ec2', id: `uuid-${made++}`, instanceSize: size }))
      return { members, group: { type: 'asg', id: `uuid-${made++}`, nodes: members.map(({ id }) => id) } }
    }
    const side = (...pools: readonly ReturnType<typeof pool>[]) =>
      [[STAYS, ...pools.flatMap(({ members }) => members)], { groups: pools.map(({ group }) => group) }] as const
    expect(told(diffOf(side(pool('micro', 2), pool('large', 2)), side(pool('large', 3), pool('micro', 1))))).toEqual([
      'removed ec2',
      'added ec2',
    ])
  })
  test('is not what another colour, place or estimate makes of it', () => {
    const side = (colour: string, i: number) =>
      [
        [STAYS, ...[0, 1].map((twin) => anonymous('files', { color: colour, usageGb: i + twin, mapPos: [i, twin] }))],
      ] as const
    expect(told(diffOf(side('#fff', 1), side('#000', 7)))).toEqual([])
  })
  test('and stands in chains of twins is recognised by how long its chain is', () => {
    const scan = (order: readonly string[]) => {
      const chain = (length: number, prefix: string) => Array.from({ length }, (_, i) => `${prefix}-${i}`)
      const chains = [...'wxyz'].map((name, i) => chain(i < 2 ? 3 : 4, `${order[i]}-${name}`))
      const nodes = chains.flat().map((id) => ({ type: 'efs', id, region: 'us-east-1' }))
      const edges = chains.flatMap((ids) => ids.slice(1).map((to, i) => ({ type: 'edge', from: ids[i], to })))
      return [[STAYS, ...nodes], { edges }] as const
    }
    // The ids of one scan put the short chains first, those of the other the long ones.
    expect(told(diffOf(scan(['1', '2', '3', '4']), scan(['8', '7', '6', '5'])))).toEqual([])
  })
  test('is recognised without labels, when one side has none', () => {
    const side = (label: string | undefined) => {
      const files = anonymous(label)
      const nodes = [{ ...STAYS, ...(label === undefined && { label: undefined }) } as Component, files]
      return [nodes, { groups: [resource('vpc', 'v', { nodes: [files.id] })] }] as const
    }
    expect(told(diffOf(side('files'), side(undefined)))).toEqual([])
    expect(told(diffOf(side(undefined), side('files')))).toEqual([])
  })
})
