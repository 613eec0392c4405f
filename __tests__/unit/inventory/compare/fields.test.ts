import { describe, expect, test } from '@jest/globals'
import { diffOf, resource, securityGroup, tcp, told } from '../inventories.ts'

function fieldsOf(before: object, after: object, type = 'rds') {
  const side = (properties: object) => [[resource(type, 'x', { ...properties })]] as const
  const diff = diffOf(side(before), side(after))
  return {
    cosmetic: diff.cosmetic,
    fields: diff.changes.flatMap((change) => ('fields' in change ? change.fields : [])),
  }
}

describe('What differs is told with its path and both values', () => {
  test('in alphabetical order', () => {
    const { fields } = fieldsOf(
      { multiAZ: true, engine: 'mysql', role: 'x' },
      { multiAZ: false, engine: 'postgres', role: 'x' },
    )
    expect(fields).toEqual([
      { path: 'engine', before: 'mysql', after: 'postgres' },
      { path: 'multiAZ', before: true, after: false },
    ])
  })
  test('deep inside an object', () => {
    expect(fieldsOf({ a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 3, d: 2 } } }).fields).toEqual([
      { path: 'a.b.c', before: 1, after: 3 },
    ])
  })
  test('element by element in a list, what went before what came', () => {
    expect(fieldsOf({ zones: ['a', 'b'] }, { zones: ['c', 'b'] }).fields).toEqual([
      { path: 'zones', before: 'a' },
      { path: 'zones', after: 'c' },
    ])
  })
  test.each<[string, unknown]>([
    ['false', false],
    ['zero', 0],
  ])('%s is a value that may come', (_what, value) => {
    expect(fieldsOf({}, { action: value }).fields).toEqual([{ path: 'action', after: value }])
    expect(fieldsOf({ action: value }, { action: null }).fields).toEqual([{ path: 'action', before: value }])
  })
  test.each<[string, unknown]>([
    ['an empty object', {}],
    ['an empty list', []],
    ['an empty text', ''],
  ])('%s says nothing, and what comes in its place is new', (_what, nothing) => {
    expect(fieldsOf({}, { action: nothing }).fields).toEqual([])
    expect(fieldsOf({ action: nothing }, { action: null }).fields).toEqual([])
    expect(fieldsOf({ action: nothing }, { action: 'x' }).fields).toEqual([{ path: 'action', after: 'x' }])
    expect(fieldsOf({ action: ['a', 'b'] }, { action: nothing }).fields).toEqual([
      { path: 'action', before: 'a' },
      { path: 'action', before: 'b' },
    ])
    expect(fieldsOf({ action: ['a', ''] }, { action: ['a'] }).fields).toEqual([])
  })
})

test('reads and writes of a Keyspaces table are figures while it is paid by use, and capacity otherwise', () => {
  const units = (capacityMode: string, readUnits: number) => ({ capacityMode, readUnits })
  const of = (before: object, after: object) => fieldsOf(before, after, 'keyspaces')
  expect(of(units('on-demand', 5), units('on-demand', 8))).toMatchObject({ fields: [], cosmetic: { estimated: 1 } })
  expect(of(units('provisioned', 5), units('provisioned', 8)).fields).toMatchObject([{ path: 'readUnits' }])
  expect(of(units('on-demand', 5), units('provisioned', 8)).fields).toHaveLength(2)
})

test('words of the provider are the same in any case, and names that people chose are not', () => {
  const fields = (before: object, after: object) => fieldsOf(before, after, 'azurewebapp').fields
  expect(fields({ platform: 'Linux', tier: 'standard' }, { platform: 'linux', tier: 'Standard' })).toEqual([])
  expect(fields({ instance: 'B1MS' }, { instance: 'B2ms' })).toHaveLength(1)
  expect(fields({ handler: 'Index.run' }, { handler: 'index.run' })).toHaveLength(1)
})

