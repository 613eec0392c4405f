import { expect, test } from '@jest/globals'
import { statementsOf } from '../../../../src/inventory/values/rules.ts'

const rule = (target: string) => [{ protocol: 'tcp', portRange: '443', target, targetType: 'sg' }]
const unknown = (text: string) => text

test('a rule for a component that is not drawn is the same rule in the next snapshot, where that has another UUID', () => {
  const [before, after] = ['11111111-2222-4333-8444-555555555555', 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee']
  expect(statementsOf(rule(before), unknown)).toEqual(statementsOf(rule(after), unknown))
})

test('a group that AWS itself has named is told apart, drawn or not', () => {
  expect(statementsOf(rule('sg-0123456789abcdef0'), unknown)).not.toEqual(
    statementsOf(rule('sg-0fedcba9876543210'), unknown),
  )
})
