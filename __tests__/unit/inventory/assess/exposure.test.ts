import { describe, expect, test } from '@jest/globals'
import { diffOf, inventoryFrom, resource, securityGroup, tcp } from '../inventories.ts'

const ID = 'sg-0123456789abcdef0'

function exposes(before: readonly object[], after: readonly object[]): boolean {
  const { changes } = diffOf([[securityGroup(ID, before)]], [[securityGroup(ID, after)]])
  return changes.some(({ tags }) => tags.includes('exposure'))
}

const OFFICE = tcp('22', '10.0.0.0/8')

describe('A group exposes when the internet can send what it could not before', () => {
  test.each<[string, object[], object[]]>([
    ['opened to IPv4', [OFFICE], [OFFICE, tcp('80', '0.0.0.0/0')]],
    ['opened to IPv6', [OFFICE], [OFFICE, tcp('80', '::/0')]],
    ['opened to all of IPv6 in longer words', [OFFICE], [OFFICE, tcp('80', '0:0:0:0:0:0:0:0/0')]],
    ['opened by a port that is a number', [OFFICE], [OFFICE, { ...tcp('', '0.0.0.0/0'), portRange: 80 }]],
    ['opened within a list', [OFFICE], [tcp('22', '10.0.0.0/8,0.0.0.0/0')]],
    ['opened within a real list', [OFFICE], [tcp('22', '', { target: ['10.0.0.0/8', '::/0'] })]],
    ['opened in two halves', [], [tcp('80', '0.0.0.0/1'), tcp('80', '128.0.0.0/1')]],
    ['IPv6 as well as IPv4', [tcp('80', '0.0.0.0/0')], [tcp('80', '0.0.0.0/0'), tcp('80', '::/0')]],
    ['one more port', [tcp('80', '0.0.0.0/0')], [tcp('80-81', '0.0.0.0/0')]],
    ['another port', [tcp('80', '0.0.0.0/0')], [tcp('81', '0.0.0.0/0')]],
    ['another protocol', [tcp('53', '0.0.0.0/0')], [tcp('53', '0.0.0.0/0', { protocol: 'udp' })]],
    ['every protocol', [tcp('0', '0.0.0.0/0')], [tcp('0', '0.0.0.0/0', { protocol: '-1' })]],
    ['a port range that cannot be read', [OFFICE], [tcp('any', '0.0.0.0/0')]],
  ])('%s', (_what, before, after) => expect(exposes(before, after)).toBe(true))
})

test('a rule that stands alone where a list is meant opens as much as in a list', () => {
  const group = (inboundRules: unknown) => [{ ...securityGroup(ID, []), inboundRules }]
  const { changes } = diffOf([group([OFFICE])], [group(tcp('22', '0.0.0.0/0'))])
  expect(changes).toMatchObject([{ kind: 'changed', tags: ['exposure'] }])
  expect(diffOf([group([OFFICE])], [group(OFFICE)]).changes).toEqual([])
})

describe('A group does not expose when it', () => {
  test.each<[string, object[], object[]]>([
    ['closes', [tcp('80', '0.0.0.0/0')], []],
    ['narrows to an office', [tcp('80', '0.0.0.0/0')], [tcp('80', '10.0.0.0/8')]],
    ['narrows its ports', [tcp('80-90', '0.0.0.0/0')], [tcp('80', '0.0.0.0/0')]],
    ['names one of every protocol', [tcp('0', '0.0.0.0/0', { protocol: '-1' })], [tcp('80', '0.0.0.0/0')]],
    ['describes', [tcp('80', '0.0.0.0/0')], [tcp('80', '0.0.0.0/0', { description: 'web' })]],
    ['splits a range', [tcp('80-90', '0.0.0.0/0')], [tcp('80-85', '0.0.0.0/0'), tcp('86-90', '0.0.0.0/0')]],
    ['opens to another group', [OFFICE], [OFFICE, tcp('80', 'sg-00000000000000001', { targetType: 'sg' })]],
    ['opens to a neighbour', [OFFICE], [OFFICE, tcp('80', '203.0.113.7/32')]],
  ])('%s', (_what, before, after) => expect(exposes(before, after)).toBe(false))
})