describe('What is no change of the account is counted', () => {
  const none = { moved: 0, recoloured: 0, estimated: 0, described: 0 }
  test.each<[string, object, object, object]>([
    ['a place', { mapPos: [1, 2] }, { mapPos: [2, 1] }, { ...none, moved: 1 }],
    ['a colour', { color: '#fff' }, { color: { isometric: '#fff', '2d': '#fff' } }, { ...none, recoloured: 1 }],
    ['an estimate', { dataGb: 1 }, { dataGb: 2 }, { ...none, estimated: 1 }],
    [
      'all of them',
      { mapPos: [1, 2], color: 'a', lcu: 1 },
      { mapPos: [3, 4], color: 'b', lcu: 2 },
      { moved: 1, recoloured: 1, estimated: 1, described: 0 },
    ],
    ['nothing', { dataGb: 1 }, { dataGb: '1' }, none],
  ])('%s', (_what, before, after, cosmetic) => {
    expect(fieldsOf(before, after)).toEqual({ fields: [], cosmetic })
  })
  test('the event counts of an event bus are estimates, whatever the events', () => {
    const counts = (n: number) => ({ numPutEvents: n, numPartnerEvents: n, eventSize: n })
    expect(fieldsOf(counts(1), counts(2), 'eventbus')).toEqual({ fields: [], cosmetic: { ...none, estimated: 1 } })
    expect(fieldsOf({ numEventsKept: 1 }, { numEventsKept: 2 }, 'eventbus').fields).toHaveLength(1)
  })
  test('storageGB is an estimate of a registry and configuration of a task', () => {
    expect(fieldsOf({ storageGB: 1 }, { storageGB: 2 }, 'ecr').fields).toEqual([])
    expect(fieldsOf({ storageGB: 1 }, { storageGB: 2 }, 'ecstask').fields).toHaveLength(1)
  })
})

describe('Rules of a group', () => {
  const ID = 'sg-0123456789abcdef0'
  const compare = (before: readonly object[], after: readonly object[]) =>
    diffOf([[securityGroup(ID, before)]], [[securityGroup(ID, after)]])

  test.each<[string, object[], object[]]>([
    [
      'in another order',
      [tcp('80', '10.0.0.0/8'), tcp('81', '10.0.0.0/8')],
      [tcp('81', '10.0.0.0/8'), tcp('80', '10.0.0.0/8')],
    ],
    ['listed twice', [tcp('80', '10.0.0.0/8')], [tcp('80', '10.0.0.0/8'), tcp('80', '10.0.0.0/8')]],
    [
      'with targets as a list',
      [tcp('80', '10.0.0.0/8'), tcp('80', '172.16.0.0/12')],
      [tcp('80', ' 172.16.0.0/12 ,10.0.0.0/8,')],
    ],
    ['with a port as a number', [tcp('80', '10.0.0.0/8')], [{ ...tcp('', '10.0.0.0/8'), portRange: 80 }]],
    ['with an empty description', [tcp('80', '10.0.0.0/8')], [tcp('80', '10.0.0.0/8', { description: '' })]],
    ['hidden in the drawing', [tcp('80', '10.0.0.0/8')], [tcp('80', '10.0.0.0/8', { hidden: true })]],
  ])('%s are the same rules', (_what, before, after) => {
    const diff = compare(before, after)
    expect(diff.changes).toEqual([])
    expect(diff.cosmetic.described).toBe(0)
    expect(diff.unchanged).toBe(1)
  })

  test('described otherwise are counted, not told', () => {
    const diff = compare([tcp('80', '10.0.0.0/8')], [tcp('80', '10.0.0.0/8', { description: 'web' })])
    expect(diff.changes).toEqual([])
    expect(diff.cosmetic.described).toBe(1)
  })
  test('that came are told one by one, without the drawing', () => {
    const [change] = compare([], [tcp('80', '10.0.0.0/8', { description: 'web' })]).changes
    expect(change).toMatchObject({
      fields: [
        { path: 'inboundRules', after: { protocol: 'tcp', portRange: '80', target: '10.0.0.0/8', targetType: 'ip' } },
      ],
    })
  })
  test('that name a group by the id of its drawing name the group', () => {
    const named = (id: string) => [
      { ...resource('sg', 'other'), id },
      securityGroup(ID, [tcp('80', id, { targetType: 'sg' })]),
    ]
    expect(told(diffOf([named('uuid-1')], [named('uuid-2')]))).toEqual([])
  })
})

test('a label is the name, and so is the name of a group', () => {
  const label = (text: string) => [[{ ...resource('ec2', 'x'), label: text }]] as const
  expect(diffOf(label('old'), label('new')).changes).toMatchObject([
    { kind: 'changed', fields: [{ path: 'name', before: 'old', after: 'new' }], severity: 'info' },
  ])
})
