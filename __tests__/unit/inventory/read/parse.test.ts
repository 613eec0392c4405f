import { describe, expect, test } from '@jest/globals'
import { diffOf, inventoryFrom, parsed, resource } from '../inventories.ts'

const label = (text: string) => ({ type: 'isotext', text, mapPos: { relTo: 'sqs-a' } })

describe('A resource', () => {
  test('with two labels has the first by alphabet, in whatever order they are drawn', () => {
    for (const text of [
      [label('a'), label('b')],
      [label('b'), label('a')],
    ]) {
      const [only] = parsed({ nodes: [resource('sqs', 'a')], text }).resources
      expect(only).toMatchObject({ label: 'a', name: 'a' })
    }
  })
  test('drawn twice is described by the same drawing, in whatever order they come', () => {
    const drawings = ['x', 'y'].map((mode) => resource('sqs', 'a', { id: `sqs-${mode}`, mode }))
    for (const nodes of [drawings, [...drawings].reverse()]) {
      const { resources, positions } = inventoryFrom(nodes)
      expect(resources).toHaveLength(1)
      expect(resources[0]?.properties).toMatchObject({ mode: 'x' })
      expect([positions.get('sqs-x'), positions.get('sqs-y')]).toEqual([0, 0])
    }
  })
  test('stands in one region, however Azure spells it', () => {
    const store = (region: string) => ({ type: 'azureblob', id: region, resourceId: '/subscriptions/a/x', region })
    expect(inventoryFrom([store('West Europe')]).resources[0]?.region).toBe('westeurope')
    expect(diffOf([[store('westeurope')]], [[store('West Europe')]]).changes).toEqual([])
  })
  test('that frames the page is none', () => {
    const { resources } = parsed({ groups: [resource('region', 'r'), resource('zone', 'z')] })
    expect(resources).toEqual([])
  })
})

describe('Groups', () => {
  const group = (name: string, nodes: readonly unknown[]) => resource('sg', name, { nodes })
  const named = (list: readonly number[] = [], resources: readonly { readonly name: string }[]) =>
    list.map((position) => resources[position]?.name)

  test('have their members, and members their groups, each once', () => {
    const { resources, members, groups } = parsed({
      nodes: [resource('sqs', 'a'), resource('sqs', 'b')],
      groups: [group('one', ['sqs-a', 'sqs-a', 'ghost', 7, 'sg-one']), group('two', ['sqs-b', 'sqs-a'])],
    })
    expect(named(members.get(2), resources)).toEqual(['a'])
    expect(named(members.get(3), resources)).toEqual(['b', 'a'])
    expect(named(groups.get(0), resources)).toEqual(['one', 'two'])
    expect(named(groups.get(1), resources)).toEqual(['two'])
    expect(groups.get(2)).toBeUndefined()
  })
})
