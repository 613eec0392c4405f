import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareInventories } from '../../../../src/inventory/diff.ts'
import { applyIgnoreRules } from '../../../../src/inventory/ignore/ignore.ts'
import { parseIgnoreRules } from '../../../../src/inventory/ignore/ignore-rules.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import { type Component, inventoryOf } from '../../../support/inventories.ts'
import { ALL_SITUATIONS } from '../../../support/situations/all-situations.ts'

const NOW = new Date('2026-06-15T12:00:00Z')
const account = 'us-east-1:111122223333'
const lambda = (name: string, memory: number): Component => ({
  type: 'lambda',
  arn: `arn:aws:lambda:${account}:function:${name}`,
  label: name,
  memory,
  architecture: 'arm64',
})
const bucket = (name: string): Component => ({ type: 's3', arn: `arn:aws:s3:::${name}`, label: name })
const fleet = (suffix: string) =>
  [1, 2].map((n) => ({ id: `i${n}`, type: 'ec2', arn: `arn:aws:ec2:${account}:instance/i-${n}${suffix}` }))
const asg = {
  id: 'g',
  type: 'asg',
  arn: `arn:aws:autoscaling:${account}:autoScalingGroup:u:autoScalingGroupName/web-blue`,
  nodes: ['i1', 'i2'],
}

const before = parseInventory(
  'before',
  inventoryOf([lambda('cart', 512), lambda('mail-1', 1), bucket('logs'), ...fleet('a')], { groups: [asg] }),
)
const after = parseInventory(
  'after',
  inventoryOf([lambda('cart', 1024), lambda('mail-2', 1), ...fleet('b')], { groups: [asg] }),
)
const { changes } = compareInventories(before, after).diff

function left(rules: string) {
  const result = applyIgnoreRules(changes, parseIgnoreRules('rules', rules), { before, after, now: NOW })
  return { kinds: result.changes.map(({ kind }) => kind), hidden: result.hidden }
}

describe('a rule for a part of the size', () => {
  const machine = (instanceSize: string, tenancy: string): Component => ({
    ...{ type: 'ec2', arn: `arn:aws:ec2:${account}:instance/i-1`, instanceType: 'm5', instanceSize, tenancy },
  })
  const [was, is] = [machine('large', 'default'), machine('xlarge', 'host')].map((one) =>
    parseInventory('x', inventoryOf([one])),
  ) as [typeof before, typeof before]
  const resized = compareInventories(was, is).diff.changes
  const shown = (rules: string) =>
    applyIgnoreRules(resized, parseIgnoreRules('rules', rules), { before: was, after: is, now: NOW }).changes

  test('hides the whole size with it', () => {
    expect(resized).toMatchObject([{ kind: 'changed', size: { before: 'm5.large', after: 'm5.xlarge' } }])
    const [left] = shown('ignore:\n  - { type: ec2, field: instanceSize, reason: x }')
    expect(left).toMatchObject({ fields: [{ path: 'tenancy' }] })
    expect(left).not.toHaveProperty('size')
  })

  test('leaves the size when another field is hidden', () => {
    const [left] = shown('ignore:\n  - { type: ec2, field: tenancy, reason: x }')
    expect(left).toMatchObject({ fields: [{ path: 'instanceSize' }], size: { before: 'm5.large' } })
  })
})

describe('a rule for a group or a pool', () => {
  const queue: Component = { id: 'q', type: 'sqs', arn: `arn:aws:sqs:${account}:q`, label: 'q' }
  const vpc = (nodes: readonly string[]) => ({
    id: 'v',
    type: 'vpc',
    arn: `arn:aws:ec2:${account}:vpc/v`,
    name: 'main',
    nodes,
  })
  const read = (nodes: readonly string[], properties = {}) =>
    parseInventory('x', inventoryOf([{ ...queue, ...properties }], { groups: [vpc(nodes)] }))
  const kinds = (was: typeof before, is: typeof before, rule: string) => {
    const rules = parseIgnoreRules('rules', `- ${rule}`)
    const found = compareInventories(was, is).diff.changes
    return applyIgnoreRules(found, rules, { before: was, after: is, now: NOW }).changes.map(({ kind }) => kind)
  }

  test('hides that a resource left or joined that group', () => {
    const [out, inside] = [read([]), read(['q'])]
    expect(kinds(out, inside, '{ group: main, reason: x }')).toEqual([])
    expect(kinds(inside, out, '{ group: main, reason: x }')).toEqual([])
    expect(kinds(out, inside, '{ group: other, reason: x }')).toEqual(['membership-added'])
  })
  test('does not take a network for a pool', () => {
    const [was, is] = [read(['q'], { fifo: true }), read(['q'], { fifo: false })]
    expect(kinds(was, is, '{ group: main, reason: x }')).toEqual([])
    expect(kinds(was, is, '{ pool: main, reason: x }')).toEqual(['changed'])
  })
})

