import { describe, expect, test } from '@jest/globals'
import { ACCOUNT, diffOf, resource } from '../inventories.ts'

const seenIn = (account: string, region: string) => [
  resource('lambda', 'f', { arn: `arn:aws:lambda:${region}:${account}:function:f`, region }),
]

describe('Inventories that cannot belong together', () => {
  test('of two accounts are refused, and both numbers are named', () => {
    const attempt = () => diffOf([seenIn(ACCOUNT, 'us-east-1')], [seenIn('999999999999', 'us-east-1')])
    expect(attempt).toThrow(expect.objectContaining({ code: 'ACCOUNT_MISMATCH' }))
    expect(attempt).toThrow(new RegExp(`${ACCOUNT}.*999999999999`))
  })
  test('of two regions are refused, and both are named', () => {
    const attempt = () => diffOf([seenIn(ACCOUNT, 'us-east-1')], [seenIn(ACCOUNT, 'eu-west-1')])
    expect(attempt).toThrow(expect.objectContaining({ code: 'REGION_MISMATCH' }))
    expect(attempt).toThrow(/us-east-1.*eu-west-1/)
  })
  test('of two Azure subscriptions are refused', () => {
    const vm = (subscription: string) => [{ type: 'azurevm', resourceId: `/subscriptions/${subscription}/vm/a` }]
    expect(() => diffOf([vm('one')], [vm('two')])).toThrow(expect.objectContaining({ code: 'ACCOUNT_MISMATCH' }))
  })
  const gateway = resource('transitgateway', 'hub', {
    arn: 'arn:aws:ec2:us-east-1:777777777777:transit-gateway/tgw-0123456789abcdef0',
  })
  test('of two accounts that share a gateway of a third are refused', () => {
    const sides = [ACCOUNT, '999999999999'].map((account) => [[gateway, ...seenIn(account, 'us-east-1')]] as const)
    expect(() => diffOf(sides[0] as never, sides[1] as never)).toThrow(
      expect.objectContaining({ code: 'ACCOUNT_MISMATCH' }),
    )
  })
  test('of which most is shared by another account are compared', () => {
    const shared = [1, 2, 3].map((n) =>
      resource('subnet', `s${n}`, { arn: `arn:aws:ec2:us-east-1:777777777777:subnet/subnet-0123456789abcdef${n}` }),
    )
    const [own] = seenIn(ACCOUNT, 'us-east-1')
    expect(() => diffOf([[...shared, own as never]], [[shared[0] as never, own as never]])).not.toThrow()
    expect(() => diffOf([[...shared, own as never]], [shared])).not.toThrow()
  })
  test('with one account in common are compared', () => {
    const shared = resource('lambda', 'g')
    expect(() => diffOf([[shared, ...seenIn('111111111111', 'us-east-1')]], [[shared]])).not.toThrow()
  })
})

describe('What one side did not see', () => {
  const codes = (...sides: Parameters<typeof diffOf>) => diffOf(...sides).warnings.map(({ code }) => code)
  const many = ['a', 'b'].map((name) => resource('rds', name))
  const other = resource('sqs', 'q')

  test('two or more of a type gone at once are in doubt', () => {
    const diff = diffOf([[...many, other]], [[other]])
    expect(diff.warnings).toMatchObject([{ code: 'type-vanished', type: 'rds' }])
    expect(diff.changes.map(({ tags }) => [...tags].sort())).toEqual([
      ['destructive', 'unconfirmed'],
      ['destructive', 'unconfirmed'],
    ])
  })
  test('one of a kind that is gone is gone', () => {
    expect(codes([[...many.slice(1), other]], [[other]])).toEqual([])
  })
  test('an empty side is in doubt, two are not', () => {
    expect(codes([[]], [many])).toEqual(['empty-before'])
    expect(codes([many], [[]])).toEqual(['empty-after'])
    expect(codes([[]], [[]])).toEqual([])
  })
  test('an empty side has no labels and no connections, which is no doubt of its own', () => {
    const labelled = many.map((component) => ({ ...component, label: 'named' }))
    const edges = [{ type: 'autoedge', from: 'rds-a', to: 'rds-b' }]
    expect(codes([labelled, { edges }], [[]])).toEqual(['empty-after'])
    expect(codes([[]], [labelled, { edges }])).toEqual(['empty-before'])
  })
  test('labels on one side alone are not compared', () => {
    const labelled = many.map((component) => ({ ...component, label: 'named' }))
    const diff = diffOf([many], [labelled])
    expect(diff.changes).toEqual([])
    expect(diff.warnings).toMatchObject([{ code: 'labels-missing' }])
  })
  test('automatic connections on one side alone are not compared, drawn ones are', () => {
    const edge = (type: string) => ({ type, from: 'rds-a', to: 'rds-b' })
    const diff = diffOf(
      [many, { edges: [edge('autoedge')] }],
      [many, { edges: [{ type: 'edge', from: 'rds-b', to: 'rds-a' }] }],
    )
    expect(diff.warnings).toMatchObject([{ code: 'autoedges-missing' }])
    expect(diff.changes.map(({ kind }) => kind)).toEqual(['connection-added'])
  })
})
