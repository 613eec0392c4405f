import { describe, expect, test } from '@jest/globals'
import type { Change, FieldChange } from '../../../src/inventory/change.ts'
import { describeField, sentenceFor, valueText } from '../../../src/report/words.ts'
import { added, changed, connection, membership, removed, replaced, rollout } from '../../support/reports.ts'

const quote = (text: string) => `<${text}>`
const sentence = (change: Change) => sentenceFor(change, quote)

describe('a change as a sentence', () => {
  test.each<[Change, string]>([
    [added('web-1'), 'EC2 instance <web-1> added'],
    [removed('orders', [], 'rds'), 'RDS instance <orders> removed'],
    [changed('web-1'), 'EC2 instance <web-1> changed: <instanceSize> <large> → <xlarge>'],
    [replaced('a', 'b'), 'RDS instance <a> replaced by <b> (same name, same subnet; 90 % sure)'],
    [connection('connection-added', 'web', 'db'), 'EC2 instance <web> now connects to RDS instance <db>'],
    [connection('connection-removed', 'web', 'db'), 'EC2 instance <web> no longer connects to RDS instance <db>'],
    [membership('membership-added', 'web', 'sg'), 'EC2 instance <web> joined security group <sg>'],
    [membership('membership-removed', 'web', 'sg'), 'EC2 instance <web> left security group <sg>'],
  ])('%#', (change, text) => {
    expect(sentence(change)).toBe(text)
  })

  test('does not repeat a name that stayed', () => {
    expect(sentence(replaced('a', 'a'))).toBe('RDS instance <a> replaced (same name, same subnet; 90 % sure)')
  })

  test('never calls removed or added what a warning casts doubt on', () => {
    expect(sentence(removed('a', ['unconfirmed']))).toBe('EC2 instance <a> no longer seen')
    expect(sentence(added('a', ['unconfirmed']))).toBe('EC2 instance <a> is only in the after-snapshot')
  })

  test('names what else differs in a replacement', () => {
    const fields = [{ path: 'engine', before: 'mysql', after: 'postgres' }]
    const change = { ...replaced('a', 'b'), fields } as Change
    expect(sentence(change)).toBe(
      'RDS instance <a> replaced by <b> (same name, same subnet; 90 % sure), <engine> <mysql> → <postgres>',
    )
  })

  test('lists six fields and counts the rest', () => {
    const fields = Array.from({ length: 9 }, (_, n) => ({ path: `f${n}`, before: 'a', after: 'b' }))
    expect(sentence(changed('web', fields))).toMatch(/<f5> <a> → <b> and 3 more$/)
    expect(sentence(changed('web', fields.slice(0, 6)))).toMatch(/<f5> <a> → <b>$/)
  })

  test('quotes every word of a resource that is not ours', () => {
    expect(sentence(added('<b>', [], '<script>'))).toBe('resource <<b>> added')
  })
})

describe('a rollout as a sentence', () => {
  test.each([
    [['a'], ['b'], '1 EC2 instance of autoscaling group <web> replaced'],
    [['a', 'b'], ['c', 'd'], '2 EC2 instances of autoscaling group <web> replaced'],
    [['a'], ['b', 'c', 'd'], '1 EC2 instance of autoscaling group <web> replaced, 2 more started'],
    [['a', 'b', 'c'], ['d'], '1 EC2 instance of autoscaling group <web> replaced, 2 stopped'],
  ])('from %j to %j', (gone, born, text) => {
    expect(sentence(rollout('web', gone, born))).toBe(text)
  })
})

describe('a field as words', () => {
  test.each<[FieldChange, string]>([
    [{ path: 'size', before: 'a', after: 'b' }, '<size> <a> → <b>'],
    [{ path: 'multiAz', before: false, after: true }, '<multiAz> <false> → <true>'],
    [{ path: 'tags', after: { a: 1 } }, '<tags> + <{"a":1}>'],
    [{ path: 'tags', before: null }, '<tags> − <null>'],
    [{ path: 'port', before: null, after: 0 }, '<port> <null> → <0>'],
  ])('%j', (field, text) => {
    expect(describeField(field, quote)).toBe(text)
  })
})

describe('a rule as words', () => {
  const rule = { protocol: 'tcp', portRange: '5432', target: '0.0.0.0/0' }
  test.each<[FieldChange, string]>([
    [{ path: 'inboundRules', after: rule }, 'now admits <tcp 5432 from 0.0.0.0/0>'],
    [{ path: 'inboundRules', before: rule }, 'no longer admits <tcp 5432 from 0.0.0.0/0>'],
    [{ path: 'outboundRules', after: rule }, 'now may send <tcp 5432 to 0.0.0.0/0>'],
    [{ path: 'inboundRules', after: { ...rule, access: 'deny' } }, 'now denies <tcp 5432 from 0.0.0.0/0>'],
    [{ path: 'inboundRules', after: { ...rule, ruleNumber: 90 } }, 'now admits <tcp 5432 from 0.0.0.0/0 (rule 90)>'],
    [{ path: 'inboundRules', after: { protocol: '-1', target: 'sg-1' } }, 'now admits <all traffic from sg-1>'],
    [{ path: 'inboundRules', after: { protocol: 'udp', target: 'sg-1' } }, 'now admits <udp on every port from sg-1>'],
    [{ path: 'inboundRules', after: { protocol: 'tcp' } }, '<inboundRules> + <{"protocol":"tcp"}>'],
    [{ path: 'otherRules', after: { a: 1 } }, '<otherRules> + <{"a":1}>'],
  ])('%#', (field, text) => {
    expect(describeField(field, quote)).toBe(text)
  })

  test('takes nothing that an object merely inherits for a rule', () => {
    const after = JSON.parse('{"__proto__":{"protocol":"tcp","target":"x"}}')
    expect(describeField({ path: 'inboundRules', after }, quote)).toBe(`<inboundRules> + <${JSON.stringify(after)}>`)
  })
})

describe('a value as text', () => {
  test.each([
    [{ a: 1 }, '{"a":1}'],
    [['a', 1, null], '["a",1,null]'],
    ['text', 'text'],
    ['', ''],
    [undefined, ''],
  ])('writes %j as %s', (value, text) => {
    expect(valueText(value)).toBe(text)
  })
})
