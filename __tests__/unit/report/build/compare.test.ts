import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import { compareSnapshots } from '../../../../src/report/build/compare.ts'
import { type Component, instance, inventoryOf } from '../../../support/inventories.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

const outage = new ExpectedError('SERVER_ERROR', 'Cloudcraft answered 503', 'Try again later')

const of = (...components: readonly Component[]) => inventoryOf(components)
const WEB = instance('web')
const kinds = (comparison: ReturnType<typeof compareSnapshots>) =>
  comparison.targets.map(({ changes }) => changes.map(({ kind }) => kind))

describe('two snapshots', () => {
  test('differ in what their inventories differ in', () => {
    const before = snapshot([taken({ inventory: of(WEB, instance('old')), takenAt: '2026-03-01T10:00:00.000Z' })])
    const after = snapshot([taken({ inventory: of(WEB), takenAt: '2026-03-01T11:00:00.000Z' })])
    const { targets, failures } = compareSnapshots(before, after)
    expect(failures).toEqual([])
    expect(targets).toMatchObject([
      {
        target: target(),
        status: 'compared',
        before: { takenAt: '2026-03-01T10:00:00.000Z', resources: 2 },
        after: { takenAt: '2026-03-01T11:00:00.000Z', resources: 1 },
        changes: [{ kind: 'removed', before: { name: 'old' } }],
        unchanged: 1,
      },
    ])
  })

  test('of single files are of the cloud that their resources are of', () => {
    const single = { provider: 'aws', account: { id: '', name: 'after.json' }, region: '' } as const
    const providerOf = (component: Component) => {
      const side = snapshot([taken({ target: single, inventory: of(component) })])
      return compareSnapshots(side, side).targets[0]?.target.provider
    }
    expect(providerOf({ type: 'azurevm', resourceId: '/subscriptions/a/virtualMachines/web' })).toBe('azure')
    expect(providerOf(WEB)).toBe('aws')
  })

  test('are compared target by target, whatever their order', () => {
    const east = (inventory: Uint8Array) => taken({ target: target('us-east-1'), inventory })
    const west = (inventory: Uint8Array) => taken({ target: target('eu-west-1'), inventory })
    const plain = of({ type: 's3', arn: 'a' })
    const before = snapshot([east(plain), west(plain)])
    const after = snapshot([west(of({ type: 's3', arn: 'a' }, { type: 'sqs', arn: 'b' })), east(plain)])
    const result = compareSnapshots(before, after)
    expect(result.targets.map((one) => one.target.region)).toEqual(['eu-west-1', 'us-east-1'])
    expect(kinds(result)).toEqual([['added'], []])
  })

  test('belong together by the id of the account, and have its newest name', () => {
    const before = snapshot([taken({ target: target('us-east-1', { name: 'Old name' }) })])
    expect(compareSnapshots(before, snapshot([taken()])).targets).toMatchObject([
      { status: 'compared', target: { account: { name: 'Production' } } },
    ])
  })

  test('without a before are reported as such, and nothing is called added', () => {
    const { targets } = compareSnapshots(undefined, snapshot([taken({ inventory: of(WEB) })]))
    expect(targets).toMatchObject([
      {
        status: 'no-before',
        after: { resources: 1 },
        changes: [],
        warnings: [{ code: 'no-before', text: 'there is no before-snapshot of this target' }],
      },
    ])
    expect(targets[0]).not.toHaveProperty('before')
  })

  test('say of a target that only one side has which side is missing', () => {
    const east = taken({ target: target('us-east-1') })
    const [new_, old] = [taken({ target: target('new') }), taken({ target: target('old') })]
    const { targets } = compareSnapshots(snapshot([east, old]), snapshot([new_, east]))
    expect(targets.map(({ target: one, status }) => `${one.region} ${status}`)).toEqual([
      'new no-before',
      'us-east-1 compared',
      'old no-after',
    ])
  })

  test.each<[string, object, object, string]>([
    ['before', { inventory: outage }, {}, 'no-before'],
    ['after', {}, { inventory: outage }, 'no-after'],
    ['both', { inventory: outage }, { inventory: outage }, 'unreadable'],
  ])('of which %s failed say so, with the reason', (_, was, is, status) => {
    const { targets, failures } = compareSnapshots(snapshot([taken(was)]), snapshot([taken(is)]))
    expect(targets).toMatchObject([{ status, changes: [] }])
    expect(targets[0]?.warnings.map(({ text }) => text).join()).toContain('Cloudcraft answered 503')
    expect(new Set(failures)).toEqual(new Set([outage]))
  })

  test('of which one cannot be read say so', () => {
    const broken = snapshot([taken({ inventory: new TextEncoder().encode('<html>') })])
    const { targets, failures } = compareSnapshots(broken, snapshot([taken()]))
    expect(targets).toMatchObject([{ status: 'no-before', warnings: [{ code: 'no-before' }] }])
    expect(failures).toMatchObject([{ code: 'INVENTORY_NOT_JSON' }])
  })

  test('that requested different parts leave in doubt what only one side has', () => {
    const before = snapshot([taken({ inventory: of(WEB, instance('gone', { type: 's3' })) })])
    const after = snapshot([taken({ inventory: of({ ...WEB, instanceSize: 'xlarge' }, { type: 'sqs', arn: 'n' }) })], {
      exclude: ['s3'],
    })
    const [report] = compareSnapshots(before, after).targets
    expect(report?.warnings.map(({ code }) => code)).toContain('request-differs')
    const doubt = Object.fromEntries(
      report?.changes.map(({ kind, tags }) => [kind, tags.includes('unconfirmed')]) ?? [],
    )
    expect(doubt).toEqual({ removed: true, added: true, changed: false })
  })

  test('that only drew differently, or listed the same types in another order, are as good as equal', () => {
    const before = snapshot([taken({ inventory: of(WEB) })], { exclude: ['ec2', 'sg'], theme: 'dark', width: 800 })
    const after = snapshot([taken({ inventory: of(WEB, instance('n')) })], { exclude: ['sg', 'ec2'] })
    const [report] = compareSnapshots(before, after).targets
    expect(report?.warnings).toEqual([])
    expect(report?.changes).toMatchObject([{ kind: 'added', tags: [] }])
  })

  test('of other accounts or regions are refused', () => {
    const other = { id: '99999999-9999-4999-8999-999999999999', name: 'Other' }
    const before = snapshot([taken()])
    expect(() => compareSnapshots(before, snapshot([taken({ target: target('us-east-1', other) })]))).toThrow(
      expect.objectContaining({
        code: 'ACCOUNT_MISMATCH',
        message: 'The snapshots have no target in common: before Production (us-east-1), after Other (us-east-1)',
      }),
    )
    expect(() => compareSnapshots(before, snapshot([taken({ target: target('eu-west-1') })]))).toThrow(
      expect.objectContaining({ code: 'REGION_MISMATCH' }),
    )
  })

  test('whose inventories are of different accounts are refused, whatever the manifest says', () => {
    const arn = (account: string) => ({ type: 'ec2', arn: `arn:aws:ec2:us-east-1:${account}:instance/i-1` })
    const side = (account: string) => snapshot([taken({ inventory: of(arn(account)) })])
    expect(() => compareSnapshots(side('111111111111'), side('222222222222'))).toThrow(
      expect.objectContaining({ code: 'ACCOUNT_MISMATCH' }),
    )
  })

  test('of nothing have nothing to say', () => {
    expect(compareSnapshots(snapshot([]), snapshot([])).targets).toEqual([])
  })
})
