import { describe, expect, test } from '@jest/globals'
import type { FieldChange } from '../../../../src/inventory/change.ts'
import { ruleWords } from '../../../../src/report/words/rule-words.ts'

const quote = (text: string) => `<${text}>`

describe('a rule as words', () => {
  const rule = { protocol: 'tcp', portRange: '5432', target: '0.0.0.0/0' }
  test.each<[FieldChange, string | undefined]>([
    [{ path: 'inboundRules', after: rule }, 'now allows <0.0.0.0/0> on <tcp 5432>'],
    [{ path: 'inboundRules', before: rule }, 'no longer allows <0.0.0.0/0> on <tcp 5432>'],
    [{ path: 'outboundRules', after: rule }, 'now may send to <0.0.0.0/0> on <tcp 5432>'],
    [
      { path: 'outboundRules', before: { ...rule, access: 'deny' } },
      'no longer may not send to <0.0.0.0/0> on <tcp 5432>',
    ],
    [{ path: 'inboundRules', after: { ...rule, access: 'deny' } }, 'now denies <0.0.0.0/0> on <tcp 5432>'],
    [{ path: 'inboundRules', after: { ...rule, ruleNumber: 90 } }, 'now allows <0.0.0.0/0> on <tcp 5432> (rule <90>)'],
    [
      { path: 'inboundRules', after: { protocol: '-1', target: 'sg-1' } },
      'now allows <sg-1> on every port and protocol',
    ],
    [{ path: 'inboundRules', after: { protocol: 'udp', target: 'sg-1' } }, 'now allows <sg-1> on every <udp> port'],
    [{ path: 'inboundRules', after: { ...rule, portRange: '0' } }, 'now allows <0.0.0.0/0> on every <tcp> port'],
    [{ path: 'inboundRules', after: { ...rule, portRange: '' } }, 'now allows <0.0.0.0/0> on every <tcp> port'],
    [
      { path: 'inboundRules', after: { protocol: 'all', target: 'sg-1' } },
      'now allows <sg-1> on every port and protocol',
    ],
    [
      { path: 'inboundRules', after: { ...rule, protocol: '6', portRange: 5432 } },
      'now allows <0.0.0.0/0> on <tcp 5432>',
    ],
    [
      { path: 'inboundRules', after: { ...rule, protocol: '17', portRange: '0' } },
      'now allows <0.0.0.0/0> on every <udp> port',
    ],
    [{ path: 'inboundRules', after: { ...rule, protocol: 1, portRange: '0' } }, 'now allows <0.0.0.0/0> on <icmp>'],
    [{ path: 'inboundRules', after: { ...rule, access: 'Deny' } }, 'now denies <0.0.0.0/0> on <tcp 5432>'],
    [{ path: 'inboundRules', after: { protocol: 'tcp' } }, undefined],
    [{ path: 'inboundRules', after: 'tcp' }, undefined],
    [{ path: 'inboundRules', before: rule, after: rule }, undefined],
    [{ path: 'otherRules', after: rule }, undefined],
  ])('%#', (field, text) => {
    expect(ruleWords(field, quote)).toBe(text)
  })

  test('takes nothing that an object merely inherits for a rule', () => {
    const after = JSON.parse('{"__proto__":{"protocol":"tcp","target":"x"}}')
    expect(ruleWords({ path: 'inboundRules', after }, quote)).toBeUndefined()
  })
})
