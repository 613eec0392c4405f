import { expect, test } from '@jest/globals'
import { isWanted } from '../../../../src/report/build/reconcile.ts'

const target = {
  provider: 'aws',
  account: { id: '11111111-aaaa-4111-8111-111111111111', name: 'Production', number: '111122223333' },
  region: 'us-east-1',
} as const

test.each(['Production', 'production', target.account.id, '111122223333', '1111-2222-3333'])(
  'a report of an account is found by %s, as its job found the account',
  (account) => {
    expect(isWanted(target, { account, region: 'us-east-1' })).toBe(true)
    expect(isWanted(target, { account, region: 'eu-west-1' })).toBe(false)
  },
)

test('a number finds only the account that was named by it', () => {
  expect(isWanted(target, { account: '999988887777', region: 'us-east-1' })).toBe(false)
  const { number: _, ...unnumbered } = target.account
  expect(isWanted({ ...target, account: unnumbered }, { account: '111122223333', region: 'us-east-1' })).toBe(false)
})
