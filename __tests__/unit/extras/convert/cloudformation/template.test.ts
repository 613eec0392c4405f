import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  connectionsOf,
  convertFile,
  convertJson,
  convertText,
  FIXTURES,
  membersOf,
  namesOf,
  ofType,
} from '../../../../support/conversions.ts'

describe('a template in YAML', () => {
  const template = convertFile('serverless.yaml', { region: 'eu-west-1' })

  test('is connected through its short forms', () => {
    expect(connectionsOf(template)).toEqual([
      'apigateway orders-api -> lambda take-order',
      'eventbus default -> lambda tidy',
      'lambda Fulfil ~> dynamodb orders',
      'lambda Fulfil ~> s3 orders-archive-prod',
      'lambda take-order ~> s3 orders-archive-prod',
      'lambda take-order ~> sqs orders.fifo',
      'snssubscriptions Mail -> lambda tidy',
      'snstopic shipped -> snssubscriptions Mail',
      'sqs orders.fifo -> lambda Fulfil',
      'sqs orders.fifo -> sqs Dead',
    ])
  })

  test('has its parameters filled in by their defaults, its conditions decided and its mappings looked up', () => {
    const memory = Object.fromEntries(
      ofType(template, 'lambda').map(({ id, memory }) => [namesOf(template).get(id), memory]),
    )
    expect(memory).toEqual({ 'lambda Fulfil': 1024, 'lambda take-order': 512, 'lambda tidy': undefined })
    expect(ofType(template, 'elasticache')[0]).toMatchObject({
      instanceType: 'r6g',
      instanceSize: 'large',
      engine: 'redis',
    })
    expect(template.skipped).toContainEqual({
      address: 'TestBucket',
      kind: 'AWS::S3::Bucket',
      reason: 'its condition does not hold',
    })
  })

  test('has its things in their networks and groups', () => {
    expect(membersOf(template, 'vpc prod-net')).toEqual([
      'elasticache Cache',
      'lambda take-order',
      'sg CacheGroup',
      'sg functions',
      'subnet SubnetA',
      'subnet SubnetB',
    ])
    const [cache] = ofType(template, 'sg').filter(({ name }) => name === 'CacheGroup')
    const functions = ofType(template, 'sg').find(({ name }) => name === 'functions')
    expect(cache?.['inboundRules']).toEqual([
      { protocol: 'tcp', portRange: '22', hidden: false, target: '10.0.0.0/8', targetType: 'ip' },
      { protocol: 'tcp', portRange: '6379', hidden: false, target: functions?.id, targetType: 'sg' },
    ])
  })

  test('never reveals the default of a secret parameter', () => {
    expect(readFileSync(`${FIXTURES}/serverless.yaml`, 'utf8')).toContain('never-show-me')
    expect(JSON.stringify(template)).not.toContain('never-show-me')
  })

  test('says that the template of a nested stack does not exist', () => {
    expect(template.skipped).toContainEqual({
      address: 'Extra',
      kind: 'AWS::CloudFormation::Stack',
      reason: 'its template is not available: give its file, too',
    })
  })

  test('has no region if none is given', () => {
    const somewhere = convertFile('serverless.yaml')
    expect(ofType(somewhere, 'region')).toEqual([])
    expect(ofType(somewhere, 'sqs').map(({ region }) => region)).toEqual([undefined, undefined])
  })
})

describe('a template in JSON', () => {
  test('says the same as in YAML', () => {
    const yaml = convertText(
      "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties: {QueueName: !Sub 'a-${AWS::Region}'}\n",
      { region: 'eu-west-1' },
    )
    const json = convertJson(
      { Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::Sub': 'a-${AWS::Region}' } } } } },
      { region: 'eu-west-1' },
    )
    expect(json.blueprint).toEqual(yaml.blueprint)
    expect([...namesOf(json).values()]).toContain('sqs a-eu-west-1')
  })

  test('names each resource without a type, and converts the others', () => {
    const { skipped, drawn } = convertJson({ Resources: { A: {}, B: { Type: 'AWS::SQS::Queue' }, C: 1 } })
    expect(drawn.map(({ address }) => address)).toEqual(['B'])
    expect(skipped).toEqual([
      { address: 'A', kind: 'resource', reason: 'it has no Type' },
      { address: 'C', kind: 'resource', reason: 'it has no Type' },
    ])
  })

  test('leaves out what depends on a condition that is not decided, or on itself', () => {
    const { skipped, drawn } = convertJson({
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { Loop: { 'Fn::Not': [{ Condition: 'Loop' }] }, Open: { 'Fn::Equals': [{ Ref: 'Stage' }, 'x'] } },
      Resources: {
        A: { Type: 'AWS::SQS::Queue', Condition: 'Loop' },
        B: { Type: 'AWS::SQS::Queue', Condition: 'Open' },
      },
    })
    expect(drawn).toEqual([])
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'its condition depends on values outside the template',
      'its condition depends on values outside the template',
    ])
  })

  test('keeps names that every object has', () => {
    const template = JSON.parse(
      '{"Resources":{"__proto__":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":{"Ref":"constructor"}}},"toString":{"Type":"AWS::SNS::Topic"}}}',
    ) as unknown
    expect([...namesOf(convertJson(template)).values()].sort()).toEqual(['snstopic toString', 'sqs __proto__'])
  })
})

test('a serverless function is led to by what its events name', () => {
  const sam = convertText(`
Transform: AWS::Serverless-2016-10-31
Resources:
  Work:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Jobs: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}
      Policies:
        - DynamoDBCrudPolicy: {TableName: !Ref Table}
  Jobs: {Type: AWS::SQS::Queue}
  Table: {Type: AWS::Serverless::SimpleTable}
`)
  expect(connectionsOf(sam)).toEqual(['lambda Work ~> dynamodb Table', 'sqs Jobs -> lambda Work'])
})
