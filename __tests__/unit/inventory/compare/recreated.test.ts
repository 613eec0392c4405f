import { describe, expect, test } from '@jest/globals'
import { ACCOUNT, diffOf, resource } from '../inventories.ts'

const AZURE = { arn: undefined, resourceId: '/subscriptions/s/resourceGroups/g/providers/P/x' }
const change = (type: string, before: object, after: object) =>
  diffOf(
    [[resource('sqs', 'q'), resource('sqs', 'eu', { region: 'eu-west-1' }), resource(type, 'x', { ...before })]],
    [[resource('sqs', 'q'), resource('sqs', 'eu', { region: 'eu-west-1' }), resource(type, 'x', { ...after })]],
  ).changes[0]

describe('A resource that kept its name was made again', () => {
  test.each<[string, object, object, string[]]>([
    ['rds', { engine: 'mysql' }, { engine: 'postgres' }, ['destructive']],
    ['rds', { engine: 'mariadb' }, { engine: 'aurora-mysql' }, ['destructive']],
    ['neptune', { engine: 'neptune' }, { engine: 'docdb' }, ['destructive']],
    ['elasticache', { engine: 'redis' }, { engine: 'memcached' }, []],
    [
      's3',
      { arn: 'arn:aws:s3:::b', region: 'us-east-1' },
      { arn: 'arn:aws:s3:::b', region: 'eu-west-1' },
      ['destructive'],
    ],
    ['azurecosmosdb', { ...AZURE, api: 'sql' }, { ...AZURE, api: 'mongodb' }, ['destructive']],
    ['azureblob', { ...AZURE, tier: 'Hot' }, { ...AZURE, tier: 'Premium' }, ['destructive']],
    ['azurevm', { ...AZURE, platform: 'linux' }, { ...AZURE, platform: 'windows' }, []],
    ['azurepostgresql', { ...AZURE, region: 'us-east-1' }, { ...AZURE, region: 'eu-west-1' }, ['destructive']],
  ])('when %s goes from %j to %j', (type, before, after, tags) => {
    expect(change(type, before, after)).toMatchObject({ kind: 'replaced', confidence: 0.95, tags })
    expect(change(type, before, after)).toMatchObject({
      because: [expect.stringMatching(/^its [a-z ]+ cannot be changed in place$/)],
    })
  })
})

describe('A resource was changed in place', () => {
  test.each<[string, object, object]>([
    ['rds', { engine: 'postgres' }, { engine: 'postgresql' }],
    ['rds', { engine: 'oracle-se2' }, { engine: 'oracle-ee' }],
    ['rds', { engine: 'aurora' }, { engine: 'aurora-mysql' }],
    ['rds', {}, { engine: 'mysql' }],
    ['elasticache', { engine: 'redis' }, { engine: 'valkey' }],
    ['azureblob', { ...AZURE, tier: 'Hot' }, { ...AZURE, tier: 'Cool' }],
    ['azurewebapp', { ...AZURE, platform: 'Windows', a: 1 }, { ...AZURE, platform: 'windows', a: 2 }],
    ['lambda', { engine: 'a' }, { engine: 'b' }],
    ['dynamodb', { region: 'us-east-1' }, { region: 'eu-west-1' }],
    ['toString', { engine: 'a' }, { engine: 'b' }],
  ])('when %s goes from %j to %j', (type, before, after) => {
    expect(change(type, before, after)).toMatchObject({ kind: 'changed', tags: [] })
  })
  test('when a random id proves that it is the same one', () => {
    const arn = `arn:aws:ec2:us-east-1:${ACCOUNT}:instance/i-0123456789abcdef0`
    expect(change('ec2', { arn, platform: 'linux' }, { arn, platform: 'windows' })).toMatchObject({ kind: 'changed' })
  })
})
