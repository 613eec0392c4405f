import { describe, expect, test } from '@jest/globals'
import type { AzureAccountCopy } from '../../../../src/extras/backup/account-copy.ts'
import { planRestore } from '../../../../src/extras/backup/plan.ts'
import type { Backup } from '../../../../src/extras/backup/read.ts'
import { type Current, stepTitle } from '../../../../src/extras/backup/step.ts'
import { account, backup, blueprint, current, kept, now } from './fixtures.ts'

function titles(of: Partial<Backup>, there: Partial<Current>, overwrite = false): readonly string[] {
  return planRestore(backup(of), current(there), { overwrite }).steps.map(stepTitle)
}

const TEAM = 'team/1'

describe('an account of a backup', () => {
  test('that exists under its id is that one, whatever role it has now', () => {
    const changed = account('a', { roleArn: 'arn:aws:iam::111122223333:role/other' })
    const left = titles({ accounts: [account('a')] }, { accounts: [changed] })
    expect(left).toEqual([expect.stringMatching(/^leave AWS account Production: it exists and differs/)])
    expect(titles({ accounts: [account('a')] }, { accounts: [changed] }, true)).toEqual(['update account Production'])
  })

  test('is not shared again with those whose access was removed', () => {
    const shared = account('a', { readAccess: [TEAM] })
    expect(titles({ accounts: [shared] }, { accounts: [account('a')] })).toEqual([
      expect.stringMatching(/^leave AWS account/),
    ])
  })

  test('is shared on where an interrupted restore has added it and not yet shared it', () => {
    const shared = account('a', { readAccess: [TEAM] })
    expect(titles({ accounts: [shared] }, { accounts: [account('new')] })).toEqual(['update account Production'])
  })

  test('is one of two links to the same role, each by its id', () => {
    const two = [account('a'), account('b', { name: 'Second' })]
    const live = blueprint('x', { data: { liveAccount: { id: 'a' } } })
    const plan = planRestore(
      backup({ accounts: two, blueprints: [kept(live)] }),
      current({ accounts: two.toReversed(), blueprints: [now(live)] }),
      { overwrite: true },
    )
    expect([plan.steps, [...plan.ids.accounts], plan.unchanged]).toEqual([[], [], 3])
  })

  test('of several links to its role under other ids is the one of its name', () => {
    const links = [account('x', { name: 'First' }), account('y', { name: 'Second' })]
    expect(titles({ accounts: [account('a', { name: 'Second' })] }, { accounts: links })).toEqual([])
  })

  test('of Azure that signs in as another application differs', () => {
    const ids = { subscriptionId: 's', directoryId: 'd', applicationId: 'a' }
    const azure: AzureAccountCopy = { ...account('z'), ...ids, provider: 'azure' }
    const other = { ...azure, applicationId: 'b' }
    expect(titles({ accounts: [azure] }, { accounts: [other] })).toEqual([expect.stringContaining('differs')])
    expect(titles({ accounts: [azure] }, { accounts: [{ ...azure, applicationId: 'A' }] })).toEqual([])
  })

  test('of Azure under another id is shared on only where it signs in as the same application', () => {
    const ids = { subscriptionId: 's', directoryId: 'd', applicationId: 'a' }
    const azure: AzureAccountCopy = { ...account('z'), ...ids, provider: 'azure', readAccess: [TEAM] }
    const there = { ...azure, id: 'new', readAccess: null }
    expect(titles({ accounts: [azure] }, { accounts: [there] })).toEqual(['update account Production'])
    expect(titles({ accounts: [azure] }, { accounts: [{ ...there, applicationId: 'b' }] })).toEqual([
      expect.stringMatching(/^leave Azure account Production: .* differs/),
    ])
  })
})

