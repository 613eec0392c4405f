import { afterAll, describe, expect, test } from '@jest/globals'
import { compareInventories } from '../../../src/inventory/diff.ts'
import { diffOf, parsed, resource, told } from './inventories.ts'

const OWN = Object.getOwnPropertyNames(Object.prototype).sort()

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(OWN)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

describe('Names of JavaScript’s own', () => {
  test.each(NAMES)('%s as an id is an id', (id) => {
    const document = (size: string) =>
      `{"nodes":[{"id":"${id}","type":"ec2","instanceSize":"${size}"}],"groups":[{"id":"vpc-12345678","type":"vpc","nodes":["${id}"]}]}`
    const diff = compareInventories(parsed(document('large')), parsed(document('small'))).diff
    expect(told(diff)).toEqual(['changed ec2: instanceSize'])
  })

  test.each(NAMES)('%s as a type, a label and a member that is not there', (name) => {
    const document = {
      nodes: [{ id: 'a', type: name }],
      groups: [{ id: 'vpc-12345678', type: 'vpc', nodes: [name] }],
      text: [{ type: 'isotext', text: name, mapPos: { relTo: 'a' } }],
      edges: [{ from: name, to: 'a' }],
    }
    const inventory = parsed(document)
    expect(inventory.resources.map(({ name: called }) => called)).toContain(name)
    expect(inventory.connections).toEqual([])
    expect(compareInventories(inventory, parsed(document)).diff.changes).toEqual([])
  })

  test.each(NAMES)('%s as a field that appears', (field) => {
    const text = (more: string) => `{"nodes":[{"id":"i-12345678","type":"ec2"${more}}]}`
    const diff = compareInventories(parsed(text('')), parsed(text(`,"${field}":{"polluted":"yes"}`))).diff
    expect(diff.changes).toMatchObject([{ kind: 'changed', fields: [{ path: field, after: { polluted: 'yes' } }] }])
  })

  test('a component whose fields are all inherited has none', () => {
    const [only] = parsed('{"nodes":[{"__proto__":{"type":"rds","id":"x","arn":"arn:aws:rds:::db:x"}}]}').resources
    expect(only).toMatchObject({ type: 'unknown', id: '', identity: 'described' })
  })
})

describe('Shapes that no scan has', () => {
  const deep = (levels: number, leaf: string) => `${'{"a":'.repeat(levels)}${leaf}${'}'.repeat(levels)}`

  test('200 levels of nesting are compared to the bottom', () => {
    const document = (leaf: string) => `{"nodes":[{"id":"i-12345678","type":"ec2","settings":${deep(200, leaf)}}]}`
    const diff = compareInventories(parsed(document('1')), parsed(document('2'))).diff
    expect(told(diff)).toEqual([`changed i-12345678: settings${'.a'.repeat(200)}`])
  })

  test('5000 levels are refused or told, never a stack that overflows', () => {
    const document = (leaf: string) => `{"nodes":[{"id":"i-12345678","type":"ec2","settings":${deep(5000, leaf)}}]}`
    const attempt = () => compareInventories(parsed(document('1')), parsed(document('2'))).diff
    expect(attempt).toThrow(expect.objectContaining({ code: 'INVENTORY_TOO_DEEP' }))
  })

  test('numbers beyond what JSON promises are values', () => {
    const sizes = (storage: string) => parsed(`{"nodes":[{"id":"vol-12345678","type":"ebs","storage":${storage}}]}`)
    expect(compareInventories(sizes('1e999'), sizes('1e999')).diff.changes).toEqual([])
    expect(compareInventories(sizes('1e308'), sizes('1e307')).diff.changes).toHaveLength(1)
    expect(compareInventories(sizes('9007199254740993'), sizes('9007199254740993')).diff.changes).toEqual([])
  })

  test('fields of the wrong kind are read as nothing', () => {
    const odd = { id: 7, type: 9, arn: ['x'], region: {}, nodes: 'a', inboundRules: 'open', mapPos: 'here' }
    const inventory = parsed({
      nodes: [odd],
      text: [{ text: {}, mapPos: { relTo: [] } }],
      edges: [{ from: 1, to: null }],
    })
    expect(inventory.resources).toHaveLength(1)
    expect(compareInventories(inventory, parsed({ nodes: [odd] })).diff.changes).toEqual([])
  })

  test('rules that are no rules are compared as what they are', () => {
    const group = (rules: unknown) => [{ ...resource('sg', 'odd'), inboundRules: rules }]
    expect(told(diffOf([group([null, 'x', 7, []])], [group([7, [], 'x', null])]))).toEqual([])
    expect(told(diffOf([group([{ target: 7 }])], [group([{ target: null }])]))).toEqual([
      'changed odd: inboundRules inboundRules',
    ])
  })
})
