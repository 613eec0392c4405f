import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { sentenceFor } from '../../../../src/report/words/words.ts'
import {
  added,
  changed,
  connection,
  membership,
  reference,
  removed,
  replaced,
  rollout,
  survivor,
} from '../../../support/reports.ts'

const quote = (text: string) => `<${text}>`
const sentence = (change: Change) => sentenceFor(change, quote)

describe('a change as a sentence', () => {
  test.each<[Change, string]>([
    [added('web-1'), 'EC2 instance <web-1> added'],
    [removed('orders', [], 'rds'), 'RDS instance <orders> removed'],
    [changed('web-1'), 'EC2 instance <web-1> resized: <large> → <xlarge>'],
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

  test('does not say how sure it is of what is certain', () => {
    const change = { ...replaced('a', 'a'), confidence: 1, because: ['same name'] } as Change
    expect(sentence(change)).toBe('RDS instance <a> replaced (same name)')
  })

  test('names the group of what is interchangeable', () => {
    const pool = reference('web', 'asg')
    expect(sentence({ ...added('i-1'), pool } as Change)).toBe('EC2 instance <i-1> of autoscaling group <web> added')
    expect(sentence({ ...removed('v-1', ['unconfirmed'], 'ebs'), pool } as Change)).toBe(
      'EBS volume <v-1> of autoscaling group <web> no longer seen',
    )
  })

  test('names what else differs in a replacement', () => {
    const fields = [{ path: 'engine', before: 'mysql', after: 'postgres' }]
    const change = { ...replaced('a', 'b'), fields } as Change
    expect(sentence(change)).toBe(
      'RDS instance <a> replaced by <b> (same name, same subnet; 90 % sure), engine <mysql> → <postgres>',
    )
  })

  test('lists six fields and counts the rest', () => {
    const fields = Array.from({ length: 9 }, (_, n) => ({ path: `f${n}`, before: 'a', after: 'b' }))
    expect(sentence(changed('web', fields))).toMatch(/<f5> <a> → <b> and 3 more$/)
    expect(sentence(changed('web', fields.slice(0, 6)))).toMatch(/<f5> <a> → <b>$/)
  })

  test('says what it now does or is before how it differs', () => {
    const fields = [
      { path: 'iops', before: 1, after: 2 },
      { path: 'multiAZ', before: false, after: true },
      { path: 'encrypted', before: false, after: true },
    ]
    expect(sentence(changed('web', fields as never))).toBe(
      'EC2 instance <web> is now Multi-AZ, is now encrypted; IOPS <1> → <2>',
    )
    expect(sentence(changed('web', []))).toBe('EC2 instance <web> changed')
  })

  test('reads no more than a hundred fields, and counts the others', () => {
    const fields = Array.from({ length: 9000 }, (_, n) => ({ path: `f${n}`, before: 'a', after: 'b' }))
    expect(sentence(changed('web', fields))).toMatch(/<f5> <a> → <b> and 8994 more$/)
  })

  test('quotes every word of a resource that is not ours', () => {
    expect(sentence(added('<b>', [], '<script>'))).toBe('Resource <<b>> added')
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

describe('a rollout of a group that was replaced itself', () => {
  const between = (before: string, after: string) =>
    sentence({
      ...rollout('web', ['a'], ['b']),
      parent: { before: reference(before, 'asg'), after: { ...reference(after, 'asg'), key: 'another' } },
    } as Change)

  test('names both groups, or the one name that both have', () => {
    expect(between('blue', 'green')).toBe('1 EC2 instance of autoscaling group <blue> replaced by those of <green>')
    expect(between('web', 'web')).toBe('1 EC2 instance of autoscaling group <web> replaced')
  })
})

describe('a rollout whose members were counted', () => {
  const counted = (gone: readonly string[], born: readonly string[], before: number, parts: object = {}) => {
    const members = { before, after: before - gone.length + born.length }
    return sentence({ ...rollout('web', gone, born), members, ...parts } as Change)
  }

  test.each([
    [['a', 'b', 'c'], ['d', 'e', 'f'], 3, '3 of 3 instances of autoscaling group <web> replaced'],
    [['a', 'b'], ['c', 'd'], 10, '2 of 10 instances of autoscaling group <web> replaced'],
    [['a', 'b', 'c'], ['d', 'e', 'f', 'g'], 3, '3 of 3 instances of autoscaling group <web> replaced, 1 more started'],
    [['a', 'b', 'c'], ['d'], 3, '1 of 3 instances of autoscaling group <web> replaced, 2 stopped'],
    [['a'], ['b'], 1, 'The only instance of autoscaling group <web> replaced'],
    [['a', 'b'], ['c', 'd'], 1, '2 EC2 instances of autoscaling group <web> replaced'],
  ])('from %j to %j of %d', (gone, born, before, text) => {
    expect(counted(gone, born, before)).toBe(text)
  })

  test.each([
    ['ecsservice', 'ecstask', '1 of 2 tasks of ECS service <x> replaced'],
    ['eksworkload', 'ekspod', '1 of 2 pods of EKS workload <x> replaced'],
    ['azurevmss', 'azurevm', '1 of 2 instances of virtual machine scale set <x> replaced'],
    ['asg', 'ebs', '1 of 2 EBS volumes of autoscaling group <x> replaced'],
    ['constructor', '__proto__', '1 of 2 resources of constructor <x> replaced'],
  ])('calls what is in %s by its short name', (type, memberType, text) => {
    expect(counted(['a'], ['b'], 2, { parent: survivor('x', type), memberType })).toBe(text)
  })

  test('gives the new size, and what else is different', () => {
    const fields = [
      { path: 'instanceType', before: 'c5', after: 'c6g' },
      { path: 'platform', before: 'linux', after: 'rhel' },
    ]
    expect(counted(['a'], ['b'], 3, { fields, size: { before: 'c5.large', after: 'c6g.large' } })).toBe(
      '1 of 3 instances of autoscaling group <web> replaced, <c5.large> → <c6g.large>, platform <linux> → <rhel>',
    )
  })

  test('names the group that they were in and the one that took its place', () => {
    const parent = { before: reference('web-blue', 'asg'), after: reference('web-green', 'asg') }
    expect(counted(['a'], ['b'], 3, { parent })).toBe(
      '1 of 3 instances of autoscaling group <web-blue> replaced by those of <web-green>',
    )
  })
})

describe('another size', () => {
  const size = { before: 'db.m5.large', after: 'db.m5.xlarge' }
  const resize = { path: 'instanceSize', before: 'large', after: 'xlarge' }
  const also = { path: 'storage', before: 100, after: 200 } as never
  const zones = { path: 'multiAZ', before: false, after: true } as never
  const told = (...fields: readonly (typeof resize)[]) => sentence({ ...changed('a', [...fields]), size } as Change)

  test('is reported completely', () => {
    expect(told(resize)).toBe('EC2 instance <a> resized: <db.m5.large> → <db.m5.xlarge>')
    expect(told(resize, also)).toBe(
      'EC2 instance <a> resized: <db.m5.large> → <db.m5.xlarge>; storage <100 GB> → <200 GB>',
    )
    expect(told(zones, resize)).toBe('EC2 instance <a> is now Multi-AZ; resized: <db.m5.large> → <db.m5.xlarge>')
    expect(sentence({ ...replaced('a', 'a'), fields: [resize], size } as Change)).toBe(
      'RDS instance <a> replaced (same name, same subnet; 90 % sure), <db.m5.large> → <db.m5.xlarge>',
    )
  })

  test('of another family is not a resize', () => {
    const family = { path: 'instanceType', before: 'm5', after: 'm6g' }
    const change = { ...changed('a', [family]), size: { before: 'm5.large', after: 'm6g.large' } } as Change
    expect(sentence(change)).toBe('EC2 instance <a> changed: <m5.large> → <m6g.large>')
  })
})

describe('a rollout to another size, reported by a version that did not count', () => {
  test('says so', () => {
    const fields = [
      { path: 'instanceSize', before: 'large', after: 'large' },
      { path: 'instanceType', before: 'c5', after: 'c6g' },
    ]
    expect(sentence({ ...rollout('web', ['a', 'b'], ['c', 'd']), fields } as Change)).toBe(
      '2 EC2 instances of autoscaling group <web> replaced, <c5.large> → <c6g.large>',
    )
  })
})
