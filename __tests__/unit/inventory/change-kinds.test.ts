import { describe, expect, test } from '@jest/globals'
import type { Change, Survivor } from '../../../src/inventory/change.ts'
import {
  baseSeverity,
  CHANGE_KINDS,
  changedIn,
  groupOf,
  sidesOf,
  subjectsOf,
} from '../../../src/inventory/change-kinds.ts'

const ref = (name: string, type = 'ec2') => ({ id: name, key: `key/${name}`, type, name })
const pair = (name: string, type?: string): Survivor => ({
  before: ref(`${name} before`, type),
  after: ref(`${name} after`, type),
})
const fields = { fields: [{ path: 'instanceSize', before: 'large', after: 'xlarge' }] }

const CHANGES: readonly Change[] = [
  { kind: 'removed', before: ref('gone'), tags: [] },
  { kind: 'replaced', ...pair('db'), ...fields, confidence: 1, because: [], tags: [] },
  { kind: 'changed', ...pair('db'), ...fields, tags: [] },
  {
    ...{ kind: 'rollout', parent: pair('pool', 'asg'), memberType: 'ec2', ...fields, tags: [] },
    ...{ removed: [ref('old')], added: [ref('new')] },
  },
  { kind: 'added', after: ref('new'), tags: [] },
  { kind: 'membership-removed', group: pair('group', 'sg'), member: pair('member'), tags: [] },
  { kind: 'membership-added', group: pair('group', 'asg'), member: pair('member'), tags: [] },
  { kind: 'connection-removed', from: pair('from'), to: pair('to'), tags: [] },
  { kind: 'connection-added', from: pair('from'), to: pair('to'), tags: [] },
]
const names = (references: readonly { readonly name: string }[]) => references.map(({ name }) => name)

describe('Each kind of change', () => {
  test('has one row, in the order of a reader', () => {
    expect(CHANGES.map(({ kind }) => kind)).toEqual(CHANGE_KINDS)
  })
  test.each<[string, string[], string[]]>([
    ['removed', ['gone'], []],
    ['replaced', ['db before'], ['db after']],
    ['changed', ['db before'], ['db after']],
    ['rollout', ['old'], ['new']],
    ['added', [], ['new']],
    ['membership-removed', ['member before'], ['member after']],
    ['membership-added', ['member before'], ['member after']],
    ['connection-removed', ['from before', 'to before'], ['from after', 'to after']],
    ['connection-added', ['from before', 'to before'], ['from after', 'to after']],
  ])('%s is about %j before and %j after', (kind, before, after) => {
    const change = CHANGES.find((one) => one.kind === kind) as Change
    const changed = changedIn(change)
    expect([names(changed.before), names(changed.after)]).toEqual([before, after])
  })
  test('has its group beside what changed, and names the leading one first', () => {
    const withGroup = CHANGES.filter((change) => groupOf(change) !== undefined)
    expect(withGroup.map(({ kind }) => kind)).toEqual(['rollout', 'membership-removed', 'membership-added'])
    expect(withGroup.map((change) => names(sidesOf(change).after))).toEqual([
      ['pool after', 'new'],
      ['member after', 'group after'],
      ['member after', 'group after'],
    ])
    for (const change of CHANGES) if (!withGroup.includes(change)) expect(sidesOf(change)).toEqual(changedIn(change))
  })
  test('is called by what is still there', () => {
    expect(CHANGES.map((change) => subjectsOf(change)[0]?.name)).toEqual([
      ...['gone', 'db after', 'db after', 'pool after', 'new'],
      ...['group after', 'group after', 'from after', 'from after'],
    ])
  })
})

describe('Without a tag', () => {
  test('each kind has a severity', () => {
    expect(CHANGES.map(baseSeverity)).toEqual([
      ...['medium', 'medium', 'low', 'low', 'low'],
      ...['medium', 'low', 'medium', 'medium'],
    ])
  })
  test('a removal from a pool is low, one that others stand on is high', () => {
    expect(baseSeverity({ kind: 'removed', before: ref('x'), pool: ref('web', 'asg'), tags: [] })).toBe('low')
    expect(baseSeverity({ kind: 'removed', before: ref('x', 'vpc'), tags: [] })).toBe('high')
  })
  test.each<[string, string[]]>([
    ['info', ['name']],
    ['low', ['name', 'engine']],
    ['medium', ['name', 'peeringConnections']],
  ])('a change is %s when it is of %j', (severity, paths) => {
    const change: Change = { kind: 'changed', ...pair('x'), fields: paths.map((path) => ({ path })), tags: [] }
    expect(baseSeverity(change)).toBe(severity)
  })
})