describe('An ACL decides by the number of its rules', () => {
  const acl = (rules: readonly (readonly [number | string, string, string?])[]) => [
    {
      ...resource('networkacl', 'acl'),
      inboundRules: rules.map(([ruleNumber, access, portRange = '0']) => ({
        ...tcp(portRange, '0.0.0.0/0'),
        ruleNumber,
        access,
      })),
    },
  ]
  const opens = (...sides: [Parameters<typeof acl>[0], Parameters<typeof acl>[0]]) =>
    diffOf([acl(sides[0])], [acl(sides[1])]).changes.some(({ tags }) => tags.includes('exposure'))

  test('what is allowed before it is denied is open', () => {
    expect(
      opens(
        [[200, 'deny']],
        [
          [200, 'deny'],
          [100, 'allow'],
        ],
      ),
    ).toBe(true)
  })
  test('what is denied before it is allowed is not', () => {
    expect(
      opens(
        [[100, 'deny']],
        [
          [100, 'deny'],
          [200, 'allow'],
        ],
      ),
    ).toBe(false)
    expect(
      opens(
        [['100', 'deny']],
        [
          ['100', 'deny'],
          ['1000', 'allow'],
        ],
      ),
    ).toBe(false)
  })
  test('what is denied in part is open for the rest', () => {
    expect(
      opens(
        [[100, 'deny', '22']],
        [
          [100, 'deny', '22'],
          [200, 'allow', '20-30'],
        ],
      ),
    ).toBe(true)
  })
  test('two rules that change places change what passes', () => {
    expect(
      opens(
        [
          [100, 'deny'],
          [200, 'allow'],
        ],
        [
          [100, 'allow'],
          [200, 'deny'],
        ],
      ),
    ).toBe(true)
  })
})

describe('Attached to an open group', () => {
  const host = resource('ec2', 'host')
  const open = (nodes: string[]) => securityGroup(ID, [tcp('22', '0.0.0.0/0')], { nodes })
  const tagsOf = (before: object[], after: object[]) =>
    diffOf([[host], { groups: before as [] }], [[host], { groups: after as [] }]).changes.map(({ kind, tags }) => [
      kind,
      ...tags,
    ])

  test('a resource becomes reachable', () => {
    expect(tagsOf([open([])], [open(['ec2-host'])])).toEqual([['membership-added', 'exposure']])
  })
  test('whatever its ACL lets through', () => {
    const acl = {
      ...resource('networkacl', 'acl'),
      nodes: ['ec2-host'],
      inboundRules: [{ ...tcp('0', '0.0.0.0/0', { protocol: '-1' }), ruleNumber: 100, access: 'allow' }],
    }
    expect(tagsOf([acl, open([])], [acl, open(['ec2-host'])])).toEqual([['membership-added', 'exposure']])
  })
  test('but not when it was reachable in the same way', () => {
    const other = (nodes: string[]) => ({
      ...securityGroup('sg-00000000000000001', [tcp('20-30', '0.0.0.0/0')]),
      nodes,
    })
    expect(tagsOf([other(['ec2-host']), open([])], [other(['ec2-host']), open(['ec2-host'])])).toEqual([
      ['membership-added'],
    ])
  })
})

describe('A resource that says itself that it is public', () => {
  const tagsOf = (before: readonly object[], after: readonly object[]) => {
    const rds = (properties: object) => resource('rds', 'x', { ...properties })
    return diffOf(
      [[resource('sqs', 'q'), ...before.map(rds)]],
      [[resource('sqs', 'q'), ...after.map(rds)]],
    ).changes.map(({ kind, tags }) => [kind, ...tags])
  }

  test.each<[string, object, object]>([
    ['scheme', { scheme: 'internet-facing' }, { scheme: 'internal' }],
    ['publiclyAccessible', { publiclyAccessible: true }, { publiclyAccessible: false }],
    ['publicIp', { publicIp: '203.0.113.7' }, { publicIp: '' }],
    ['publicIpAddress', { publicIpAddress: '203.0.113.7' }, { publicIpAddress: null }],
  ])('by its %s is newly reachable when it was not, or is new', (_field, open, closed) => {
    expect(tagsOf([closed], [open])).toEqual([['changed', 'exposure']])
    expect(tagsOf([], [open])).toEqual([['added', 'exposure']])
    expect(tagsOf([open], [closed])).toEqual([['changed']])
    expect(tagsOf([], [closed])).toEqual([['added']])
  })
  test('and was public before in another way is not newly reachable', () => {
    expect(tagsOf([{ scheme: 'internet-facing' }], [{ publicIp: '203.0.113.7' }])).toEqual([['changed']])
  })
})

test('an account with an open group from the beginning is not told of it', () => {
  const components = [securityGroup(ID, [tcp('22', '0.0.0.0/0')])]
  expect(diffOf([components], [components]).changes).toEqual([])
  expect(inventoryFrom(components).resources).toHaveLength(1)
})
