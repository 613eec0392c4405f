import { describe, expect, test } from '@jest/globals'
import { diffOf, resource } from '../inventories.ts'

const side = (count: number, properties: (i: number) => object) =>
  [Array.from({ length: count }, (_, i) => resource('lambda', `f${i}`, { ...properties(i) }))] as const
const nothing = () => ({})

describe('A field that no resource of a type had and all have', () => {
  test.each<[string, unknown]>([
    ['a text', 'x'],
    ['a number', 0],
    ['an object', { mode: 'strict' }],
    ['an object of many', { a: { b: 1 }, c: 2 }],
  ])('that is %s is a note, whether it came or went', (_what, value) => {
    for (const [before, after] of [
      [nothing, () => ({ tracing: value })],
      [() => ({ tracing: value }), nothing],
    ] as const) {
      const diff = diffOf(side(3, before), side(3, after))
      expect(diff.changes).toEqual([])
      expect(diff.unchanged).toBe(3)
      expect(diff.warnings).toMatchObject([{ code: 'schema-drift', type: 'lambda' }])
      expect(diff.warnings[0]?.text).toContain('tracing')
    }
  })
  test('is a note whatever its values are, empty ones included', () => {
    const values = ['x', 'y', '', null]
    const diff = diffOf(
      side(4, nothing),
      side(4, (i) => ({ tracing: values[i] })),
    )
    expect(diff).toMatchObject({ changes: [], warnings: [{ code: 'schema-drift', type: 'lambda' }] })
    expect(diff.warnings[0]?.text).toContain('tracing appeared on all 4')
  })
  test('is not newly public, however public its values are', () => {
    const balancers = (properties: (i: number) => object) =>
      [Array.from({ length: 3 }, (_, i) => resource('elb', `l${i}`, { ...properties(i) }))] as const
    const after = balancers((i) => ({ scheme: i === 0 ? 'internet-facing' : 'internal' }))
    expect(diffOf(balancers(nothing), after).changes).toEqual([])
  })
  test('is a note in the middle of a rollout, too', () => {
    const pool = (members: readonly string[], properties: object) =>
      [
        [
          ...members.map((name) => resource('ec2', name, { ...properties })),
          { ...resource('asg', 'web'), nodes: members.map((name) => `ec2-${name}`) },
        ],
      ] as const
    const diff = diffOf(pool(['a', 'b', 'c'], {}), pool(['c', 'd', 'e'], { metadata: 'required' }))
    expect(diff.changes).toMatchObject([{ kind: 'rollout', fields: [] }])
    expect(diff.warnings).toMatchObject([{ code: 'schema-drift', type: 'ec2' }])
  })
  test('is a note on types with few resources as well, where another type shows that it is new', () => {
    const account = (field: object, rds: object, s3: object) =>
      [
        [
          ...side(3, () => field)[0],
          resource('rds', 'd', { ...rds }),
          resource('s3', 'b', { ...s3 }),
          resource('s3', 'c', { ...s3 }),
        ],
      ] as const
    const traced = { tracing: 'x' }
    expect(diffOf(account({}, {}, {}), account(traced, traced, traced))).toMatchObject({
      changes: [],
      warnings: [
        { type: 'lambda', text: expect.stringContaining('appeared on all 3') },
        { type: 'rds', text: expect.stringContaining('appeared on the only one') },
        { type: 's3', text: expect.stringContaining('appeared on all 2') },
      ],
    })
    // It came to one type and went from another, or was there before.
    const differently = [
      diffOf(account({}, traced, {}), account(traced, {}, {})),
      diffOf(account({}, { tracing: '' }, {}), account(traced, traced, {})),
    ]
    for (const { changes } of differently) expect(changes).toMatchObject([{ kind: 'changed', after: { type: 'rds' } }])
  })
  test('spelled in two ways is still one value', () => {
    expect(
      diffOf(
        side(3, nothing),
        side(3, (i) => ({ tracing: i === 0 ? '5' : 5 })),
      ).changes,
    ).toEqual([])
  })
})

describe('Is a change like any other', () => {
  test.each<[string, number, (i: number) => object, (i: number) => object]>([
    ['when there are only two', 2, nothing, () => ({ tracing: 'x' })],
    ['when one does not have it', 4, nothing, (i) => (i === 0 ? {} : { tracing: 'x' })],
    ['when the list was there and gained one element', 4, () => ({ layers: [] }), () => ({ layers: ['x'] })],
    ['when it was there as an empty text', 4, () => ({ tracing: '' }), () => ({ tracing: 'x' })],
    ['when it was there as null', 4, () => ({ tracing: null }), () => ({ tracing: 'x' })],
    ['when it was there before', 3, () => ({ tracing: 'w' }), () => ({ tracing: 'x' })],
    ['when it is a name', 3, nothing, () => ({ name: 'x' })],
    ['when it is a rule', 3, () => ({ inboundRules: [] }), () => ({ inboundRules: [{ protocol: 'tcp' }] })],
  ])('%s', (_what, count, before, after) => {
    const diff = diffOf(side(count, before), side(count, after))
    expect(diff.changes.length).toBeGreaterThan(1)
    expect(diff.warnings).toEqual([])
  })
})