describe('an ignore rule', () => {
  test('has these changes to choose from', () => {
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'replaced', 'changed', 'rollout'])
  })

  test.each([
    ['{ type: lambda, reason: x }', ['removed', 'rollout'], 2],
    ['{ type: lambda, kind: changed, reason: x }', ['removed', 'replaced', 'rollout'], 1],
    ['{ name: "mail-*", reason: x }', ['removed', 'changed', 'rollout'], 1],
    ['{ arn: "arn:aws:lambda:*:*:function:cart", reason: x }', ['removed', 'replaced', 'rollout'], 1],
    ['{ pool: "web-*", kind: rollout, reason: x }', ['removed', 'replaced', 'changed'], 1],
    ['{ group: web-blue, reason: x }', ['removed', 'replaced', 'changed'], 1],
    ['{ type: lambda, field: memory, reason: x }', ['removed', 'replaced', 'rollout'], 1],
    ['{ type: lambda, field: "arch*", reason: x }', ['removed', 'replaced', 'changed', 'rollout'], 0],
    ['{ severity: [low, medium], reason: x }', ['removed'], 3],
    ['{ tag: "*", reason: tags are not in the model }', ['removed', 'replaced', 'changed', 'rollout'], 0],
    [
      '{ id: i-1a, reason: one of two members does not hide a rollout }',
      ['removed', 'replaced', 'changed', 'rollout'],
      0,
    ],
    ['{ id: "i-*", reason: both members do }', ['removed', 'replaced', 'changed'], 1],
  ])('%s', (rule, kinds, hidden) => {
    expect(left(`- ${rule}`)).toEqual({ kinds, hidden: [hidden] })
  })

  test('never hides what is destructive, unless it says so or never does not list it', () => {
    expect(left('- { type: s3, reason: x }').hidden).toEqual([0])
    expect(left('- { type: s3, reason: x, allow-severe: true }').hidden).toEqual([1])
    expect(left('{ ignore: [{ type: s3, reason: x }], never: [] }').hidden).toEqual([1])
  })

  test('holds to the end of its last day', () => {
    expect(left('- { type: lambda, reason: x, until: 2026-06-15 }').hidden).toEqual([2])
    expect(left('- { type: lambda, reason: x, until: 2026-06-14 }').hidden).toEqual([0])
  })

  test('counts what it has hidden; of two that fit, the first does', () => {
    expect(left('- { kind: changed, reason: a }\n- { type: lambda, reason: b }').hidden).toEqual([1, 1])
  })

  test('only ever removes', () => {
    const rule = fc.record({
      type: fc.constantFrom('ec2', 'lambda', 's*', '*'),
      kind: fc.constantFrom('added', 'changed', 'r*'),
    })
    const situation = fc.constantFrom(...ALL_SITUATIONS.filter(({ title }) => !title.startsWith('another ')))
    fc.assert(
      fc.property(situation, fc.nat(9999), fc.array(rule, { maxLength: 3 }), ({ make }, seed, rules) => {
        const sides = make(seed)
        const was = parseInventory('before', sides.before.bytes)
        const is = parseInventory('after', sides.after.bytes)
        const all = compareInventories(was, is).diff.changes
        const parsed = parseIgnoreRules('r', JSON.stringify(rules.map((one) => ({ ...one, reason: 'x' }))))
        const result = applyIgnoreRules(all, parsed, { before: was, after: is, now: NOW })
        expect(all).toEqual(expect.arrayContaining([...result.changes]))
        expect(result.changes.length + result.hidden.reduce((sum, n) => sum + n, 0)).toBe(all.length)
      }),
      { numRuns: 40 },
    )
  })
})
