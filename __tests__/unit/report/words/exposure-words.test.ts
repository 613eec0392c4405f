import { describe, expect, test } from '@jest/globals'
import type { Change, Exposure, FieldChange, Traffic } from '../../../../src/inventory/change.ts'
import { trafficList, trafficWords } from '../../../../src/report/words/traffic-words.ts'
import { sentenceFor } from '../../../../src/report/words/words.ts'

const quote = (text: string) => `<${text}>`
const resource = (type: string, name: string) => ({ type, name, id: name, key: name })
const [SG, RDS] = [resource('sg', 'web'), resource('rds', 'orders')]
const tcp = (ports: string): Traffic => ({ protocol: 'tcp', ports })
const tags = ['exposure'] as const

const added = (after: typeof SG, exposure: Exposure): Change => ({ kind: 'added', after, tags, exposure })
const changed = (fields: readonly FieldChange[], exposure: Exposure): Change => ({
  ...{ kind: 'changed', before: SG, after: SG, fields, tags, exposure },
})
const rule = (rest: object): FieldChange => ({
  path: 'inboundRules',
  after: { protocol: 'tcp', portRange: '22', target: '0.0.0.0/0', ...rest },
})

describe('What is newly open is said with its port and its resource', () => {
  test.each<[string, Change]>([
    [
      'RDS instance <orders> added, newly reachable from the internet on <tcp 5432> through security group <web>',
      added(RDS, { traffic: [tcp('5432')], through: [SG] }),
    ],
    [
      'Load balancer <front> added, newly reachable from the internet',
      added(resource('elb', 'front'), { traffic: [] }),
    ],
    ['Security group <web> added; newly open to the internet on <tcp 22>', added(SG, { traffic: [tcp('22')] })],
    [
      'Security group <web> added; RDS instance <orders> is newly reachable from the internet on <tcp 22>',
      added(SG, { traffic: [tcp('22')], behind: [RDS], behindCount: 1 }),
    ],
    [
      'Security group <web> added; RDS instances <a>, <b>, <c> and 7 more are newly reachable from the internet on <tcp 22>',
      added(SG, {
        traffic: [tcp('22')],
        behind: ['a', 'b', 'c', 'd'].map((name) => resource('rds', name)),
        behindCount: 10,
      }),
    ],
    [
      'Security group <web> added; RDS instance <orders> and EC2 instance <host> are newly reachable from the internet on <tcp 22>',
      added(SG, { traffic: [tcp('22')], behind: [RDS, resource('ec2', 'host')], behindCount: 2 }),
    ],
    [
      'RDS instance <orders> joined security group <web>, newly reachable from the internet on <tcp 22>',
      {
        ...{ kind: 'membership-added', tags, exposure: { traffic: [tcp('22')] } },
        ...{ group: { before: SG, after: SG }, member: { before: RDS, after: RDS } },
      },
    ],
    ['Security group <web> now allows <0.0.0.0/0> on <tcp 22>', changed([rule({})], { traffic: [tcp('22')] })],
    [
      'Security group <web> now allows <0.0.0.0/0> on <tcp 22>; RDS instance <orders> is newly reachable from the internet',
      changed([rule({})], { traffic: [tcp('22')], behind: [RDS], behindCount: 1 }),
    ],
    [
      'Security group <web> now allows <0.0.0.0/0> on <tcp 20-22>; newly open to the internet on <tcp 21-22>',
      changed([rule({ portRange: '20-22' })], { traffic: [tcp('21-22')] }),
    ],
    [
      'Security group <web> now denies <0.0.0.0/0> on <tcp 22>; newly open to the internet on <tcp 22>',
      changed([rule({ access: 'deny' })], { traffic: [tcp('22')] }),
    ],
    [
      'Security group <web> is now publicly accessible',
      changed([{ path: 'publiclyAccessible', before: false, after: true }], { traffic: [] }),
    ],
  ])('%s', (text, change) => expect(sentenceFor(change, quote)).toBe(text))

  test('after what came along', () => {
    const change = added(RDS, { traffic: [tcp('22')], through: [SG] })
    expect(sentenceFor(change, quote, ', along with 2 EBS volumes')).toBe(
      'RDS instance <orders> added, along with 2 EBS volumes, newly reachable from the internet on <tcp 22> through security group <web>',
    )
  })
})

describe('Traffic', () => {
  test.each<[string, Traffic]>([
    ['<tcp 22>', tcp('22')],
    ['<tcp 22>', { protocol: '6', ports: '22' }],
    ['every <udp> port', { protocol: '17' }],
    ['every port and protocol', { protocol: '-1' }],
    ['port <22> of every protocol', { protocol: '*', ports: '22' }],
    ['<icmp>', { protocol: '1' }],
    ['<icmpv6>', { protocol: '58' }],
    ['<protocol 97>', { protocol: '97' }],
  ])('is %s', (text, traffic) => expect(trafficWords(traffic, quote)).toBe(text))

  test('of many kinds is counted', () => {
    expect(
      trafficList(
        [1, 2, 3, 4].map((port) => tcp(String(port))),
        quote,
      ),
    ).toBe('<tcp 1>, <tcp 2>, <tcp 3> and <tcp 4>')
    expect(
      trafficList(
        [1, 2, 3, 4, 5].map((port) => tcp(String(port))),
        quote,
      ),
    ).toBe('<tcp 1>, <tcp 2>, <tcp 3> and 2 more')
  })
})

test('No sentence says one thing and its opposite in the same words', () => {
  const admits = { protocol: 'tcp', portRange: '22', target: '10.0.0.0/8' }
  const fields = [
    { path: 'inboundRules', before: { ...admits, note: 1 } },
    { path: 'inboundRules', after: { ...admits, note: 2 } },
  ]
  expect(sentenceFor({ kind: 'changed', before: SG, after: SG, fields, tags: [] }, quote)).toBe(
    'Security group <web> still allows <10.0.0.0/8> on <tcp 22>, by another rule',
  )
})
