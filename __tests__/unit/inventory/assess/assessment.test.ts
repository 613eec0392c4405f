import { describe, expect, test } from '@jest/globals'
import { diffOf, resource, securityGroup, tcp } from '../inventories.ts'

const STAYS = resource('sqs', 'stays')
const severities = (before: Parameters<typeof diffOf>[0][0], after: Parameters<typeof diffOf>[0][0]) =>
  diffOf([[STAYS, ...before]], [[STAYS, ...after]]).changes.map(({ kind, severity, tags }) => [kind, severity, ...tags])

describe('How much a change deserves a person’s eye', () => {
  test.each([
    ...['rds', 'docdb', 'neptune', 'dynamodb', 's3', 'ebs', 'efs', 'fsx', 'redshift', 'es'],
    ...['keyspaces', 'timestream', 'glaciervault', 'ecr', 'kinesisstream'],
  ])('%s removed is critical', (type) => {
    expect(severities([resource(type, 'x')], [])).toEqual([['removed', 'critical', 'destructive']])
  })
  test.each(['vpc', 'subnet', 'elb', 'natgateway', 'internetgateway', 'transitgateway'])(
    '%s removed is high',
    (type) => {
      expect(severities([resource(type, 'x')], [])).toEqual([['removed', 'high']])
    },
  )
  test.each(['lambda', 'ec2', 'somethingnew'])('%s removed is medium', (type) => {
    expect(severities([resource(type, 'x')], [])).toEqual([['removed', 'medium']])
  })
  test('exposure is high, what came is low', () => {
    expect(severities([], [securityGroup('sg-00000000000000001', [tcp('22', '::/0')])])).toEqual([
      ['added', 'high', 'exposure'],
    ])
    expect(severities([], [resource('rds', 'x')])).toEqual([['added', 'low']])
  })
})

describe('Capacity', () => {
  const change = (before: object, after: object) =>
    severities([resource('rds', 'x', { ...before })], [resource('rds', 'x', { ...after })])

  test.each<[object, object]>([
    [{ instanceSize: '2xlarge' }, { instanceSize: 'xlarge' }],
    [{ instanceSize: '10xlarge' }, { instanceSize: '9xlarge' }],
    [{ instanceSize: 'small' }, { instanceSize: 'micro' }],
    [{ multiAZ: true }, { multiAZ: false }],
    [{ multiAZ: 'true' }, { multiAZ: 'false' }],
    [{ storage: '1000' }, { storage: 999 }],
  ])('from %j to %j is lowered, which is medium', (before, after) => {
    expect(change(before, after)).toEqual([['changed', 'medium', 'capacity-lowered']])
    expect(change(after, before)).toEqual([['changed', 'low']])
  })
  test('of a size that nobody knows is another, not less', () => {
    expect(change({ instanceSize: 'xlarge' }, { instanceSize: 'gigantic' })).toEqual([['changed', 'low']])
  })
})