describe('a blueprint of a backup', () => {
  const linked = { nodes: [{ id: 'n', link: 'blueprint://leaf' }] }

  test('that was restored before the backup was taken again is not created once more', () => {
    const gone = kept(blueprint('old', { name: 'One' }), true)
    const again = blueprint('new', { name: 'One' })
    expect(titles({ blueprints: [gone, kept(again)] }, { blueprints: [now(again)] })).toEqual([])
  })

  test('that was deleted and restored before the backup leaves the links of its twin to that one', () => {
    const gone = kept(blueprint('old', { name: 'A', data: linked }), true)
    const again = blueprint('new', { name: 'A', data: linked })
    expect(titles({ blueprints: [gone, kept(again), kept(blueprint('leaf'))] }, { blueprints: [now(again)] })).toEqual([
      expect.stringMatching(/^leave blueprint A: ids that it links to have changed/),
      'create blueprint leaf',
    ])
  })

  test('that was deleted since is created, though another one is like it', () => {
    const [one, other] = [blueprint('a', { name: 'Twin' }), blueprint('b', { name: 'Twin' })]
    expect(titles({ blueprints: [kept(one), kept(other)] }, { blueprints: [now(other)] })).toEqual([
      'create blueprint Twin',
    ])
  })

  test('whose links an interrupted restore has not led on yet is brought up to date', () => {
    const copies = [kept(blueprint('a', { name: 'A', data: linked })), kept(blueprint('leaf'))]
    const there = [blueprint('a2', { name: 'A', data: linked }), blueprint('leaf2', { name: 'leaf' })].map(now)
    expect(titles({ blueprints: copies }, { blueprints: there })).toEqual(['update links of blueprint A'])
  })

  test('that links to a restored one is left alone, and with overwrite only its links are updated', () => {
    const a = blueprint('a', { name: 'A', data: linked })
    const of = { blueprints: [kept(a), kept(blueprint('leaf'))] }
    expect(titles(of, { blueprints: [now(a)] })).toEqual([
      expect.stringMatching(/^leave blueprint A: ids that it links to have changed/),
      'create blueprint leaf',
    ])
    expect(titles(of, { blueprints: [now(a)] }, true)).toContain('update links of blueprint A')
  })

  test('that shows an account which was linked again by hand is known, and led to it', () => {
    const live = blueprint('a', { name: 'Live', data: { liveAccount: { id: 'acc', type: 'azure' } } })
    const there = { ...live, id: 'b' }
    const of = { accounts: [account('acc')], blueprints: [kept(live)] }
    expect(titles(of, { accounts: [account('new')], blueprints: [now(there)] })).toEqual([
      'update links of blueprint Live',
    ])
  })

  test('that shows another account than it did differs', () => {
    const live = (id: string) => blueprint('a', { name: 'Live', data: { liveAccount: { id } } })
    const accounts = [account('one'), account('two', { roleArn: 'arn:aws:iam::999922223333:role/cloudcraft' })]
    expect(titles({ accounts, blueprints: [kept(live('one'))] }, { accounts, blueprints: [now(live('two'))] })).toEqual(
      [expect.stringContaining('leave blueprint Live: it exists and differs')],
    )
  })

  test('is known though Cloudcraft has filled in what it lacked', () => {
    const there = blueprint('b', { name: 'a', data: { surfaces: [], version: 6 } })
    expect(titles({ blueprints: [kept(blueprint('a'))] }, { blueprints: [now(there)] })).toEqual([])
  })
})

describe('the backup of someone else', () => {
  const teams = new Set(['2'])
  const copy = blueprint('a', { readAccess: [TEAM, 'team/2', 'customer/3'], writeAccess: [TEAM] })

  test('says which teams do not exist here', () => {
    expect(titles({ blueprints: [kept(copy)] }, { teams })).toEqual([
      'leave sharing with team/1: there is no such team here',
      'create blueprint a',
    ])
  })

  test('is recognised without them when it is restored again', () => {
    const there = { ...copy, id: 'b', readAccess: ['team/2', 'customer/3'], writeAccess: null }
    expect(titles({ blueprints: [kept(copy)] }, { teams, blueprints: [now(there)] })).toHaveLength(1)
  })
})
