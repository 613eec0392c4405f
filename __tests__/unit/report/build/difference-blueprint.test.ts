import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import type { Change } from '../../../../src/inventory/change.ts'
import type { ResourceReference } from '../../../../src/inventory/read/resource.ts'
import { blueprintOfTarget, captionsOf } from '../../../../src/report/build/difference-blueprint.ts'
import { bytesOf } from '../../../support/inventories.ts'
import { taken } from '../../../support/snapshots.ts'

const reference = (name: string): ResourceReference => ({ id: name, key: `arn:${name}`, type: 'ec2', name })
const both = (name: string) => ({ before: reference(name), after: reference(name) })
const wordsOf = (change: Change) => captionsOf([change]).map(({ of, words }) => `${of.name} ${words}`)

describe('captionsOf', () => {
  const size = { path: 'instanceSize', before: 'large', after: 'xlarge' }

  test.each<readonly [string, Change, readonly string[]]>([
    ['a resize', { kind: 'changed', ...both('web'), fields: [size], tags: [] }, ['web resized']],
    [
      'another field',
      { kind: 'changed', ...both('web'), fields: [{ path: 'memory', before: 1, after: 2 }], tags: [] },
      ['web changed'],
    ],
    [
      'a rule for the whole internet',
      {
        ...{ kind: 'changed', ...both('sg'), tags: ['exposure'] },
        fields: [
          {
            path: 'inboundRules',
            after: { protocol: 'tcp', portRange: '443', target: '::/0', targetType: 'ipv6', hidden: false },
          },
        ],
      },
      ['sg now allows ::/0 on tcp 443'],
    ],
    [
      'a rollout',
      {
        ...{ kind: 'rollout', parent: both('group'), memberType: 'ec2', fields: [], tags: [] },
        ...{ removed: [reference('a'), reference('b')], added: [reference('c'), reference('d'), reference('e')] },
      },
      ['group 2 replaced'],
    ],
    ['a member', { kind: 'membership-added', group: both('sg'), member: both('web'), tags: [] }, ['web joined sg']],
    ['no member', { kind: 'membership-removed', group: both('sg'), member: both('web'), tags: [] }, ['web left sg']],
    ['doubt', { kind: 'removed', before: reference('db'), tags: ['unconfirmed'] }, ['db no longer seen']],
    ['certainty', { kind: 'removed', before: reference('db'), tags: [] }, []],
    ['a connection', { kind: 'connection-added', from: both('a'), to: both('b'), tags: [] }, []],
  ])('says in a word or two what became of it: %s', (_name, change, words) => {
    expect(wordsOf(change)).toEqual(words)
  })
})

describe('blueprintOfTarget', () => {
  const inventory = bytesOf({ data: { nodes: [{ id: 'x', type: 'ec2', arn: 'arn:x', mapPos: [0, 0] }] } })
  const report = { status: 'compared', changes: [] } as const

  test('is the document of both snapshots', () => {
    const sides = { before: taken({ inventory }), after: taken({ inventory }) }
    const made = blueprintOfTarget({ ...sides, report }, 'octo/cloud #7: Production')
    expect(made?.data).toMatchObject({ name: 'octo/cloud #7: Production', nodes: [{ id: 'x', type: 'ec2' }] })
  })

  test('does not exist if a side is missing, cannot be read, or was not compared', () => {
    const broken = new ExpectedError('SERVER_ERROR', 'x', 'y')
    const [whole, lost] = [taken({ inventory }), taken({ inventory: broken })]
    expect(blueprintOfTarget({ before: undefined, after: whole, report }, 'x')).toBeUndefined()
    expect(blueprintOfTarget({ before: whole, after: lost, report }, 'x')).toBeUndefined()
    const unreadable = { status: 'unreadable', changes: [] } as const
    expect(blueprintOfTarget({ before: whole, after: whole, report: unreadable }, 'x')).toBeUndefined()
  })
})
