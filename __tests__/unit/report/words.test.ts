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
    [replaced('a', 'b'), 'RDS instance <a> replaced by <b> (same name, same subnet)'],
    [connection('connection-added', 'web', 'db'), 'EC2 instance <web> now connects to RDS instance <db>'],
    [connection('connection-removed', 'web', 'db'), 'EC2 instance <web> no longer connects to RDS instance <db>'],
    [membership('membership-added', 'web', 'sg'), 'EC2 instance <web> joined security group <sg>'],
    [membership('membership-removed', 'web', 'sg'), 'EC2 instance <web> left security group <sg>'],
  ])('%#', (change, text) => {
    expect(sentence(change)).toBe(text)
  })

  test('names what else differs in a replacement', () => {
    const fields = [{ path: 'engine', before: 'mysql', after: 'postgres' }]
    const change = { ...replaced('a', 'b'), fields } as Change
    expect(sentence(change)).toBe(
      'RDS instance <a> replaced by <b> (same name, same subnet), <engine> <mysql> → <postgres>',
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
    [['a'], ['b'], '1 EC2 instance replaced'],
    [['a', 'b'], ['c', 'd'], '2 EC2 instances replaced'],
    [['a'], ['b', 'c', 'd'], '1 EC2 instance replaced, 2 more started'],
    [['a', 'b', 'c'], ['d'], '1 EC2 instance replaced, 2 stopped'],
    [[], ['a', 'b'], '2 EC2 instances started'],
    [['a'], [], '1 EC2 instance stopped'],
  ])('says of %j to %j: %s', (gone, born, text) => {
    expect(sentence(rollout('web', gone, born))).toBe(`${text} in autoscaling group <web>`)
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

describe('a value as text', () => {
  test.each([
    [{ protocol: 'tcp', portRange: '5432', target: '0.0.0.0/0' }, 'tcp 5432 ↔ 0.0.0.0/0'],
    [{ protocol: '-1', target: 'sg-1' }, 'all traffic ↔ sg-1'],
    [{ protocol: 'udp', target: '10.0.0.0/8' }, 'udp all ↔ 10.0.0.0/8'],
    [{ access: 'deny', protocol: 'tcp', portRange: '22', target: '*' }, 'deny tcp 22 ↔ *'],
    [{ protocol: 'tcp' }, '{"protocol":"tcp"}'],
    [['a', 1, null], '["a",1,null]'],
    ['text', 'text'],
    ['', ''],
    [undefined, ''],
  ])('writes %j as %s', (value, text) => {
    expect(valueText(value)).toBe(text)
  })

  test('takes nothing that an object merely inherits for a rule', () => {
    expect(valueText(JSON.parse('{"__proto__":{"protocol":"tcp","target":"x"}}'))).toBe(
      '{"__proto__":{"protocol":"tcp","target":"x"}}',
    )
  })
})
